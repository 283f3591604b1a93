//! How a letter was given, what there is to say then, and the promises in it.

use super::super::kept::{self, Given, How, Ready, Standing, Version};
use super::super::tool::{Give, Refusal};
use super::super::vows;
use super::super::words;
use super::{address, open_letter, vows as vows_view};
use crate::browser::{clock, page};
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::parts::{Button, Choice, DateBox, LinkButton, Notice, TextBox, Title, Weight};
use crate::shell;
use crate::shell::app::App;
use crate::shell::form;
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// How it was given; or that it isn't time.
pub fn give(app: App, letter: RecordId) -> AnyView {
    let (_, text) = open_letter(app, letter);
    let standing = Memo::new(move |_| {
        let text = text.read();
        app.book.with(|book| kept::standing_of(book, letter, &text))
    });
    let closed = Memo::new(move |_| app.book.with(joint::closed));
    let body = move || match (standing.get(), closed.get()) {
        (Standing::Given(_), _) => {
            let found = text.with_untracked(|text| vows::promised(text));
            let promises = vows_view::list(app, letter, &found);
            view! {
                {after()}
                {promises}
            }
            .into_any()
        }
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
        (Standing::Ready(_), None) => give_form(app, letter, text),
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

fn give_form(app: App, letter: RecordId, text: RwSignal<String>) -> AnyView {
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
            text: text.get_untracked(),
            how: form.text("how"),
            day: form.text("day"),
            note: form.text("note"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            // The form goes; focus goes to what there is to say.
            request_animation_frame(|| page::focus("#given"));
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
        <div role="status" id="given" tabindex="-1">
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
