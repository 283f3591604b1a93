//! Bringing a backup in: what it would change, counted beforehand, and the change itself. The law
//! is the book's own, so that two devices that exchange files end up with the same book.

use super::Import;
use crate::core::book::{Book, Record};
use crate::core::change::{Change, Step};
use crate::core::entry::Entry;
use crate::core::id::RevisionId;
use crate::core::saved::v1;
use crate::core::sorted;
use chrono::NaiveDate;

/// What bringing a file in would change, in records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Not here yet.
    pub new: usize,
    /// Here in an earlier version, which gives way.
    pub newer: usize,
    /// Changed here and in the file: both versions are kept.
    pub conflicts: usize,
    /// The same here, or newer here.
    pub same: usize,
    /// Here, and erased where the file comes from: erased here too.
    pub erased: usize,
    /// In the file, and erased here: stays erased.
    pub stays_erased: usize,
    /// Of kinds this build doesn't know: kept untouched.
    pub unknown: usize,
    /// With characters in them that can change how text around them looks.
    pub strange: usize,
    /// Pieces of half-written text in the file.
    pub drafts: usize,
    /// Damaged pieces the file carries along.
    pub aside: usize,
    /// The first and the last civil day of the file's entries.
    pub days: Option<(NaiveDate, NaiveDate)>,
}

/// Counts what [`merge`] would change. `knows` says whether this build knows a room, kind and
/// version.
pub fn preview(book: &Book, import: &Import, knows: impl Fn(&Entry) -> bool) -> Preview {
    let merged = merged(book, import);
    let days = import.entries.iter().map(|entry| entry.day);
    let mut preview = Preview {
        unknown: import.entries.iter().filter(|entry| !knows(entry)).count(),
        strange: import
            .entries
            .iter()
            .filter(|entry| is_strange(entry))
            .count(),
        drafts: import.drafts.len(),
        aside: import.aside.len(),
        days: days.clone().min().zip(days.max()),
        ..Preview::default()
    };
    let in_file = sorted::set(import.entries.iter().map(|entry| entry.id));
    for (id, after) in merged.records() {
        let before = book.record(id);
        let count = match (before, after) {
            (None, Record::Written(_)) => &mut preview.new,
            (Some(Record::Written(_)), Record::Erased) => &mut preview.erased,
            (None | Some(Record::Erased), Record::Erased) if in_file.contains(&id) => {
                &mut preview.stays_erased
            }
            (Some(Record::Written(old)), Record::Written(new)) if old != new => {
                if new.len() > old.len() {
                    &mut preview.conflicts
                } else {
                    &mut preview.newer
                }
            }
            _ if in_file.contains(&id) => &mut preview.same,
            _ => continue,
        };
        *count += 1;
    }
    preview
}

/// The change that brings a file in. Nothing newer is replaced, nothing erased comes back, what
/// hangs on something erased goes with it, and of two different texts under one name both stay.
pub fn merge(book: &Book, import: &Import) -> Change {
    let merged = merged(book, import);
    let differing = merged
        .records()
        .filter(|(id, record)| book.record(*id) != Some(*record));
    Change(
        differing
            .flat_map(|(id, record)| record.steps(id))
            .collect(),
    )
}

fn merged(book: &Book, import: &Import) -> Book {
    let mut merged = book.clone();
    for entry in &import.entries {
        let entry = beside(&merged, entry.clone());
        merged.apply(&Change::put(entry));
    }
    merged.apply(&Change(
        import.erased.iter().map(|id| Step::Erase(*id)).collect(),
    ));
    let orphans = merged.orphans();
    merged.apply(&orphans);
    merged
}

/// An entry whose revision is here already with another text gets a revision of its own, always
/// the same one, so that bringing the file in twice changes nothing.
fn beside(book: &Book, entry: Entry) -> Entry {
    let heads = book.record(entry.id).map_or(&[][..], Record::heads);
    let differs =
        |head: &&std::sync::Arc<Entry>| head.revision == entry.revision && head.as_ref() != &entry;
    if !heads.iter().any(|head| differs(&head)) {
        return entry;
    }
    let name = v1::digest(&[&entry.revision.to_string(), &v1::write_entry(&entry)]);
    Entry {
        revision: RevisionId::from(name),
        ..entry
    }
}

/// Whether an entry has characters that turn the direction of text, or control characters.
fn is_strange(entry: &Entry) -> bool {
    // In JSON a control character is always written as an escape.
    let text = entry.body.as_str();
    let escape = |code: &str| text.contains(code);
    text.contains([
        '\u{202a}', '\u{202b}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}',
    ]) || ["\\u0000", "\\u001b", "\\u202e", "\\u202d", "\\b"]
        .into_iter()
        .any(escape)
}
