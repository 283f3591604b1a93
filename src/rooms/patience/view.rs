//! The screens of the room: name an urge, wait, say what came of it; the own list; the counts.

use super::tool::{
    self, Alternative, BeginPause, EndPause, ListAlternative, Outcome, PAUSE, Refusal, Urge,
};
use super::words;
use crate::browser::{clock, page};
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{
    Button, Card, Choice, Empty, LinkButton, Notice, Section, TextBox, TextLine, Title, Weight,
};
use crate::rooms::Place;
use crate::shell::app::{App, app};
use crate::shell::form;
use crate::shell::refused::Refused;
use crate::shell::ticking::{each_second, minutes_and_seconds};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::sync::Arc;

/// How many earlier urges are listed at first.
const LISTED: usize = 20;

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let app = app();
    let Some(id) = place.record() else {
        return main(app);
    };
    let found = app.book.with_untracked(|book| book.get(id).cloned());
    let urge = found.as_ref().and_then(|entry| entry.read::<Urge>().ok());
    let alternative = found
        .as_ref()
        .and_then(|entry| entry.read::<Alternative>().ok());
    match (found, urge, alternative) {
        (Some(entry), Some(urge), _) => an_urge(app, entry, urge),
        (Some(entry), _, Some(alternative)) => an_alternative(app, &entry, &alternative),
        _ => main(app),
    }
}

fn main(app: App) -> AnyView {
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        {open_pause(app)}
        {name_an_urge(app)}
        <Section title=words::ALTERNATIVES>{alternatives(app, None)} {new_alternative(app)}</Section>
        {move || months(app)}
        {move || history(app)}
    }
    .into_any()
}

/// Leads back to a pause whose end hasn't been told.
fn open_pause(app: App) -> AnyView {
    let at = clock::instant();
    let open = app.book.with_untracked(|book| tool::open_pause(book, at));
    let Some((entry, urge)) = open else {
        return ().into_any();
    };
    view! {
        <Notice>
            <p>{urge.urge}</p>
            <LinkButton href=format!("#/rooms/patience/{}", entry.id)>{words::GO_ON}</LinkButton>
        </Notice>
    }
    .into_any()
}

fn name_an_urge(app: App) -> AnyView {
    let form = form::open(Slot::new("patience/urge"));
    let urge = form.field("urge", "");
    let refused = Refused::new(words::refusal);
    let begin = move |()| {
        let urge = form.text("urge");
        if refused.went(app.dispatch(BeginPause { urge })) {
            form.clear();
            let begun = app.book.with_untracked(Book::last::<Urge>);
            if let Some((entry, _)) = begun {
                page::go_to(&format!("/rooms/patience/{}", entry.id));
            }
        }
    };
    let one = move |text: &'static str| {
        let take = move |()| {
            urge.set(text.to_owned());
            form.changed();
        };
        view! { <Button on_press=take>{text}</Button> }
    };
    view! {
        <TextLine
            label=words::URGE
            hint=words::URGE_HINT
            value=urge
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::UrgeMissing])
        />
        <div class="button-row">{words::URGES.map(one).collect_view()}</div>
        <Button weight=Weight::Primary on_press=begin>
            {words::BEGIN}
        </Button>
    }
    .into_any()
}

/// The screen of an urge: the pause while it runs, then what came of it.
fn an_urge(app: App, entry: Arc<Entry>, urge: Urge) -> AnyView {
    let now = each_second();
    let ended = RwSignal::new(urge.outcome.is_some());
    let id = entry.id;
    let waiting = {
        let entry = entry.clone();
        Memo::new(move |_| !ended.get() && tool::left(&entry, now.get()).is_some())
    };
    let screen = move || {
        if waiting.get() {
            waiting_screen(&entry, &urge, now, ended)
        } else {
            outcome_screen(app, id, &urge)
        }
    };
    screen.into_any()
}

fn waiting_screen(
    entry: &Arc<Entry>,
    urge: &Urge,
    now: Signal<i64>,
    ended: RwSignal<bool>,
) -> AnyView {
    let began = entry.at;
    let left = Memo::new(move |_| (PAUSE - (now.get() - began)).clamp(0, PAUSE));
    let third = Memo::new(move |_| usize::try_from((PAUSE - left.get()) * 3 / PAUSE).unwrap_or(0));
    let said = move || {
        words::DURING
            .get(third.get())
            .or(words::DURING.last())
            .copied()
    };
    view! {
        <Title text=words::PAUSING lead=urge.urge.clone() />
        <div class="waiting">
            <div class="waiting-breath" aria-hidden="true"></div>
            <p class="waiting-clock" role="timer">
                {move || minutes_and_seconds(left.get())}
            </p>
            <p class="waiting-words" aria-live="polite">
                {said}
            </p>
        </div>
        <Button weight=Weight::Quiet on_press=move |()| ended.set(true)>
            {words::EARLY}
        </Button>
    }
    .into_any()
}

fn outcome_screen(app: App, id: RecordId, urge: &Urge) -> AnyView {
    let Some(entry) = app.book.with_untracked(|book| book.get(id).cloned()) else {
        return main(app);
    };
    let form = form::open(Slot::of("patience/outcome", &entry));
    let outcome = form.field("outcome", urge.outcome.map_or("", Outcome::name));
    let did = form.field("did", urge.did.clone());
    let told = urge.outcome.is_some();
    let take = Callback::new(move |what: String| {
        outcome.set(Outcome::Other.name().to_owned());
        did.set(what);
        form.changed();
    });
    view! {
        <Title
            text=if told { words::TITLE } else { words::OVER }
            lead=if told { urge.urge.clone() } else { words::OVER_TEXT.to_owned() }
        />
        {(!told)
            .then(|| {
                view! {
                    <Section title=words::ALTERNATIVES>{alternatives(app, Some(take))}</Section>
                }
            })}
        {outcome_form(app, id, urge, form)}
    }
    .into_any()
}

fn outcome_form(app: App, id: RecordId, urge: &Urge, form: form::Form) -> AnyView {
    let refused = Refused::new(words::refusal);
    let kept = RwSignal::new(None::<String>);
    let words_of_urge = form.field("urge", urge.urge.clone());
    let outcome = form.field("outcome", "");
    let did = form.field("did", "");
    let keep = move |()| {
        let command = EndPause {
            urge: id,
            words: form.text("urge"),
            outcome: form.text("outcome"),
            did: form.text("did"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            kept.set(Some(outcome.get_untracked()));
        }
    };
    let options = Outcome::ALL.map(|one| (one.name(), words::outcome(one).to_owned()));
    let changed = move |()| form.changed();
    view! {
        <TextLine
            label=words::URGE_EDITED
            value=words_of_urge
            on_change=changed
            error=refused.beside(&[Refusal::UrgeMissing])
        />
        <Choice
            legend=words::OUTCOME
            options=options.to_vec()
            value=outcome
            on_change=changed
            error=refused.beside(&[Refusal::OutcomeMissing, Refusal::Gone])
        />
        <TextBox label=words::DID value=did rows=2 on_change=changed />
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP}
            </Button>
            {erase(app, id)}
        </div>
        <div role="status">{move || kept.get().map(|outcome| after(&outcome))}</div>
    }
    .into_any()
}

/// What is said once the outcome is kept.
fn after(outcome: &str) -> AnyView {
    let pressed = outcome == Outcome::Pressed.name();
    view! {
        <Notice>
            <p>{if pressed { words::PRESSED } else { words::ENDED }}</p>
            <div class="button-row">
                {pressed
                    .then(|| {
                        view! {
                            <LinkButton href="#/rooms/time/setback">{words::PRESSED_LINK}</LinkButton>
                        }
                    })}
                <LinkButton href="#/rooms/patience">{words::BACK}</LinkButton>
            </div>
        </Notice>
    }
    .into_any()
}

/// The own list. With `take`, each can be taken up; without, each can be changed.
fn alternatives(app: App, take: Option<Callback<String>>) -> AnyView {
    let listed = Memo::new(move |_| {
        app.book.with(|book| {
            let all = book.all::<Alternative>().into_iter();
            all.map(|(entry, one)| (entry.id, one.what))
                .collect::<Vec<_>>()
        })
    });
    let one = move |(id, what): (RecordId, String)| {
        if let Some(take) = take {
            let taken = what.clone();
            let press = move |()| take.run(taken.clone());
            return view! { <Button on_press=press>{what}</Button> }.into_any();
        }
        let href = format!("#/rooms/patience/{id}");
        view! { <LinkButton href=href>{what}</LinkButton> }.into_any()
    };
    let body = move || {
        let listed = listed.get();
        if listed.is_empty() {
            return view! {
                <Empty text=words::NO_ALTERNATIVES />
                <div class="button-row">
                    {words::SUGGESTED.map(|what| suggested(app, what)).collect_view()}
                </div>
            }
            .into_any();
        }
        view! { <div class="button-row">{listed.into_iter().map(one).collect_view()}</div> }
            .into_any()
    };
    body.into_any()
}

fn suggested(app: App, what: &'static str) -> AnyView {
    let list = move |()| {
        // Refused only when it is listed already, and then there is nothing to do.
        let _ = app.dispatch(ListAlternative {
            record: None,
            what: what.to_owned(),
        });
    };
    view! { <Button on_press=list>{what}</Button> }.into_any()
}

fn new_alternative(app: App) -> AnyView {
    let form = form::open(Slot::new("patience/alternative"));
    let what = form.field("what", "");
    let refused = Refused::new(words::refusal);
    let list = move |()| {
        let what = form.text("what");
        if refused.went(app.dispatch(ListAlternative { record: None, what })) {
            form.reset();
        }
    };
    view! {
        <TextLine
            label=words::NEW_ALTERNATIVE
            value=what
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::AlternativeMissing, Refusal::AlreadyListed])
        />
        <Button on_press=list>{words::LIST}</Button>
    }
    .into_any()
}

fn an_alternative(app: App, entry: &Entry, alternative: &Alternative) -> AnyView {
    let form = form::open(Slot::of("patience/alternative", entry));
    let what = form.field("what", alternative.what.clone());
    let refused = Refused::new(words::refusal);
    let id = entry.id;
    let keep = move |()| {
        let what = form.text("what");
        let record = Some(id);
        if refused.went(app.dispatch(ListAlternative { record, what })) {
            form.clear();
            page::go_to("/rooms/patience");
        }
    };
    view! {
        <Title text=words::ALTERNATIVES />
        <TextLine
            label=words::NEW_ALTERNATIVE
            value=what
            on_change=move |()| form.changed()
            error=refused
                .beside(&[Refusal::AlternativeMissing, Refusal::AlreadyListed, Refusal::Gone])
        />
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP}
            </Button>
            {erase(app, id)}
        </div>
    }
    .into_any()
}

fn erase(app: App, id: RecordId) -> AnyView {
    let erase = move |()| {
        app.erase(id);
        page::go_to("/rooms/patience");
    };
    view! {
        <Button weight=Weight::Danger on_press=erase>
            {words::ERASE}
        </Button>
    }
    .into_any()
}

fn months(app: App) -> AnyView {
    let months = app.book.with(tool::by_month);
    if months.is_empty() {
        return ().into_any();
    }
    let row = |((year, month), counts): ((i32, u32), tool::Counts)| {
        let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{clock::month_in_words(first)}</th>
                <td>{counts.passed}</td>
                <td>{counts.other}</td>
                <td>{counts.pressed}</td>
                <td>{counts.not_said}</td>
            </tr>
        }
    };
    view! {
        <Section title=words::MONTHS>
            <p>{words::MONTHS_TEXT}</p>
            <table>
                <thead>
                    <tr>
                        {words::COLUMNS.map(|name| view! { <th scope="col">{name}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{months.into_iter().map(row).collect_view()}</tbody>
            </table>
        </Section>
    }
    .into_any()
}

fn history(app: App) -> AnyView {
    let urges = app.book.with(|book| {
        let all = book.all::<Urge>().into_iter().rev().take(LISTED);
        all.map(|(entry, urge)| (entry.id, entry.day, urge))
            .collect::<Vec<_>>()
    });
    if urges.is_empty() {
        return view! { <Empty text=words::EMPTY /> }.into_any();
    }
    let card = |(id, day, urge): (RecordId, NaiveDate, Urge)| {
        let foot = format!(
            "{}. {}",
            clock::day_in_words(day),
            words::line(urge.outcome)
        );
        view! { <Card href=format!("#/rooms/patience/{id}") title=urge.urge text=urge.did foot=foot /> }
    };
    view! {
        <Section title=words::HISTORY>
            <div class="card-grid">{urges.into_iter().map(card).collect_view()}</div>
        </Section>
    }
    .into_any()
}
