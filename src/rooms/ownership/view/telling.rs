//! The form in which an act is told, with what the engine marks beside each answer once the person has left it.

use super::super::tool::{self, Keep, Prompt, Refusal, Stopped, Version};
use super::super::words;
use super::{address, history, leads_on, stopped_notice};
use crate::browser::page;
use crate::core::apology::{Finding, Reader, Suggestion};
use crate::core::desk::Slot;
use crate::core::id::RecordId;
use crate::parts::{Button, Choice, Section, TextBox, Title, Weight};
use crate::shell::app::App;
use crate::shell::form::{self, Form};
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// The screen for something that wasn't told before.
pub fn new(app: App) -> AnyView {
    view! {
        <Title text=words::NEW_TITLE lead=words::PURPOSE />
        {form(app, None)}
    }
    .into_any()
}

/// The screen of an account: telling it again, its versions.
pub fn again(app: App, account: RecordId) -> AnyView {
    view! {
        <Title text=words::AGAIN_TITLE lead=words::AGAIN_LEAD />
        {form(app, Some(account))}
        {leads_on(account)}
        {history::of_account(app, account)}
    }
    .into_any()
}

/// The form, for a new account or for another telling.
pub fn form(app: App, account: Option<RecordId>) -> AnyView {
    let form = form::open(Slot {
        record: account,
        ..Slot::new("ownership/account")
    });
    let (last, stopped) = app.book.with_untracked(|book| {
        let last = account.and_then(|account| tool::versions(book, account).into_iter().next());
        let stopped = account.and_then(|account| tool::stopped_of(book, account));
        (
            last.map(|(_, version)| version).unwrap_or_default(),
            stopped,
        )
    });
    let refused = Refused::new(words::refusal);
    let answer = form.field("stopped", stopped.map_or("", Stopped::name));
    view! {
        <div class="telling">
            {Prompt::ALL.map(|prompt| box_for(form, prompt, &last, refused)).collect_view()}
            {has_it_stopped(form, answer, refused)} {keep_row(app, account, form, refused)}
        </div>
    }
    .into_any()
}

fn box_for(form: Form, prompt: Prompt, last: &Version, refused: Refused<Refusal>) -> AnyView {
    let value = form.field(prompt.field(), last.answer(prompt));
    let reader = StoredValue::new_local(Reader::new());
    let read = move || {
        let mut found = Vec::new();
        reader.update_value(|reader| {
            found = value.with_untracked(|text| tool::marks(reader, prompt, text));
        });
        found
    };
    let marks = RwSignal::new(read());
    let error = if prompt == Prompt::Did {
        refused.beside(&[Refusal::NothingDone])
    } else {
        Signal::stored(None)
    };
    view! {
        <div on:focusout=move |_| marks.set(read())>
            <TextBox
                label=words::label(prompt)
                hint=words::hint(prompt)
                value=value
                on_change=move |()| form.changed()
                error=error
            />
            <div role="status">{move || marks.with(|marks| value.with_untracked(|text| noted(marks, text)))}</div>
        </div>
    }
    .into_any()
}

/// The marks of one answer: the words, the reason, and what could stand there instead.
fn noted(marks: &[Finding], text: &str) -> AnyView {
    if marks.is_empty() {
        return ().into_any();
    }
    let one = |finding: &Finding| {
        let words = finding.span.of(text).to_owned();
        let advice = match &finding.suggestion {
            Suggestion::Replace(instead) if instead.is_empty() => words::TAKE_OUT.to_owned(),
            Suggestion::Replace(instead) => words::instead(instead),
            Suggestion::Ask(question) => question.clone(),
            Suggestion::Safety(safety) => safety.clone(),
        };
        let help = finding.category.calls_for_help().then(|| {
            view! { <a href="#/rooms/help">{words::GET_HELP}</a> }
        });
        view! {
            <li>
                <q>{words}</q>
                <p>{finding.reason.clone()}</p>
                <p>{advice} " " {help}</p>
            </li>
        }
    };
    view! { <ul class="noted">{marks.iter().map(one).collect_view()}</ul> }.into_any()
}

fn has_it_stopped(form: Form, answer: RwSignal<String>, refused: Refused<Refusal>) -> AnyView {
    let options = Stopped::ALL.map(|(name, answer)| (name, words::stopped(answer).to_owned()));
    let chosen = move || {
        let found = Stopped::ALL
            .into_iter()
            .find(|(name, _)| answer.with(|answer| answer == name));
        stopped_notice(found.map(|(_, answer)| answer))
    };
    view! {
        <Choice
            legend=words::HAS_IT_STOPPED
            options=options.to_vec()
            value=answer
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::NoAnswer])
        />
        <div role="status">{chosen}</div>
    }
    .into_any()
}

fn keep_row(app: App, account: Option<RecordId>, form: Form, refused: Refused<Refusal>) -> AnyView {
    let kept = RwSignal::new(false);
    let keep = move |()| {
        let text = |prompt: Prompt| form.text(prompt.field());
        let command = Keep {
            account,
            did: text(Prompt::Did),
            hid: text(Prompt::Hid),
            chose: text(Prompt::Chose),
            told_myself: text(Prompt::ToldMyself),
            regret: text(Prompt::Regret),
            stopped: form.text("stopped"),
        };
        kept.set(false);
        if !refused.went(app.dispatch(command)) {
            return;
        }
        form.clear();
        kept.set(true);
        let told = app.book.with_untracked(tool::latest);
        if let (None, Some(told)) = (account, told) {
            page::go_to(address(told.account).trim_start_matches('#'));
        }
    };
    let beside: &[Refusal] = &[Refusal::NothingDone, Refusal::NoAnswer];
    let error = refused.besides(beside);
    view! {
        <Section title=words::KEEP_TITLE>
            <p>{words::KEEP_HINT}</p>
            <div class="button-row">
                <Button weight=Weight::Primary on_press=keep>
                    {words::KEEP}
                </Button>
            </div>
            <p role="alert" class="field-error">
                {move || error.get()}
            </p>
            <p role="status">{move || kept.get().then_some(words::KEPT)}</p>
        </Section>
    }
    .into_any()
}
