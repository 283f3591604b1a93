//! The letter being written: its words, what the engine says of them, where the caret is. Keystrokes come in here and
//! go to the desk; what is shown follows from the text alone. How any of it is drawn is the other files' business.

use super::super::edits::Edit;
use super::super::kept::{self, Standing};
use super::super::marks::{self, Shown, Writing};
use super::{findings, open_letter};
use crate::browser::{page, text_area};
use crate::core::apology::utf16::Utf16Map;
use crate::core::apology::{Finding, Reader, Reading, Span};
use crate::core::id::RecordId;
use crate::shell::app::App;
use crate::shell::form::Form;
use leptos::html::Textarea;
use leptos::prelude::*;
use std::time::Duration;

/// How long typing must pause before the slower readings (parts, limits, promises) follow.
const PAUSE: Duration = Duration::from_millis(350);

/// How long marks wait once the text is left: longer than a press takes, or what is pressed would move away under it as
/// marks appear.
const PRESS: Duration = Duration::from_millis(300);

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
    /// The mark that the person pointed at in the words; its reason is shown close to them.
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
    /// The desk with a letter on it.
    pub fn open(app: App, letter: RecordId) -> Self {
        let (form, text) = open_letter(app, letter);
        let reader = StoredValue::new_local(Reader::new());
        let reading = Memo::new(move |_| {
            text.with(|text| {
                let read = reader.try_update_value(|reader| reader.read(text));
                read.unwrap_or_else(|| crate::core::apology::read(text))
            })
        });
        let aside = Memo::new(move |_| app.book.with(|book| kept::aside(book, letter)));
        let all = RwSignal::new(false);
        let writing = RwSignal::new(None::<Writing>);
        let shown = Memo::new(move |_| {
            reading.with(|reading| {
                let text = text.read_untracked();
                let writing = writing.read();
                let aside = aside.read();
                marks::choose(
                    &text,
                    &reading.findings,
                    &aside,
                    writing.as_ref(),
                    all.get(),
                )
            })
        });
        Self {
            letter,
            text,
            settled: RwSignal::new(text.get_untracked()),
            reading,
            shown,
            all,
            chosen: RwSignal::new(None),
            pointed: RwSignal::new(None),
            area: NodeRef::new(),
            app: StoredValue::new(app),
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

    /// The half-written text of this letter.
    pub fn form(self) -> Form {
        self.form.get_value()
    }

    /// How far the letter has come. Tracked; follows the pauses in typing.
    pub fn standing(self) -> Standing {
        let text = self.settled.read();
        let book = self.app().book;
        book.with(|book| kept::standing_of(book, self.letter, &text))
    }

    /// Where the caret is, in bytes.
    pub fn caret(self) -> usize {
        self.text.with_untracked(|text| self.caret_in(text))
    }

    fn caret_in(self, text: &str) -> usize {
        let area = self.area.get_untracked();
        let caret = area.map_or(0, |area| text_area::caret(&area));
        Utf16Map::new(text).byte_of_utf16(caret)
    }

    /// Where a finding of the list stands now.
    pub fn span_of(self, number: usize) -> Option<Span> {
        let shown = self.shown.read_untracked();
        shown.findings.get(number).map(|finding| finding.span)
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
        let timer = set_timeout_with_handle(settle, PAUSE).ok();
        self.timer.set_value(timer);
    }

    /// The mark the caret is in, if any, becomes the one that is looked at.
    fn choose_at_caret(self) -> Option<Finding> {
        let caret = self.caret();
        let found = self.shown.with_untracked(|shown| {
            let inside = |f: &&Finding| f.span.start <= caret && caret <= f.span.end;
            shown.findings.iter().find(inside).cloned()
        });
        self.chosen.set(found.as_ref().map(|finding| finding.span));
        found
    }
}

/// What happens in the text area.
impl Desk {
    /// The person typed: the paragraph at the caret is being written, unless a change was made or undone for them.
    pub fn on_input(self, value: String, is_undo: bool) {
        let caret = self.caret_in(&value);
        let writing = (!is_undo && !self.applying.get_value()).then(|| {
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

    /// A key was released or a pointer lifted in the text: a paragraph the caret has left may be marked.
    pub fn on_move(self, pointer: bool) {
        let paragraph = |caret| {
            self.text
                .with_untracked(|text| marks::paragraph_at(text, caret))
        };
        let writing_at = self
            .writing
            .read_untracked()
            .as_ref()
            .map(|writing| writing.caret);
        if writing_at.is_some_and(|at| paragraph(at) != paragraph(self.caret())) {
            self.writing.set(None);
        }
        if pointer {
            self.pointed.set(self.choose_at_caret());
            // Where words are looked at, they mustn't lie below what is said of them.
            request_animation_frame(|| page::reveal(".letter-mark-chosen"));
        }
    }

    /// Focus left the text; also told when the screen is left with the caret in the text, and then nothing is here any
    /// more: the form has put its words down by itself.
    pub fn on_leave(self) {
        let Some(form) = self.form.try_get_value() else {
            return;
        };
        form.flush();
        let read = move || {
            let _ = self.writing.try_set(None);
        };
        set_timeout(read, PRESS);
    }

    /// From the words to the reason: to the mark at the caret, else to the findings.
    pub fn to_reason(self) {
        self.writing.set(None);
        match self.choose_at_caret() {
            Some(finding) => findings::focus(&self.shown.read_untracked(), finding.span),
            None => page::focus("#findings"),
        }
    }
}

/// What is done to the text area.
impl Desk {
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
}
