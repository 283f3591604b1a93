//! The composer: the letter, what the engine marks in it, the parts it holds, and what may be put in.
//! Keystrokes come in here and go to the desk; what is shown follows from the text alone.

use super::super::edits::Edit;
use super::super::kept;
use super::super::marks::{self, Shown, Writing};
use super::super::tool::{KeepVersion, NameLetter, Refusal};
use super::super::words;
use super::{address, findings, letters, mirror, open_letter, parts_panel, pull_ins};
use crate::browser::{page, text_area};
use crate::core::apology::utf16::Utf16Map;
use crate::core::apology::{Finding, Reader, Reading, Span};
use crate::core::id::RecordId;
use crate::parts::{Button, LinkButton, Section, TextLine, Title, Weight};
use crate::shell::app::App;
use crate::shell::form::Form;
use crate::shell::refused::Refused;
use leptos::html::Textarea;
use leptos::prelude::*;
use std::time::Duration;

/// How long typing must pause before the slower readings (parts, limits, promises) follow.
const PAUSE: Duration = Duration::from_millis(350);

/// The letter being written. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The letter's record.
    pub letter: RecordId,
    /// The words as they stand.
    pub text: RwSignal<String>,
    /// The words as they stood when typing last paused.
    pub settled: RwSignal<String>,
    /// What the engine says of `text`.
    pub reading: Memo<Reading>,
    /// The marks that are shown.
    pub shown: Memo<Shown>,
    /// Whether all marks were asked for.
    pub all: RwSignal<bool>,
    /// The stretch that is being looked at.
    pub chosen: RwSignal<Option<Span>>,
    /// The mark that the person pointed at in the words; its reason is shown below them.
    pub pointed: RwSignal<Option<Finding>>,
    /// The text area.
    pub area: NodeRef<Textarea>,
    app: StoredValue<App>,
    form: StoredValue<Form>,
    writing: RwSignal<Option<Writing>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    applying: StoredValue<bool>,
}

impl Desk {
    fn open(app: App, letter: RecordId) -> Self {
        let (form, text) = open_letter(app, letter);
        let reader = StoredValue::new_local(Reader::new());
        let reading = Memo::new(move |_| {
            text.with(|text| {
                let mut reading = None;
                reader.update_value(|reader| reading = Some(reader.read(text)));
                reading.unwrap_or_else(|| crate::core::apology::read(text))
            })
        });
        let aside = Memo::new(move |_| app.book.with(|book| kept::aside(book, letter)));
        let all = RwSignal::new(false);
        let writing = RwSignal::new(None::<Writing>);
        let shown = Memo::new(move |_| {
            reading.with(|reading| {
                let text = text.read_untracked();
                let writing = writing.read();
                marks::choose(
                    &text,
                    &reading.findings,
                    &aside.read(),
                    writing.as_ref(),
                    all.get(),
                )
            })
        });
        Self {
            app: StoredValue::new(app),
            letter,
            text,
            settled: RwSignal::new(text.get_untracked()),
            reading,
            shown,
            all,
            chosen: RwSignal::new(None),
            pointed: RwSignal::new(None),
            area: NodeRef::new(),
            form: StoredValue::new(form),
            writing,
            timer: StoredValue::new(None),
            applying: StoredValue::new(false),
        }
    }

    /// The app.
    pub fn app(self) -> App {
        self.app.get_value()
    }

    fn form(self) -> Form {
        self.form.get_value()
    }

    /// The person typed: the paragraph at the caret is being written.
    fn typed(self, value: String) {
        let caret = self
            .area
            .get_untracked()
            .map_or(0, |area| text_area::caret(&area));
        let caret = Utf16Map::new(&value).byte_of_utf16(caret);
        let writing = (!self.applying.get_value()).then(|| {
            let before = self.writing.read_untracked();
            let same = before.as_ref().is_some_and(|before| {
                marks::paragraph_at(&value, before.caret) == marks::paragraph_at(&value, caret)
            });
            let known = match before.as_ref().filter(|_| same) {
                Some(before) => before.known.clone(),
                None => self.shown.with_untracked(Shown::keys),
            };
            Writing { caret, known }
        });
        self.text.set(value);
        self.chosen.set(None);
        self.pointed.set(None);
        self.writing.set(writing);
        self.form().changed();
        self.settle_soon();
    }

    /// The caret moved, or the text was left: a paragraph it isn't in any more may be marked.
    fn moved(self, left: bool) {
        let text = self.text.read_untracked();
        let caret = self
            .area
            .get_untracked()
            .map_or(0, |area| text_area::caret(&area));
        let caret = Utf16Map::new(&text).byte_of_utf16(caret);
        let gone = self.writing.with_untracked(|writing| {
            writing.as_ref().is_some_and(|writing| {
                left || marks::paragraph_at(&text, writing.caret)
                    != marks::paragraph_at(&text, caret)
            })
        });
        drop(text);
        if gone {
            self.writing.set(None);
        }
    }

    /// The mark the caret is in, if any, becomes the one that is looked at.
    fn choose_at_caret(self) -> Option<Finding> {
        let area = self.area.get_untracked()?;
        let found = self.text.with_untracked(|text| {
            let caret = Utf16Map::new(text).byte_of_utf16(text_area::caret(&area));
            let shown = self.shown.read_untracked();
            let inside = |f: &&Finding| f.span.start <= caret && caret <= f.span.end;
            shown.findings.iter().find(inside).cloned()
        });
        self.chosen.set(found.as_ref().map(|finding| finding.span));
        found
    }

    /// Makes a change as one edit that undo takes back.
    pub fn apply(self, edit: &Edit) {
        let Some(area) = self.area.get_untracked() else {
            return;
        };
        let (start, end) = self.text.with_untracked(|text| edit.selection(text));
        self.applying.set_value(true);
        text_area::replace(&area, start, end, &edit.text);
        self.applying.set_value(false);
    }

    /// Selects a stretch of the letter and moves focus there.
    pub fn show(self, span: Span) {
        let Some(area) = self.area.get_untracked() else {
            return;
        };
        let edit = Edit {
            span,
            text: String::new(),
        };
        let (start, end) = self.text.with_untracked(|text| edit.selection(text));
        text_area::select(&area, start, end);
        self.chosen.set(Some(span));
        // The mirror draws the stretch first; the page then moves to it.
        request_animation_frame(|| page::reveal(".letter-mark-chosen"));
    }

    /// Where the caret is, in bytes.
    pub fn caret(self) -> usize {
        let caret = self
            .area
            .get_untracked()
            .map_or(0, |area| text_area::caret(&area));
        self.text
            .with_untracked(|text| Utf16Map::new(text).byte_of_utf16(caret))
    }

    fn settle_soon(self) {
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
        let settle = move || {
            if let Some(text) = self.text.try_get_untracked() {
                self.settled.set(text);
            }
        };
        self.timer
            .set_value(set_timeout_with_handle(settle, PAUSE).ok());
    }
}

/// The screen.
pub fn view(app: App, letter: RecordId) -> AnyView {
    let desk = Desk::open(app, letter);
    let standing = move || letters::in_words(app.book.with(|book| kept::standing(book, letter)));
    view! {
        <Title text=words::COMPOSER />
        <p class="letter-standing">{standing}</p>
        <div class="letter">
            <div class="letter-writing">
                {mirror::view(desk)} {move || findings::peek(desk)} {keep_row(desk)} {pull_ins::view(desk)}
            </div>
            <div class="letter-reading">{findings::view(desk)} {parts_panel::view(desk)}</div>
        </div>
        {onwards(desk)}
    }
    .into_any()
}

/// What the text area does, as plain functions for the mirror.
impl Desk {
    /// Takes the text area's new value.
    pub fn on_input(self, value: String) {
        self.typed(value);
    }

    /// A key was released or a pointer lifted in the text.
    pub fn on_move(self, pointer: bool) {
        self.moved(false);
        if pointer {
            self.pointed.set(self.choose_at_caret());
        }
    }

    /// Focus left the text.
    pub fn on_leave(self) {
        self.moved(true);
        self.form().flush();
    }

    /// From the words to the reason: to the mark at the caret, else to the findings.
    pub fn to_reason(self) {
        match self.choose_at_caret() {
            Some(finding) => findings::focus(&self.shown.read_untracked(), finding.span),
            None => page::focus("#findings"),
        }
    }
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
        <p role="status">{move || kept.get().then_some(words::VERSION_KEPT)}</p>
    }
    .into_any()
}

/// What comes after writing, and the letter's own name.
fn onwards(desk: Desk) -> AnyView {
    let base = address(desk.letter);
    view! {
        <Section title=words::ONWARDS>
            <div class="button-row">
                <LinkButton href=format!("{base}/read")>{words::READ_ALOUD}</LinkButton>
                <LinkButton href=format!("{base}/ready")>{words::IS_IT_READY}</LinkButton>
                <LinkButton href=format!("{base}/questions")>{words::QUESTIONS}</LinkButton>
            </div>
            {name_and_erase(desk)}
        </Section>
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
