//! The composer's screen: the letter, what is marked in it, the parts it holds, what may be put in, and the ways on.

use super::super::kept;
use super::super::tool::{KeepVersion, NameLetter, Refusal};
use super::super::words;
use super::desk::Desk;
use super::{address, findings, letters, limits, mirror, parts_panel, peek, pull_ins, vows};
use crate::browser::page;
use crate::core::id::RecordId;
use crate::parts::{Button, LinkButton, Section, TextLine, Title, Weight};
use crate::shell::app::App;
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// The screen.
pub fn view(app: App, letter: RecordId) -> AnyView {
    let desk = Desk::open(app, letter);
    view! {
        <div class="no-print">
            <Title text=words::COMPOSER />
        </div>
        {where_it_stands(desk)}
        <div class="letter">
            <div class="letter-writing">
                {mirror::view(desk)} {peek::view(desk)} {keep_row(desk)} {pull_ins::view(desk)}
            </div>
            <div class="letter-reading no-print">
                {findings::view(desk)} {limits::view(desk)} {parts_panel::view(desk)} {vows::view(desk)}
            </div>
        </div>
        {onwards(desk)}
    }
    .into_any()
}

/// How far the letter has come and, from the top of a long one, the way down to what is marked in it.
fn where_it_stands(desk: Desk) -> AnyView {
    let standing = move || letters::in_words(desk.standing());
    let marked = move || desk.shown.with(words::marked_in_short);
    let go = move |()| page::focus("#findings");
    view! {
        <div class="letter-standing no-print">
            <p>{standing}</p>
            {move || {
                marked()
                    .map(|marked| {
                        view! {
                            <Button weight=Weight::Quiet on_press=go>
                                {marked}
                            </Button>
                        }
                    })
            }}
        </div>
    }
    .into_any()
}

fn keep_row(desk: Desk) -> AnyView {
    let refused = Refused::new(words::refusal);
    let error = refused.besides(&[]);
    let kept = RwSignal::new(false);
    let keep = move |()| {
        kept.set(false);
        let command = KeepVersion {
            letter: desk.letter,
            text: desk.text.get_untracked(),
        };
        match desk.app().dispatch(command) {
            Ok(()) => {
                desk.form().clear();
                refused.went(Ok::<(), Refusal>(()));
                kept.set(true);
            }
            Err(refusal) => {
                refused.went::<()>(Err(refusal));
            }
        }
    };
    let base = address(desk.letter);
    view! {
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP_VERSION}
            </Button>
            <LinkButton href=format!("{base}/versions")>{words::VERSIONS}</LinkButton>
        </div>
        <p role="alert" class="field-error">
            {move || error.get()}
        </p>
        <p role="status" class="no-print">
            {move || kept.get().then_some(words::VERSION_KEPT)}
        </p>
    }
    .into_any()
}

/// What comes after writing, and the letter's own name.
fn onwards(desk: Desk) -> AnyView {
    let base = address(desk.letter);
    view! {
        <div class="no-print">
            <Section title=words::ONWARDS>
                <div class="button-row">
                    <LinkButton href=format!("{base}/read")>{words::READ_ALOUD}</LinkButton>
                    <LinkButton href=format!("{base}/ready")>{words::IS_IT_READY}</LinkButton>
                    <LinkButton href=format!("{base}/questions")>{words::QUESTIONS}</LinkButton>
                </div>
                {name_and_erase(desk)}
            </Section>
        </div>
    }
    .into_any()
}

fn name_and_erase(desk: Desk) -> AnyView {
    let letter = desk.letter;
    let title = desk.app().book.with_untracked(|book| {
        book.find::<kept::Letter>(letter)
            .map(|(_, letter)| letter.title)
            .unwrap_or_default()
    });
    let title = RwSignal::new(title);
    let keep = move || {
        let title = title.get_untracked();
        // Refused only when the letter is gone, which the next keystroke will say.
        let _ = desk.app().dispatch(NameLetter { letter, title });
    };
    let erase = move |()| {
        let text = desk.text.get_untracked();
        // What isn't a version yet would be lost to undo. Refused where nothing is new.
        let _ = desk.app().dispatch(KeepVersion { letter, text });
        desk.form().clear();
        desk.app().erase(letter);
        page::go_to("/rooms/apology");
    };
    view! {
        <details>
            <summary>{words::NAME_OR_ERASE}</summary>
            <div on:focusout=move |_| keep()>
                <TextLine label=words::NAME hint=words::NAME_HINT value=title />
            </div>
            <Button weight=Weight::Danger on_press=erase>
                {words::ERASE_LETTER}
            </Button>
        </details>
    }
    .into_any()
}
