//! "It makes sense that you feel … because …": the feelings, searched or walked through with the arrow keys, and the
//! sentence as it grows.

use super::super::feelings;
use super::super::kept::{Validation, because_of};
use super::super::tool::{KeepValidation, Refusal};
use super::super::words;
use super::{erase, said};
use crate::browser::page;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{Button, LinkButton, TextBox, TextLine, Title, Weight};
use crate::shell::app::App;
use crate::shell::form::{self, Form};
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// The screen for a new sentence, perhaps with what a harm says was done.
pub fn new(app: App, harm: Option<RecordId>) -> AnyView {
    let form = form::open(Slot::new(&match harm {
        Some(harm) => format!("impact/feeling/{harm}"),
        None => "impact/feeling".to_owned(),
    }));
    let because = harm.and_then(|harm| app.book.with_untracked(|book| because_of(book, harm)));
    let begin = Validation {
        because: because.unwrap_or_default(),
        ..Validation::default()
    };
    view! {
        <Title text=words::MAKE_SENSE lead=words::MAKE_SENSE_LEAD />
        {builder(app, form, None, &begin)}
    }
    .into_any()
}

/// The screen of a sentence.
pub fn one(app: App, entry: &Entry, validation: &Validation) -> AnyView {
    let form = form::open(Slot::of("impact/feeling", entry));
    view! {
        <Title text=words::VALIDATION lead=validation.sentence() />
        {said::form(app, entry.id)}
        <h2>{words::CHANGE}</h2>
        {builder(app, form, Some(entry.id), validation)}
        {erase(app, entry.id)}
    }
    .into_any()
}

/// The chosen feelings: one a line in the form's field.
#[derive(Clone, Copy)]
struct Chosen {
    lines: RwSignal<String>,
    form: Form,
}

impl Chosen {
    fn all(self) -> Vec<String> {
        self.lines
            .with(|lines| lines.lines().map(str::to_owned).collect())
    }

    fn holds(self, feeling: &str) -> bool {
        self.lines
            .with(|lines| lines.lines().any(|line| line == feeling))
    }

    fn toggle(self, feeling: &str) {
        let mut all: Vec<String> = self
            .lines
            .with_untracked(|lines| lines.lines().map(str::to_owned).collect());
        match all.iter().position(|line| line == feeling) {
            Some(at) => {
                all.remove(at);
            }
            None => all.push(feeling.to_owned()),
        }
        self.lines.set(all.join("\n"));
        self.form.changed();
    }
}

fn builder(app: App, form: Form, record: Option<RecordId>, begin: &Validation) -> AnyView {
    let chosen = Chosen {
        lines: form.field("feelings", begin.feelings.join("\n")),
        form,
    };
    let because = form.field("because", begin.because.clone());
    let refused = Refused::new(words::refusal);
    let error = refused.besides(&[Refusal::NoBecause, Refusal::NotI, Refusal::HoldsBut]);
    let keep = move |()| {
        let command = KeepValidation {
            record,
            feelings: form.text("feelings").lines().map(str::to_owned).collect(),
            because: form.text("because"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            page::go_to("/rooms/impact");
        }
    };
    view! {
        {sentence(chosen, because)}
        {vocabulary(chosen)}
        {own_word(chosen)}
        <TextBox
            label=words::SENSE_BECAUSE
            hint=words::SENSE_BECAUSE_HINT
            value=because
            rows=2
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::NoBecause, Refusal::NotI, Refusal::HoldsBut])
        />
        <p role="alert" class="field-error">
            {move || error.get()}
        </p>
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP}
            </Button>
            <LinkButton weight=Weight::Quiet href="#/rooms/impact">
                {words::LEAVE}
            </LinkButton>
        </div>
    }
    .into_any()
}

/// The sentence as far as it has come.
fn sentence(chosen: Chosen, because: RwSignal<String>) -> AnyView {
    let text = move || {
        let feelings = match words::listed(&chosen.all()) {
            none if none.is_empty() => "…".to_owned(),
            some => some,
        };
        let because = because.with(|because| match because.trim() {
            "" => "…".to_owned(),
            because => because.trim_end_matches('.').to_owned(),
        });
        words::sense(&feelings, &because)
    };
    view! {
        <p class="harm-words sense" aria-live="polite">
            {text}
        </p>
    }
    .into_any()
}

/// The search and, below it, the feelings in their groups: one stop for the Tab key, arrows within.
fn vocabulary(chosen: Chosen) -> AnyView {
    let search = RwSignal::new(String::new());
    let found = Memo::new(move |_| search.with(|search| feelings::find(search)));
    let count = move || found.with(|found| found.iter().map(|(_, words)| words.len()).sum());
    let active = RwSignal::new(0_usize);
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let all: usize = count();
        let at = active.get_untracked();
        let to = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => (at + 1).min(all.saturating_sub(1)),
            "ArrowLeft" | "ArrowUp" => at.saturating_sub(1),
            "Home" => 0,
            "End" => all.saturating_sub(1),
            _ => return,
        };
        event.prevent_default();
        active.set(to);
        page::focus(&format!("#feeling-{to}"));
    };
    let groups = move || {
        let mut number = 0;
        let groups = found.get().into_iter().map(|(name, words)| {
            let from = number;
            number += words.len();
            group(name, &words, from, active, chosen)
        });
        groups.collect_view()
    };
    view! {
        <TextLine
            label=words::SEARCH
            hint=words::SEARCH_HINT
            value=search
            on_change=move |()| active.set(0)
        />
        <p class="unseen" role="status">
            {move || words::found(count())}
        </p>
        <div
            class="feelings"
            role="listbox"
            aria-multiselectable="true"
            aria-label=words::FEELINGS
            on:keydown=keys
        >
            {groups}
        </div>
    }
    .into_any()
}

fn group(
    name: &'static str,
    words: &[&'static str],
    from: usize,
    active: RwSignal<usize>,
    chosen: Chosen,
) -> AnyView {
    let one = |(at, word): (usize, &&'static str)| {
        let (number, word) = (from + at, *word);
        let press = move || {
            active.set(number);
            chosen.toggle(word);
        };
        let key = move |event: leptos::ev::KeyboardEvent| {
            if matches!(event.key().as_str(), " " | "Enter") {
                event.prevent_default();
                press();
            }
        };
        view! {
            <span
                id=format!("feeling-{number}")
                class="feeling"
                role="option"
                tabindex=move || if active.get() == number { "0" } else { "-1" }
                aria-selected=move || if chosen.holds(word) { "true" } else { "false" }
                on:click=move |_| press()
                on:keydown=key
            >
                {word}
            </span>
        }
    };
    view! {
        <div class="feelings-group" role="group" aria-label=name>
            <p class="feelings-name" aria-hidden="true">
                {name}
            </p>
            {words.iter().enumerate().map(one).collect_view()}
        </div>
    }
    .into_any()
}

/// A word that isn't among them, and the way to take any back.
fn own_word(chosen: Chosen) -> AnyView {
    let own = RwSignal::new(String::new());
    let add = move |()| {
        let word = own.with_untracked(|own| own.trim().to_lowercase());
        if !word.is_empty() && !chosen.holds(&word) {
            chosen.toggle(&word);
        }
        own.set(String::new());
    };
    let taken = move || {
        let one = |word: String| {
            let name = words::take_back(&word);
            let press = move |()| chosen.toggle(&word);
            view! {
                <Button weight=Weight::Quiet on_press=press>
                    {name}
                </Button>
            }
        };
        chosen.all().into_iter().map(one).collect_view()
    };
    view! {
        <TextLine label=words::OWN_WORD value=own />
        <div class="button-row">
            <Button on_press=add>{words::ADD_WORD}</Button>
            {taken}
        </div>
    }
    .into_any()
}
