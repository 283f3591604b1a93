//! Questions they asked: the list, and the form for one. How often they ask is nowhere.

use super::super::question::{KeepQuestion, Question};
use super::super::tool::Refusal;
use super::super::words;
use super::erase;
use crate::browser::{clock, page};
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::joint::Closed;
use crate::core::sorted;
use crate::parts::{
    Button, Card, Choice, DateBox, LinkButton, Section, TextBox, TextLine, Title, Weight,
};
use crate::shell::app::App;
use crate::shell::form::{self, Form};
use crate::shell::refused::Refused;
use leptos::prelude::*;
use std::sync::Arc;

/// The questions, those that wait for an answer first.
pub fn listed(app: App) -> AnyView {
    let body = move || {
        let mut all = app.book.with(Book::all::<Question>);
        sorted::by_key(&mut all, |(_, question)| {
            (question.answered.is_some(), question.answer_by)
        });
        view! { <div class="card-grid">{all.into_iter().map(card).collect_view()}</div> }
    };
    view! {
        <Section title=words::QUESTIONS>
            <p>{words::QUESTIONS_TEXT}</p>
            {body}
            <LinkButton href="#/rooms/listening/question">{words::NEW_QUESTION}</LinkButton>
        </Section>
    }
    .into_any()
}

fn card((entry, question): (Arc<Entry>, Question)) -> AnyView {
    let foot = match (question.answered, question.answer_by) {
        (Some(day), _) => words::answered_on(&clock::day_in_words(day)),
        (None, Some(day)) => words::answer_by(&clock::day_in_words(day)),
        (None, None) => String::new(),
    };
    view! {
        <Card
            href=format!("#/rooms/listening/{}", entry.id)
            title=question.about
            text=question.answer
            foot=foot
        />
    }
    .into_any()
}

/// The screen for a new question.
pub fn new(app: App) -> AnyView {
    let form = form::open(Slot::new("listening/question"));
    view! {
        <Title text=words::NEW_QUESTION lead=words::QUESTIONS_TEXT />
        {question_form(app, form, None, &Question::default())}
    }
    .into_any()
}

/// The screen of a question.
pub fn screen(app: App, entry: &Entry, question: &Question) -> AnyView {
    let form = form::open(Slot::of("listening/question", entry));
    view! {
        <Title text=question.about.clone() lead=words::QUESTIONS_TEXT />
        {question_form(app, form, Some(entry.id), question)}
        {erase(app, entry.id)}
    }
    .into_any()
}

fn question_form(app: App, form: Form, record: Option<RecordId>, question: &Question) -> AnyView {
    let refused = Refused::new(words::refusal);
    let keep = move |()| {
        let command = KeepQuestion {
            record,
            about: form.text("about"),
            words: form.text("words"),
            state: form.text("state"),
            answer_by: form.text("answer_by"),
            answer: form.text("answer"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            page::go_to("/rooms/listening");
        }
    };
    view! {
        {what_they_asked(form, question, refused)}
        {answered(form, record, question, refused)}
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP}
            </Button>
            <LinkButton weight=Weight::Quiet href="#/rooms/openness/guide">
                {words::BIG_ANSWER}
            </LinkButton>
        </div>
    }
    .into_any()
}

fn what_they_asked(form: Form, question: &Question, refused: Refused<Refusal>) -> AnyView {
    let about = form.field("about", question.about.clone());
    let their = form.field("words", question.words.as_given());
    let changed = move |()| form.changed();
    view! {
        <TextLine
            label=words::QUESTION_ABOUT
            value=about
            on_change=changed
            error=refused.beside(&[Refusal::AboutMissing, Refusal::Gone])
        />
        <TextBox label=words::QUESTION_WORDS value=their rows=2 on_change=changed />
    }
    .into_any()
}

fn answered(
    form: Form,
    record: Option<RecordId>,
    question: &Question,
    refused: Refused<Refusal>,
) -> AnyView {
    let before = match (record, question.answered) {
        (None, _) => "",
        (Some(_), Some(_)) => "answered",
        (Some(_), None) => "by",
    };
    let state = form.field("state", before);
    let by = question.answer_by.map(|by| by.to_string());
    let answer_by = form.field("answer_by", by.unwrap_or_default());
    let answer = form.field("answer", question.answer.clone());
    let changed = move |()| form.changed();
    let states = words::QUESTION_STATES.map(|(value, label)| (value, label.to_owned()));
    let day = move || {
        state.with(|state| state == "by").then(|| {
            view! {
                <DateBox
                    label=words::ANSWER_BY
                    value=answer_by
                    on_change=changed
                    error=refused.beside(&[Refusal::DayMissing, Refusal::DayPassed])
                />
            }
        })
    };
    view! {
        <Choice
            legend=words::QUESTION_STATE
            options=states.to_vec()
            value=state
            on_change=changed
            error=refused
                .beside(
                    &[
                        Refusal::StateMissing,
                        Refusal::Closed(Closed::NoContact),
                        Refusal::Closed(Closed::OwnSideOnly),
                    ],
                )
        />
        {day}
        <TextBox label=words::ANSWER hint=words::ANSWER_HINT value=answer on_change=changed />
    }
    .into_any()
}
