//! What was in a talk: expectations, limits and feelings, each passed on in one action.

use super::super::point::{AddPoint, NotPassed, PassOn, Point, RemovePoint, Sort, became};
use super::super::talk::Talk;
use super::super::tool::Refusal;
use super::super::words;
use crate::core::desk::Slot;
use crate::core::id::RecordId;
use crate::parts::{Button, Choice, LinkButton, TextBox, TextLine, Weight};
use crate::shell::app::App;
use crate::shell::form;
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// The points of a talk, and the form for another.
pub fn points(app: App, talk: RecordId) -> AnyView {
    let all = Memo::new(move |_| {
        let listed = |(_, talk): (_, Talk)| talk.points;
        app.book
            .with(|book| book.find::<Talk>(talk).map(listed))
            .unwrap_or_default()
    });
    let rows = move || {
        let numbered = all.get().into_iter().enumerate();
        numbered
            .map(|(place, one)| point(app, talk, place, &one))
            .collect_view()
    };
    view! {
        <p>{words::IN_IT_TEXT}</p>
        <ul class="points">{rows}</ul>
        {add(app, talk)}
    }
    .into_any()
}

fn point(app: App, talk: RecordId, place: usize, point: &Point) -> AnyView {
    let sort = point.sort;
    let passed = app.book.with_untracked(|book| became(book, point));
    let theirs = (!point.words.is_empty()).then(|| {
        let words = point.words.as_given().to_owned();
        view! { <blockquote>{words}</blockquote> }
    });
    let remove = move |()| {
        // Refused only when it is gone already.
        let _ = app.dispatch(RemovePoint { talk, point: place });
    };
    let below = match passed {
        Some(id) => view! {
            <LinkButton href=format!("#/rooms/{}/{id}", words::room(sort))>
                {words::became(sort)}
            </LinkButton>
        }
        .into_any(),
        None => pass_on(app, talk, place, point),
    };
    view! {
        <li>
            <p class="field-hint">{words::sort(sort)}</p>
            <p>{point.about.clone()}</p>
            {theirs}
            {below}
            <Button weight=Weight::Quiet on_press=remove>
                {words::REMOVE_POINT}
            </Button>
        </li>
    }
    .into_any()
}

/// The button that passes a point on. An expectation can be reworded first, because a promise has
/// to be an act of one's own.
fn pass_on(app: App, talk: RecordId, place: usize, point: &Point) -> AnyView {
    let what = RwSignal::new(point.about.clone());
    let sort = point.sort;
    let refused = Refused::<NotPassed>::new(words::not_passed);
    let pass = move |()| {
        let what = what.get_untracked();
        let point = place;
        refused.went(app.dispatch(PassOn { talk, point, what }));
    };
    let reword = (sort == Sort::Expectation).then(|| {
        view! { <TextLine label=words::MY_ACT value=what error=refused.besides(&[]) /> }
    });
    let elsewhere = (sort != Sort::Expectation).then(|| {
        view! { <p class="field-error" role="alert">{refused.besides(&[])}</p> }
    });
    view! {
        {reword}
        <Button on_press=pass>{words::pass_on(sort)}</Button>
        {elsewhere}
    }
    .into_any()
}

fn add(app: App, talk: RecordId) -> AnyView {
    let slot = Slot {
        record: Some(talk),
        ..Slot::new("listening/point")
    };
    let form = form::open(slot);
    let sort = form.field("sort", "");
    let about = form.field("about", "");
    let their = form.field("words", "");
    let refused = Refused::new(words::refusal);
    let changed = move |()| form.changed();
    let add = move |()| {
        let command = AddPoint {
            talk,
            sort: form.text("sort"),
            about: form.text("about"),
            words: form.text("words"),
        };
        if refused.went(app.dispatch(command)) {
            form.reset();
        }
    };
    let options = Sort::ALL.map(|one| (one.name(), words::sort(one).to_owned()));
    view! {
        <details>
            <summary>{words::ADD_POINT}</summary>
            <Choice
                legend=words::SORT
                options=options.to_vec()
                value=sort
                on_change=changed
                error=refused.beside(&[Refusal::SortMissing])
            />
            <TextLine
                label=words::POINT_ABOUT
                value=about
                on_change=changed
                error=refused.beside(&[Refusal::AboutMissing, Refusal::Gone])
            />
            <TextBox label=words::POINT_WORDS value=their rows=2 on_change=changed />
            <Button on_press=add>{words::KEEP_POINT}</Button>
        </details>
    }
    .into_any()
}
