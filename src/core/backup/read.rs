//! Reading a backup file that may be anything at all. Every way in which it can be wrong has its
//! own name, so that the person gets a sentence that helps; nothing is changed by reading.

use super::raw::RawCopy;
use super::scan::measure;
use super::write::checksum;
use super::{FORMAT, Import, NAME};
use crate::core::desk::Draft;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::saved::{Opener, Seal, Spoilt};
use crate::core::sorted;
use chrono::Datelike;
use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;

/// The largest file that is looked at, in bytes.
pub const LARGEST: usize = 8 * 1024 * 1024;
/// The largest sealed file that is looked at: sealing adds a little to what is inside.
pub const LARGEST_SEALED: usize = LARGEST + 16 * 1024;
/// The deepest nesting.
const DEEPEST: usize = 32;
/// The longest single string, in bytes.
const LONGEST: usize = 2 * 1024 * 1024;
/// The most entries, and the most of anything else.
const MOST: usize = 50_000;
/// The longest slug of a room or kind, in bytes.
const SLUG: usize = 40;
/// Years in which a day can lie.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;
/// The last instant that is believed: the end of the last year, ms UTC.
const LAST_INSTANT: i64 = 7_289_654_400_000;

/// Why a file can't be brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Larger than [`LARGEST`].
    TooLarge,
    /// There is nothing in the file.
    Blank,
    /// Sealed with a passphrase.
    Sealed,
    /// A raw copy of what was locked.
    Locked,
    /// Not text: a picture, an archive, or a damaged file.
    NotText,
    /// It stops in the middle.
    CutOff,
    /// Text, but not JSON.
    NotJson,
    /// JSON of some other app.
    Foreign,
    /// Written by a newer build.
    Newer,
    /// Changed or damaged after it was written.
    Altered,
    /// Nested deeper than any backup.
    TooDeep,
    /// A single piece of text longer than any backup's.
    TooLong,
    /// More entries than any backup.
    TooMany,
    /// A list or a field is not of the expected shape.
    Misshapen,
    /// An entry has a date or time that can't be.
    ImpossibleTime,
    /// The name of a room or a kind has characters no name has.
    ImpossibleName,
    /// Two versions of one entry each claim to replace the other.
    Circular,
    /// A proper backup with nothing in it.
    NothingInIt,
}

#[derive(Deserialize)]
struct Header {
    amends: String,
    format: u32,
}

#[derive(Deserialize)]
struct File<'a> {
    exported_at: String,
    #[serde(borrow)]
    entries: Vec<&'a RawValue>,
    erased: Vec<RecordId>,
    #[serde(default)]
    desk: Vec<Draft>,
    #[serde(default)]
    aside: Vec<Spoilt>,
    checksum: String,
}

/// Reads a backup file's bytes, or those of the raw copy that is saved when the app can't run.
///
/// # Errors
/// [`ImportError`] for every file that isn't a whole, unaltered backup with something in it.
pub fn read(bytes: &[u8]) -> Result<Import, ImportError> {
    read_with(bytes, None)
}

/// Reads the raw copy of a locked store, with its data key.
///
/// # Errors
/// As for [`read`]; [`ImportError::Locked`] where it was locked with another key.
pub fn read_locked(bytes: &[u8], seal: Seal) -> Result<Import, ImportError> {
    read_with(bytes, Some(seal))
}

/// The age files in the raw copy of a locked store that this opener may open.
pub fn files_in_locked(bytes: &[u8], opener: Opener) -> Vec<Vec<u8>> {
    let text = text_of(bytes).unwrap_or_default();
    serde_json::from_str::<RawCopy>(text).map_or_else(|_| Vec::new(), |copy| copy.files(opener))
}

fn read_with(bytes: &[u8], seal: Option<Seal>) -> Result<Import, ImportError> {
    let text = text_of(bytes)?;
    let measured = measure(text);
    if measured.depth > DEEPEST {
        return Err(ImportError::TooDeep);
    }
    if measured.longest > LONGEST {
        return Err(ImportError::TooLong);
    }
    let whole: &RawValue = serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Eof => ImportError::CutOff,
        _ => ImportError::NotJson,
    })?;
    if let Ok(copy) = serde_json::from_str::<RawCopy>(whole.get()) {
        return copy.open(seal);
    }
    let header: Header = serde_json::from_str(whole.get()).map_err(|_| ImportError::Foreign)?;
    if header.amends != NAME || header.format == 0 {
        return Err(ImportError::Foreign);
    }
    if header.format > FORMAT {
        return Err(ImportError::Newer);
    }
    let file: File<'_> = serde_json::from_str(whole.get()).map_err(|_| ImportError::Misshapen)?;
    if content_of(text).map(checksum).as_ref() != Some(&file.checksum) {
        return Err(ImportError::Altered);
    }
    import_of(file)
}

/// The part of a backup that its checksum is over.
fn content_of(text: &str) -> Option<&str> {
    let start = text.find("\"entries\":[")?;
    let end = text.rfind("\"checksum\":")?;
    text.get(start..end)
}

/// Whether a file says of itself that it is sealed.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"age-encryption.org/") || bytes.starts_with(b"-----BEGIN AGE")
}

fn text_of(bytes: &[u8]) -> Result<&str, ImportError> {
    if bytes.len() > LARGEST_SEALED {
        return Err(ImportError::TooLarge);
    }
    if is_sealed(bytes) {
        return Err(ImportError::Sealed);
    }
    if bytes.len() > LARGEST {
        return Err(ImportError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ImportError::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ImportError::Blank);
    }
    if text.contains('\0') {
        return Err(ImportError::NotText);
    }
    Ok(text)
}

fn import_of(file: File<'_>) -> Result<Import, ImportError> {
    if file.entries.len() > MOST {
        return Err(ImportError::TooMany);
    }
    let entry = |text: &&RawValue| serde_json::from_str(text.get());
    let entries = file.entries.iter().map(entry).collect::<Result<_, _>>();
    check(Import {
        entries: entries.map_err(|_| ImportError::Misshapen)?,
        erased: file.erased,
        drafts: file.desk,
        aside: file.aside,
        exported_at: file.exported_at,
    })
}

/// Passes on what has the right shape, if what it says can be.
pub(super) fn check(import: Import) -> Result<Import, ImportError> {
    let lengths = [
        import.entries.len(),
        import.erased.len(),
        import.drafts.len(),
        import.aside.len(),
    ];
    if lengths.iter().any(|length| *length > MOST) {
        return Err(ImportError::TooMany);
    }
    if lengths.iter().all(|length| *length == 0) {
        return Err(ImportError::NothingInIt);
    }
    import.entries.iter().try_for_each(check_entry)?;
    check_families(&import.entries)?;
    let exported_at = import.exported_at.chars().take(40).collect();
    Ok(Import {
        exported_at,
        ..import
    })
}

fn check_entry(entry: &Entry) -> Result<(), ImportError> {
    let is_slug = |text: &str| {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        !text.is_empty() && text.len() <= SLUG && text.bytes().all(plain)
    };
    if !is_slug(&entry.room) || !is_slug(&entry.kind) {
        return Err(ImportError::ImpossibleName);
    }
    let instants = [entry.at, entry.edited_at];
    let possible = instants.iter().all(|at| (0..=LAST_INSTANT).contains(at))
        && YEARS.contains(&entry.day.year())
        && entry.offset.unsigned_abs() <= 18 * 60;
    if !possible {
        return Err(ImportError::ImpossibleTime);
    }
    Ok(())
}

/// The book's law needs that of two revisions at most one replaces the other.
fn check_families(entries: &[Entry]) -> Result<(), ImportError> {
    let mut by_record: Vec<&Entry> = entries.iter().collect();
    sorted::by_key(&mut by_record, |entry| entry.id);
    for family in by_record.chunk_by(|a, b| a.id == b.id) {
        for (index, one) in family.iter().enumerate() {
            let circular =
                |other: &&Entry| one.replaces(other.revision) && other.replaces(one.revision);
            if family[index..].iter().any(circular) {
                return Err(ImportError::Circular);
            }
        }
    }
    Ok(())
}
