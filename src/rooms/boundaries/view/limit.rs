//! A limit: writing it down, and its own screen.

use super::super::keeping::{How, Keeping, NoteKeeping, keepings};
use super::super::limit::{Lift, LookAgain, SetLimit};
use super::super::tool::Refusal;
use super::super::words;
use super::ENDS;
use crate::browser::{clock, page};
use crate::core::boundary::Boundary;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{
    Button, Card, Choice, LinkButton, Notice, Section, TextBox, Title, Tone, Weight,
};
use crate::shell::app::App;
use crate::shell::form;
use crate::shell::refused::Refused;
use crate::shell::short_form::{self, Field};
use leptos::prelude::*;
use std::sync::Arc;

/// The room's address.
const ROOM: &str = "/rooms/boundaries";

/// Writing down a new limit, or "no contact".
pub fn new(app: App, no_contact: bool) -> AnyView {
    let (slot, title, lead) = if no_contact {
        (
            "boundaries/no-contact",
            words::NO_CONTACT_TITLE,
            words::NO_CONTACT_LEAD,
        )
    } else {
        ("boundaries/limit", words::NEW, words::PURPOSE)
    };
    let limit = Boundary {
        no_contact,
        ..Boundary::default()
    };
    view! {
        <Title text=title lead=lead />
        {fields(app, form::open(Slot::new(slot)), None, &limit, String::new())}
    }
    .into_any()
}

/// A limit's own screen.
pub fn one(app: App, entry: &Entry, limit: Boundary) -> AnyView {
    let id = entry.id;
    let form = form::open(Slot::of("boundaries/limit", entry));
    let said = clock::date_in_words(entry.day);
    let quoted = (!limit.words.is_empty()).then(|| {
        view! { <blockquote dir="auto">{limit.words.as_given().to_owned()}</blockquote> }
    });
    let plan = (!limit.plan.is_empty()).then(|| view! { <p>{limit.plan.clone()}</p> });
    let lifted = limit.lifted.is_some();
    let edit = fields(app, form, Some(id), &limit, entry.day.to_string());
    let review_day = limit.review.filter(|_| limit.lifted.is_none());
    view! {
        <Title text=limit.about.clone() lead=said />
        {quoted}
        {plan}
        {move || review_day.filter(|day| *day <= app.today.get()).map(|_| review(app, id))}
        {how(app, id, None)}
        {move || history(app, id)}
        <Section title=words::EDIT>{edit}</Section>
        {lifting(app, id, lifted)}
        {short_form::erase(app, ENDS, id)}
    }
    .into_any()
}

fn fields(
    app: App,
    form: form::Form,
    record: Option<RecordId>,
    limit: &Boundary,
    said_on: String,
) -> AnyView {
    let refused = Refused::new(words::refusal);
    let no_contact = limit.no_contact;
    let review = limit.review.map(|day| day.to_string()).unwrap_or_default();
    let keep = move || {
        refused.went(app.dispatch(SetLimit {
            record,
            about: form.text("about"),
            words: form.text("words"),
            said_on: form.text("said_on"),
            no_contact: if no_contact { "yes" } else { "" }.to_owned(),
            signs: form.text("signs"),
            plan: form.text("plan"),
            review: form.text("review"),
        }))
    };
    let about = Field::line("about", words::ABOUT, &limit.about)
        .hint(words::ABOUT_HINT)
        .error(refused.beside(&[Refusal::AboutMissing, Refusal::Gone]));
    let signs = Field::line("signs", words::SIGNS, &limit.signs.join(", ")).hint(words::SIGNS_HINT);
    let theirs = Field::lines(3, "words", words::WORDS, limit.words.as_given());
    let said = Field::day("said_on", words::SAID_ON, said_on)
        .error(refused.beside(&[Refusal::NotADay, Refusal::SaidLater]));
    let plan = Field::lines(2, "plan", words::PLAN, &limit.plan).hint(words::PLAN_HINT);
    let again = Field::day("review", words::REVIEW, review)
        .hint(words::REVIEW_HINT)
        .error(refused.beside(&[Refusal::ReviewPassed]));
    // What "no contact" is about needs no words, and it touches everything anyway.
    let named = !no_contact;
    let all = [
        named.then_some(about),
        Some(theirs.hint(words::WORDS_HINT)),
        Some(said),
        Some(plan),
        named.then_some(signs),
        Some(again),
    ];
    view! {
        {short_form::fields(form, all.into_iter().flatten().collect())}
        {short_form::buttons(app, form, ENDS, None, Box::new(keep))}
    }
    .into_any()
}

fn review(app: App, record: RecordId) -> AnyView {
    let again = move |in_days| {
        // Refused only if it was erased elsewhere; then there is nothing left to ask about.
        let _ = app.dispatch(LookAgain { record, in_days });
        page::go_to(ROOM);
    };
    view! {
        <Notice tone=Tone::Care>
            <p>{words::REVIEW_DUE}</p>
            <div class="button-row">
                <Button on_press=move |()| again(Some(30))>{words::AGAIN_LATER}</Button>
                <Button weight=Weight::Quiet on_press=move |()| again(None)>
                    {words::NO_MORE_REVIEW}
                </Button>
            </div>
        </Notice>
    }
    .into_any()
}

/// Recording how the limit was kept: for a new record, or changing one.
fn how(app: App, limit: RecordId, earlier: Option<(&Entry, &Keeping)>) -> AnyView {
    let slot = match earlier {
        Some((entry, _)) => Slot::of("boundaries/keeping", entry),
        None => Slot {
            record: Some(limit),
            ..Slot::new("boundaries/keeping")
        },
    };
    let record = earlier.map(|(entry, _)| entry.id);
    let name = |how| {
        How::ALL
            .iter()
            .find(|(one, _)| *one == how)
            .map_or("", |(_, name)| name)
    };
    let form = form::open(slot);
    let how = form.field("how", earlier.map_or("", |(_, keeping)| name(keeping.how)));
    let note = form.field(
        "note",
        earlier.map_or("", |(_, keeping)| keeping.note.as_str()),
    );
    let refused = Refused::new(words::refusal);
    let crossed = RwSignal::new(None::<RecordId>);
    let keep = move |()| {
        let note = NoteKeeping {
            record,
            limit,
            how: form.text("how"),
            note: form.text("note"),
        };
        if refused.went(app.dispatch(note)) {
            let newest = app
                .book
                .with_untracked(|book| keepings(book, limit).into_iter().next());
            let newest = newest.filter(|(_, keeping)| keeping.how == How::Crossed);
            crossed.set(newest.map(|(entry, _)| entry.id));
            form.reset();
            if record.is_some() {
                page::go_to(&format!("{ROOM}/{limit}"));
            }
        }
    };
    let options = How::ALL
        .map(|(how, name)| (name, words::how(how).to_owned()))
        .to_vec();
    let error = refused.beside(&[Refusal::HowMissing, Refusal::Gone]);
    view! {
        <Section title=words::NOTE_IT>
            <Choice
                legend=words::HOW
                options=options
                value=how
                on_change=move |()| form.changed()
                error=error
            />
            <TextBox label=words::NOTE value=note rows=2 on_change=move |()| form.changed() />
            <Button on_press=keep>{words::KEEP}</Button>
            <div role="status">{move || crossed.get().map(own_it)}</div>
        </Section>
    }
    .into_any()
}

fn own_it(keeping: RecordId) -> AnyView {
    let href = format!("#/rooms/time/setback/{keeping}");
    view! {
        <Notice tone=Tone::Care>
            <p>{words::CROSSED}</p>
            <LinkButton href=href>{words::CROSSED_LINK}</LinkButton>
        </Notice>
    }
    .into_any()
}

fn history(app: App, limit: RecordId) -> Option<AnyView> {
    let found = app.book.with(|book| keepings(book, limit));
    let card = |(entry, keeping): (Arc<Entry>, Keeping)| {
        let foot = clock::date_in_words(entry.day);
        let href = format!("#{ROOM}/{}", entry.id);
        view! { <Card href=href title=words::how(keeping.how) text=keeping.note foot=foot /> }
    };
    let cards: Vec<_> = found.into_iter().map(card).collect();
    (!cards.is_empty()).then(|| {
        view! {
            <Section title=words::KEEPINGS>
                <div class="card-grid">{cards}</div>
            </Section>
        }
        .into_any()
    })
}

/// A record of keeping on its own screen.
pub fn one_keeping(app: App, entry: &Entry, keeping: &Keeping) -> AnyView {
    let Some(limit) = entry.about.first().copied() else {
        return short_form::erase(app, ENDS, entry.id);
    };
    view! {
        <Title text=words::KEEPINGS lead=clock::date_in_words(entry.day) />
        {how(app, limit, Some((entry, keeping)))}
        {short_form::erase(app, ENDS, entry.id)}
    }
    .into_any()
}

fn lifting(app: App, record: RecordId, lifted: bool) -> AnyView {
    let press = move |()| {
        // Refused only if it was erased elsewhere; then there is nothing left to lift.
        let _ = app.dispatch(Lift {
            record,
            lifted: !lifted,
        });
        page::go_to(ROOM);
    };
    let name = if lifted {
        words::HOLDS_AGAIN
    } else {
        words::LIFT
    };
    view! {
        <Section title=words::LIFTING>
            <p>{words::LIFTING_TEXT}</p>
            <Button on_press=press>{name}</Button>
        </Section>
    }
    .into_any()
}
