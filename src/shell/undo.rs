//! Erasing, bringing in, and taking the last of these back until the next change. What a change is
//! and how it is kept is in `app`.

use super::app::{App, Status};
use crate::core::backup::Import;
use crate::core::book::{Before, Record};
use crate::core::change::Change;
use crate::core::desk::Draft;
use crate::core::id::RecordId;
use crate::core::saved::{Spoilt, Store};
use leptos::prelude::*;

/// An erase or import that can be taken back.
#[derive(Clone, Default)]
pub struct Undo {
    before: Before,
    after: Vec<(RecordId, Option<Record>)>,
    /// What went with what was erased.
    forgotten: Forgotten,
    /// Half-written texts and damaged bytes that came with an import.
    drafts: Vec<Draft>,
    aside: Vec<Spoilt>,
}

/// Half-written texts and damaged bytes that were of erased records.
#[derive(Clone, Default)]
pub struct Forgotten {
    drafts: Vec<Draft>,
    spoilt: Vec<Spoilt>,
}

impl Forgotten {
    /// Takes them away, once the erasing is kept.
    pub fn take(store: &mut Store) -> Self {
        Self {
            drafts: store.desk_forget(),
            spoilt: store.spoilt_forget(|_| false),
        }
    }
}

impl App {
    /// Erases a record and what hangs on it. Can be undone until the next change.
    pub fn erase(self, id: RecordId) {
        let change = self.book.with_untracked(|book| book.erasing(id));
        self.make_undoable(&change);
    }

    /// Applies and keeps a change that can be undone until the next one.
    pub fn make_undoable(self, change: &Change) {
        let (before, forgotten) = self.apply_and_keep(change);
        let after = self.book.with_untracked(|book| {
            change
                .records()
                .map(|id| (id, book.record(id).cloned()))
                .collect()
        });
        self.undo.set(Some(Undo {
            before,
            after,
            forgotten,
            ..Undo::default()
        }));
    }

    /// Brings a checked backup in, with the change that [`backup::merge`] made of it. Can be undone
    /// until the next change.
    ///
    /// [`backup::merge`]: crate::core::backup::merge
    pub fn bring_in(self, import: &Import, change: &Change) {
        self.make_undoable(change);
        let extras = self.with_store(|store| {
            let aside = store.spoilt_merge(&import.aside)?;
            Ok((store.desk_merge(&import.drafts)?, aside))
        });
        match extras {
            Some(Ok((drafts, aside))) => self.undo.update(|undo| {
                if let Some(undo) = undo {
                    (undo.drafts, undo.aside) = (drafts, aside);
                }
            }),
            Some(Err(error)) => self.status.set(Status::NotKept(error)),
            None => {}
        }
    }

    /// Whether the last change can be undone. Tracked.
    pub fn can_undo(self) -> bool {
        self.undo.with(Option::is_some)
    }

    /// Takes the last erase or import back, except for records changed since.
    pub fn undo(self) {
        let Some(undo) = self.undo.get_untracked() else {
            return;
        };
        self.undo.set(None);
        self.with_store(|store| {
            // What stays behind here is only a copy of half-written text or of damaged bytes.
            store.desk_unmerge(&undo.drafts).ok();
            for one in &undo.aside {
                store.drop_spoilt(one).ok();
            }
        });
        let mut touched = Vec::new();
        self.book.update(|book| {
            for (id, record) in undo.before.0.into_iter().rev() {
                let unchanged = undo.after.iter().any(|(other, after)| {
                    *other == id && after.as_ref() == book.record(id) || touched.contains(&id)
                });
                if unchanged {
                    book.set(id, record);
                    touched.push(id);
                }
            }
        });
        self.keep(&touched);
        let forgotten = undo.forgotten;
        let back = self.with_store(|store| {
            store.desk_merge(&forgotten.drafts)?;
            store.spoilt_merge(&forgotten.spoilt)
        });
        if let Some(Err(error)) = back {
            // The records are back; what went with them waits here for another try.
            self.status.set(Status::NotKept(error));
            self.undo.set(Some(Undo {
                forgotten,
                ..Undo::default()
            }));
        }
    }
}
