//! The five questions before a letter is ready. They are about them and now, so each visit asks afresh: the answers
//! are kept nowhere, not even half-written.

use super::super::gates::{Gate, Gates};
use super::super::tool::DeclareReady;
use super::super::words;
use super::{address, open_letter};
use crate::browser::page;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::parts::{Button, Choice, LinkButton, Notice, Title, Tone, Weight};
use crate::rooms::ownership;
use crate::shell;
use crate::shell::app::App;
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// The answers, in the order of [`Gate::ALL`].
type Answers = [RwSignal<String>; 5];

/// The screen.
pub fn view(app: App, letter: RecordId) -> AnyView {
    let answers: Answers = Gate::ALL.map(|_| RwSignal::new(String::new()));
    let questions = Gate::ALL.into_iter().zip(answers);
    let questions = questions.map(|(gate, answer)| question(app, gate, answer));
    view! {
        <Title text=words::IS_IT_READY lead=words::GATES_LEAD />
        {move || closed(app)}
        {not_stopped(app)}
        {questions.collect_view()}
        {declare(app, letter, answers)}
    }
    .into_any()
}

/// Why giving a letter is closed, if it is.
fn closed(app: App) -> AnyView {
    let Some(why) = app.book.with(joint::closed) else {
        return ().into_any();
    };
    view! {
        <Notice>
            <p>{shell::words::closed(why)}</p>
            <p>{words::CLOSED_GO_ON}</p>
        </Notice>
    }
    .into_any()
}

fn not_stopped(app: App) -> AnyView {
    if app
        .book
        .with_untracked(ownership::tool::not_stopped)
        .is_none()
    {
        return ().into_any();
    }
    view! {
        <Notice tone=Tone::Care>
            <p>{words::NOT_STOPPED}</p>
            <a href="#/rooms/help">{words::GET_HELP}</a>
        </Notice>
    }
    .into_any()
}

/// One question. A closed gate says what comes first, as soon as it is answered.
fn question(app: App, gate: Gate, answer: RwSignal<String>) -> AnyView {
    let options = ["yes", "no", "unsure"].map(|name| (name, words::answer(name).to_owned()));
    let closed = move || {
        let shut = answer
            .with(|answer| !answer.is_empty() && !app.book.with(|book| gate.opens(answer, book)));
        shut.then(|| {
            let (name, href) = words::gate_leads_to(gate);
            view! {
                <Notice tone=Tone::Care>
                    <p>{words::gate_closed(gate)}</p>
                    <a href=href>{name}</a>
                </Notice>
            }
        })
    };
    view! {
        <Choice legend=words::gate(gate) options=options.to_vec() value=answer />
        <div role="status">{closed}</div>
    }
    .into_any()
}

fn declare(app: App, letter: RecordId, answers: Answers) -> AnyView {
    let (letter_form, text) = open_letter(app, letter);
    let refused = Refused::new(words::refusal);
    let error = refused.besides(&[]);
    let press = move |()| {
        let [heard, welcome, harm, news, again] = answers.map(|answer| answer.get_untracked());
        let command = DeclareReady {
            letter,
            text: text.get_untracked(),
            gates: Gates {
                heard,
                welcome,
                harm,
                news,
                again,
            },
        };
        if refused.went(app.dispatch(command)) {
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
