//! The five questions before a letter is ready, how it was given, and what there is to say then.

use super::super::gates::{Gate, Gates};
use super::super::kept::{self, Given, How, Ready, Standing, Version};
use super::super::tool::{DeclareReady, Give, Refusal};
use super::super::words;
use super::{address, open_letter};
use crate::browser::{clock, page};
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::parts::{Button, Choice, DateBox, LinkButton, Notice, TextBox, Title, Tone, Weight};
use crate::rooms::ownership;
use crate::shell;
use crate::shell::app::App;
use crate::shell::form::{self, Form};
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// The five questions.
pub fn gates(app: App, letter: RecordId) -> AnyView {
    let form = form::open(Slot {
        record: Some(letter),
        ..Slot::new("apology/gates")
    });
    let closed = move || {
        app.book.with(joint::closed).map(|why| {
            view! {
                <Notice>
                    <p>{shell::words::closed(why)}</p>
                    <p>{words::CLOSED_GO_ON}</p>
                </Notice>
            }
        })
    };
    let stopped = app.book.with_untracked(ownership::tool::not_stopped);
    view! {
        <Title text=words::IS_IT_READY lead=words::GATES_LEAD />
        {closed}
        {stopped
            .map(|_| {
                view! {
                    <Notice tone=Tone::Care>
                        <p>{words::NOT_STOPPED}</p>
                        <a href="#/rooms/help">{words::GET_HELP}</a>
                    </Notice>
                }
            })}
        {Gate::ALL.map(|gate| question(app, form, gate)).into_iter().collect_view()}
        {declare(app, letter, form)}
    }
    .into_any()
}

/// One question. A closed gate says what comes first, as soon as it is answered.
fn question(app: App, form: Form, gate: Gate) -> AnyView {
    let answer = form.field(gate.field(), "");
    let options = ["yes", "no", "unsure"].map(|name| (name, words::answer(name).to_owned()));
    let closed = move || {
        let shut = answer
            .with(|answer| !answer.is_empty() && !app.book.with(|book| gate.opens(answer, book)));
        shut.then(|| {
            let (name, href) = words::gate_leads_to(gate);
            view! {
                <Notice tone=Tone::Care>
                    <p>{words::gate_closed(gate)}</p>
                    <p>
                        <a href=href>{name}</a>
                    </p>
                </Notice>
            }
        })
    };
    view! {
        <Choice
            legend=words::gate(gate)
            options=options.to_vec()
            value=answer
            on_change=move |()| form.changed()
        />
        <div role="status">{closed}</div>
    }
    .into_any()
}

fn declare(app: App, letter: RecordId, form: Form) -> AnyView {
    let (letter_form, text) = open_letter(app, letter);
    let refused = Refused::new(words::refusal);
    let error = refused.besides(&[]);
    let press = move |()| {
        let answer = |gate: Gate| form.text(gate.field());
        let command = DeclareReady {
            letter,
            text: text.get_untracked(),
            gates: Gates {
                heard: answer(Gate::Heard),
                welcome: answer(Gate::Welcome),
                harm: answer(Gate::Harm),
                news: answer(Gate::News),
                again: answer(Gate::Again),
            },
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            letter_form.clear();
            page::go_to(&format!("/rooms/apology/{letter}/give"));
        }
    };
    view! {
        <p role="alert" class="field-error">
            {move || error.get()}
        </p>
        <div class="button-row">
            <Button weight=Weight::Primary on_press=press>
                {words::DECLARE_READY}
            </Button>
            <LinkButton weight=Weight::Quiet href=address(letter)>
                {words::BACK_TO_LETTER}
            </LinkButton>
        </div>
    }
    .into_any()
}

/// How it was given; or that it isn't time.
pub fn give(app: App, letter: RecordId) -> AnyView {
    let standing = Memo::new(move |_| app.book.with(|book| kept::standing(book, letter)));
    let closed = Memo::new(move |_| app.book.with(joint::closed));
    let body = move || match (standing.get(), closed.get()) {
        (Standing::Given(_), _) => after(),
        (_, Some(why)) => view! {
            <Notice>
                <p>{shell::words::closed(why)}</p>
                <p>{words::CLOSED_GO_ON}</p>
            </Notice>
        }
        .into_any(),
        (Standing::Draft, None) => view! {
            <p>{words::refusal(Refusal::NotReady)}</p>
            <LinkButton href=format!(
                "{}/ready",
                address(letter),
            )>{words::IS_IT_READY}</LinkButton>
        }
        .into_any(),
        (Standing::Ready(_), None) => give_form(app, letter),
    };
    view! {
        <Title text=words::GIVE lead=words::GIVE_LEAD />
        {body}
        <div class="button-row">
            <LinkButton href=format!("{}/read", address(letter))>{words::READ_ALOUD}</LinkButton>
            <LinkButton href=address(letter)>{words::BACK_TO_LETTER}</LinkButton>
        </div>
    }
    .into_any()
}

fn give_form(app: App, letter: RecordId) -> AnyView {
    let form = form::open(Slot {
        record: Some(letter),
        ..Slot::new("apology/given")
    });
    let how = form.field("how", "");
    let day = form.field("day", clock::today().to_string());
    let note = form.field("note", "");
    let refused = Refused::new(words::refusal);
    let error = refused.besides(&[Refusal::NoHow, Refusal::NoDay]);
    let options = How::ALL.map(|(name, how)| (name, words::how_option(how).to_owned()));
    let changed = move |()| form.changed();
    let press = move |()| {
        let command = Give {
            letter,
            how: form.text("how"),
            day: form.text("day"),
            note: form.text("note"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
        }
    };
    view! {
        <Choice
            legend=words::HOW
            options=options.to_vec()
            value=how
            on_change=changed
            error=refused.beside(&[Refusal::NoHow])
        />
        <DateBox label=words::DAY value=day on_change=changed error=refused.beside(&[Refusal::NoDay]) />
        <TextBox label=words::NOTE hint=words::NOTE_HINT value=note rows=2 on_change=changed />
        <p role="alert" class="field-error">
            {move || error.get()}
        </p>
        <Button weight=Weight::Primary on_press=press>
            {words::I_GAVE_IT}
        </Button>
    }
    .into_any()
}

/// What there is to say once it is given.
fn after() -> AnyView {
    view! {
        <div role="status">
            <Notice>
                <p class="given">{words::NOTHING_OWED}</p>
                <p>{words::NOTHING_OWED_MORE}</p>
            </Notice>
        </div>
    }
    .into_any()
}

/// The entry that says a letter was ready.
pub fn was_ready(app: App, entry: &Entry, ready: &Ready) -> AnyView {
    let text = app.book.with_untracked(|book| {
        book.find::<Version>(ready.version)
            .map(|(_, version)| version.text)
    });
    view! {
        <Title text=words::IS_READY lead=clock::day_in_words(entry.day) />
        <p class="as-written" dir="auto">
            {text}
        </p>
        {foot(app, entry, words::ERASE_READY)}
    }
    .into_any()
}

/// The entry that says a letter was given.
pub fn was_given(app: App, entry: &Entry, given: &Given) -> AnyView {
    let title = words::given_title(given.how);
    view! {
        <Title text=title lead=clock::day_in_words(entry.day) />
        <p class="as-written" dir="auto">
            {given.note.clone()}
        </p>
        {after()}
        {foot(app, entry, words::ERASE_GIVEN)}
    }
    .into_any()
}

fn foot(app: App, entry: &Entry, name: &'static str) -> AnyView {
    let id = entry.id;
    let letter = entry.about.first().copied();
    let erase = move |()| {
        app.erase(id);
        page::go_to("/rooms/apology");
    };
    view! {
        <div class="button-row">
            {letter
                .map(|letter| {
                    view! { <LinkButton href=address(letter)>{words::BACK_TO_LETTER}</LinkButton> }
                })} <Button weight=Weight::Danger on_press=erase>
                {name}
            </Button>
        </div>
    }
    .into_any()
}
