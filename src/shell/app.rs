//! The one signal of the book and the one way to change it. An intention comes up as a
//! [`Command`], its change is applied and kept at once, and the status on screen says how that
//! went. Saving happens here and never in an effect.

use super::handed;
use super::lock::{self, Lock};
use super::route::Route;
use super::still_writing::{self, StillWriting};
use super::undo::{Forgotten, Undo};
use crate::browser::{clock, page};
use crate::core::book::{Before, Book, Record};
use crate::core::change::{Change, Command, Step};
use crate::core::desk::{Draft, Slot};
use crate::core::id::{RecordId, RevisionId};
use crate::core::ports::KeepError;
use crate::core::saved::{Found, Kept, Opened, Opener, Reread, Store};
use crate::core::settings;
use chrono::NaiveDate;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::time::Duration;

/// The state of the app. There is one, for as long as the page is open, and this only says where it
/// is: four bytes that any closure can hold.
#[derive(Clone, Copy)]
pub struct App(&'static State);

/// What the app knows: a handful of signals.
pub struct State {
    /// Everything written. Read it through small memos; change it through [`App::dispatch`].
    pub book: RwSignal<Book>,
    /// Where the person is.
    pub route: RwSignal<Route>,
    /// The civil date, kept up with the clock.
    pub today: RwSignal<NaiveDate>,
    /// The day a mark most likely means, kept up with the clock: yesterday until 03:00.
    pub day: RwSignal<NaiveDate>,
    /// What was found at the start, or why nothing could be opened.
    pub found: RwSignal<Result<Found, KeepError>>,
    /// Whether the person has been told of whatever was wrong at the start.
    pub told: RwSignal<bool>,
    /// How the last change was kept.
    pub status: RwSignal<Status>,
    /// The one address that is shown while the device is in somebody else's hands.
    pub handed: RwSignal<Option<String>>,
    /// Whether it was unlocked in this visit while it was in somebody else's hands, and nobody has
    /// said yet whether it is back.
    pub asks_back: RwSignal<bool>,
    /// What is known of the lock.
    pub lock: Lock,
    /// Whether the browser may still be busy putting much at once on the disk.
    pub writing: StillWriting,
    /// What the last change replaced, while it can be undone.
    pub(super) undo: RwSignal<Option<Undo>>,
    store: StoredValue<Option<Store>, LocalStorage>,
    /// Records open in a form, each with the revision the form was begun from.
    editing: StoredValue<BTreeMap<RecordId, RevisionId>>,
}

/// Whether what is on screen is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing has been written yet in this visit.
    Quiet,
    /// Everything is kept in this browser.
    Kept,
    /// Something is not kept, for this reason. It stays on screen and can be exported.
    NotKept(KeepError),
}

/// The app's state. Call it in a component or in a room's view function.
pub fn app() -> App {
    expect_context()
}

impl Deref for App {
    type Target = State;

    fn deref(&self) -> &State {
        self.0
    }
}

impl App {
    /// Takes over what was opened, and with what; starts listening to the browser and provides the
    /// context.
    pub fn start(opened: Result<Opened, KeepError>, opened_with: Option<Opener>) -> Self {
        let (store, book, found) = match opened {
            Ok(opened) => (Some(opened.store), opened.book, Ok(opened.found)),
            Err(error) => (None, Book::default(), Err(error)),
        };
        let app = Self(Box::leak(Box::new(State {
            book: RwSignal::new(book),
            route: RwSignal::new(Route::parse(&page::hash())),
            today: RwSignal::new(clock::today()),
            day: RwSignal::new(clock::day_meant()),
            found: RwSignal::new(found),
            told: RwSignal::new(false),
            status: RwSignal::new(Status::Quiet),
            handed: RwSignal::new(None),
            asks_back: RwSignal::new(false),
            writing: StillWriting::new(),
            lock: Lock::new(store.as_ref(), opened_with),
            undo: RwSignal::new(None),
            store: StoredValue::new_local(store),
            editing: StoredValue::default(),
        })));
        app.handed.set(handed::address(app));
        app.asks_back
            .set(opened_with.is_some() && app.handed.with_untracked(Option::is_some));
        // Before the first screen is drawn; later choices are followed in `settings`.
        clock::write_dates_in(
            app.book
                .with_untracked(|book| settings::get(book, settings::name::DATES)),
        );
        provide_context(app);
        page::on_hash_change(move || app.route.set(Route::parse(&page::hash())));
        page::on_visibility(move |visible| {
            if visible {
                app.keep_up_with_the_clock();
            } else {
                page::tell_forms_to_flush();
            }
        });
        set_interval(move || app.keep_up_with_the_clock(), Duration::from_mins(1));
        page::on_storage(move |key| {
            app.hear(app.with_store(|store| store.reread(key.as_deref())));
        });
        page::on_restored(move || app.restored());
        app
    }

    /// A page may stay open for days: what it asks about is always the present one.
    fn keep_up_with_the_clock(self) {
        for (shown, present) in [(self.today, clock::today()), (self.day, clock::day_meant())] {
            if shown.get_untracked() != present {
                shown.set(present);
            }
        }
    }

    /// Decides, applies and keeps.
    ///
    /// # Errors
    /// The room's refusal; then nothing has changed.
    pub fn dispatch<C: Command>(self, command: C) -> Result<(), C::Refusal> {
        let change = self.decide(command)?;
        self.make(&self.as_begun(change));
        Ok(())
    }

    /// Notes that a form for this record was begun from this revision: what another tab has written
    /// since is not replaced by what the form keeps, but stands beside it.
    pub fn begin_editing(self, record: RecordId, base: RevisionId) {
        self.editing.update_value(|editing| {
            editing.insert(record, base);
        });
    }

    /// The revision from which an open form for this record goes on.
    pub fn edited_from(self, record: RecordId) -> Option<RevisionId> {
        self.editing
            .try_with_value(|editing| editing.get(&record).copied())
            .flatten()
    }

    /// The form for this record was closed.
    pub fn end_editing(self, record: RecordId) {
        self.editing
            .try_update_value(|editing| editing.remove(&record));
    }

    fn as_begun(self, mut change: Change) -> Change {
        self.editing.update_value(|editing| {
            for step in &mut change.0 {
                if let Step::Put(entry) = step
                    && let Some(base) = editing.get_mut(&entry.id)
                {
                    **entry = (**entry).clone().begun_from(*base);
                    *base = entry.revision;
                }
            }
        });
        change
    }

    /// What a command would change, without changing it.
    ///
    /// # Errors
    /// The room's refusal.
    pub fn decide<C: Command>(self, command: C) -> Result<Change, C::Refusal> {
        clock::with_now(|now| command.decide(&self.book.read_untracked(), now))
    }

    /// Whether everything is kept, half-written text too. What wasn't is tried again.
    pub fn is_all_kept(self) -> bool {
        let failed = || matches!(self.status.get_untracked(), Status::NotKept(_));
        if failed() {
            self.retry();
        }
        page::tell_forms_to_flush();
        !failed()
    }

    /// Tries again to keep what is not kept.
    pub fn retry(self) {
        self.keep(&[]);
    }

    /// Reads or changes the keeping place itself: for the desk, backups and settings of storage.
    pub fn with_store<T>(self, use_it: impl FnOnce(&mut Store) -> T) -> Option<T> {
        self.store
            .try_update_value(|store| store.as_mut().map(use_it))
            .flatten()
    }

    /// Puts half-written text on the desk; a failure shows in the status.
    pub fn put_on_desk(self, slot: &Slot, text: &str) {
        match self.with_store(|store| store.desk_put(slot, text)) {
            Some(Ok(())) => {}
            Some(Err(error)) => self.status.set(Status::NotKept(error)),
            None => self.status.set(Status::NotKept(KeepError::Blocked)),
        }
    }

    /// Rewrites half-written texts of every tab; a failure shows in the status.
    pub fn rewrite_desk(self, rewrite: fn(&Draft) -> Option<String>) {
        if let Some(Err(error)) = self.with_store(|store| store.desk_rewrite(rewrite)) {
            self.status.set(Status::NotKept(error));
        }
    }

    fn make(self, change: &Change) {
        if change.is_empty() {
            return;
        }
        self.undo.set(None);
        self.apply_and_keep(change);
    }

    /// Returns what was replaced, and what went with what was erased.
    pub(super) fn apply_and_keep(self, change: &Change) -> (Before, Forgotten) {
        let mut before = Before::default();
        self.book.update(|book| before = book.apply(change));
        let touched: Vec<RecordId> = change.records().collect();
        self.keep(&touched);
        let erases = change.0.iter().any(|step| matches!(step, Step::Erase(_)));
        let forget = || self.with_store(Forgotten::take);
        let forgotten = erases.then(forget).flatten().unwrap_or_default();
        (before, forgotten)
    }

    /// Brings storage in line with the book for these records, and for those not kept before.
    pub(super) fn keep(self, touched: &[RecordId]) {
        let keep = |store: &mut Store| self.book.with_untracked(|book| store.keep(book, touched));
        let status = match self.with_store(keep) {
            Some(Kept { not_kept }) => match not_kept.first() {
                None => Status::Kept,
                Some((_, error)) => Status::NotKept(*error),
            },
            None => Status::NotKept(KeepError::Blocked),
        };
        if status == Status::Kept {
            super::data::ask_once(self);
            if touched.len() >= still_writing::MANY {
                self.writing.begin();
            }
        }
        self.status.set(status);
    }

    fn take_over(self, records: Vec<(RecordId, Option<Record>)>) {
        let mut stranded = Change::default();
        self.book.update(|book| stranded = book.take_over(records));
        if !stranded.is_empty() {
            self.apply_and_keep(&stranded);
        }
    }

    /// The browser kept this page whole while the person was elsewhere, deaf to other tabs. It is
    /// loaded anew, as where a browser doesn't do that; what isn't kept would be lost by it.
    fn restored(self) {
        let heard = self.with_store(Store::reread_all);
        let goes = matches!(heard, Some(Reread::Cleared | Reread::Locked));
        self.hear(heard);
        if goes {
            return;
        }
        if self.is_all_kept() {
            page::come_back_anew();
        } else if self.lock.is_on.get_untracked() {
            lock::lock_here(self);
        }
    }

    /// Other tabs have written.
    fn hear(self, heard: Option<Reread>) {
        match heard {
            Some(Reread::Records(records)) => self.take_over(records),
            Some(Reread::Newer) => {
                self.told.set(false);
                self.found.set(Ok(Found::Newer));
            }
            Some(Reread::Desk) => {
                let now = handed::address(self);
                if now != self.handed.get_untracked() {
                    self.handed.set(now);
                }
            }
            Some(Reread::Cleared) => lock::erased::go(),
            Some(Reread::Locked) => lock::lock_here(self),
            Some(Reread::Nothing) | None => {}
        }
        lock::hear(self);
    }
}
