//! Help with the blank page: one question at a time. The answers become the letter's first words.

use super::super::questions::{self, QUESTIONS};
use super::super::words;
use super::{address, open_letter};
use crate::browser::page;
use crate::core::desk::Slot;
use crate::core::id::RecordId;
use crate::parts::{Button, LinkButton, Notice, TextBox, Title, Weight};
use crate::shell::app::App;
use crate::shell::form;
use leptos::prelude::*;

/// The screen.
pub fn view(app: App, letter: RecordId) -> AnyView {
    let form = form::open(Slot {
        record: Some(letter),
        ..Slot::new("apology/questions")
    });
    let answers = QUESTIONS.map(|(name, _, _)| form.field(name, ""));
    let at = RwSignal::new(0_usize);
    let (letter_form, text) = open_letter(app, letter);
    let last = QUESTIONS.len();
    let finish = Callback::new(move |()| {
        let answers = answers.map(|answer| answer.get_untracked());
        let draft = questions::draft(answers.iter().map(String::as_str));
        if !draft.is_empty() {
            // What is written already stays, above.
            let whole = text.with_untracked(|text| questions::draft([text.as_str(), &draft]));
            text.set(whole);
            letter_form.changed();
            letter_form.flush();
        }
        form.clear();
        page::go_to(address(letter).trim_start_matches('#'));
    });
    let question = move || match QUESTIONS.get(at.get()) {
        Some((name, question, hint)) => {
            let answer = form.field(name, "");
            view! {
                <p class="question-number">{words::question_number(at.get() + 1, last)}</p>
                <TextBox
                    label=*question
                    hint=*hint
                    value=answer
                    rows=4
                    on_change=move |()| form.changed()
                />
            }
            .into_any()
        }
        None => overview(answers),
    };
    view! {
        <Title text=words::QUESTIONS lead=words::QUESTIONS_LEAD />
        {question}
        {steps(at, last, finish)}
        {goes_below(text)}
        <LinkButton weight=Weight::Quiet href=address(letter)>
            {words::TO_THE_LETTER}
        </LinkButton>
    }
    .into_any()
}

/// Says so where the letter has words already.
fn goes_below(text: RwSignal<String>) -> AnyView {
    if text.with_untracked(|text| text.trim().is_empty()) {
        return ().into_any();
    }
    view! {
        <Notice>
            <p>{words::GOES_BELOW}</p>
        </Notice>
    }
    .into_any()
}

fn steps(at: RwSignal<usize>, last: usize, finish: Callback<()>) -> AnyView {
    let go = move |to: usize| {
        at.set(to);
        // The next question's box, or the heading over all answers.
        request_animation_frame(|| page::focus("main textarea, #answers"));
    };
    let buttons = move || {
        let at = at.get();
        let back = (at > 0)
            .then(|| view! { <Button on_press=move |()| go(at - 1)>{words::BACK}</Button> });
        let (name, on) = if at < last {
            (words::NEXT, Callback::new(move |()| go(at + 1)))
        } else {
            (words::INTO_LETTER, finish)
        };
        view! {
            {back}
            <Button weight=Weight::Primary on_press=on>
                {name}
            </Button>
        }
    };
    view! { <div class="button-row">{buttons}</div> }.into_any()
}

/// All answers, before they become the draft.
fn overview(answers: [RwSignal<String>; 7]) -> AnyView {
    let one = |answer: RwSignal<String>| {
        let text = answer.get_untracked();
        (!text.trim().is_empty()).then(|| {
            view! {
                <p class="as-written" dir="auto">
                    {text}
                </p>
            }
        })
    };
    view! {
        <h2 id="answers" tabindex="-1">
            {words::YOUR_ANSWERS}
        </h2>
        {answers.map(one).into_iter().collect_view()}
    }
    .into_any()
}
