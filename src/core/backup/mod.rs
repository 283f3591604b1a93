//! The backup file: everything in one readable JSON text, entry by entry, and how such a file is
//! brought in again. Merging is the book's own law; nothing here replaces what is newer or brings
//! back what was erased. Sealing a backup is not done here.

mod merge;
mod raw;
mod read;
pub mod reminder;
mod scan;
mod write;

#[cfg(test)]
mod tests;

pub use merge::{Preview, merge, preview};
pub use read::{
    ImportError, LARGEST, LARGEST_SEALED, files_in_locked, is_sealed, read, read_locked,
};
pub use write::export;

use crate::core::desk::Draft;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::saved::Spoilt;

/// The word by which a backup is known.
const NAME: &str = "backup";

/// The version of the file's shape.
const FORMAT: u32 = 1;

/// What a backup file holds, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The newest revisions of every record.
    pub entries: Vec<Entry>,
    /// Records that were erased.
    pub erased: Vec<RecordId>,
    /// Half-written text.
    pub drafts: Vec<Draft>,
    /// Damaged bytes that were set aside.
    pub aside: Vec<Spoilt>,
    /// When it was written, as it says: date and time, UTC.
    pub exported_at: String,
}
