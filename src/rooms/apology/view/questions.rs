//! Help with the blank page: one question at a time. The answers become the letter's first words.

use super::super::questions::{self, QUESTIONS};
use super::super::words;
use super::{address, open_letter};
use crate::browser::page;
use crate::core::desk::Slot;
use crate::core::id::RecordId;
use crate::parts::{Button, Notice, TextBox, Title, Weight};
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
        <div aria-live="polite">{question}</div>
        {steps(at, last, finish)}
        <Show when=move || text.with_untracked(|text| !text.trim().is_empty())>
            <Notice>
                <p>{words::GOES_BELOW}</p>
            </Notice>
        </Show>
    }
    .into_any()
}

fn steps(at: RwSignal<usize>, last: usize, finish: Callback<()>) -> AnyView {
    let to_box = || page::focus("main textarea");
    let next = move |()| {
        at.update(|at| *at += 1);
        request_animation_frame(to_box);
    };
    let back = move |()| {
        at.update(|at| *at = at.saturating_sub(1));
        request_animation_frame(to_box);
    };
    view! {
        <div class="button-row">
            <Show when=move || { at.get() > 0 }>
                <Button on_press=back>{words::BACK}</Button>
            </Show>
            <Show when=move || { at.get() < last }>
                <Button weight=Weight::Primary on_press=next>
                    {words::NEXT}
                </Button>
            </Show>
            <Show when=move || at.get() == last>
                <Button weight=Weight::Primary on_press=move |()| finish.run(())>
                    {words::INTO_LETTER}
                </Button>
            </Show>
        </div>
    }
    .into_any()
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
        <h2>{words::YOUR_ANSWERS}</h2>
        {answers.map(one).into_iter().collect_view()}
    }
    .into_any()
}
