//! The data key as it is kept: an age file that only the passphrase opens, and one that only the
//! recovery code opens, each in two copies. What is in those files is made and opened elsewhere;
//! here they are bytes.

use super::key::{COPIES, Key, Opener};
use super::packed::{pack, unpack};
use super::v1::{self, Garbled};
use crate::core::id::WriterId;
use crate::core::ports::{Keep, KeepError};
use serde::{Deserialize, Serialize};

/// The data key, locked in each of the two ways.
#[derive(Clone)]
pub struct Wraps {
    /// The age file that the passphrase opens.
    pub passphrase: Vec<u8>,
    /// The age file that the recovery code opens.
    pub code: Vec<u8>,
}

impl Wraps {
    pub(super) fn of(&self, opener: Opener) -> &[u8] {
        match opener {
            Opener::Passphrase => &self.passphrase,
            Opener::Code => &self.code,
        }
    }
}

/// A store that can't be read without its data key, and what holds that key.
#[derive(Debug, Default)]
pub struct Locked {
    found: Vec<(Opener, Wrap)>,
}

impl Locked {
    /// The age files that this opener may open: one, or two where a change was interrupted.
    pub fn files(&self, opener: Opener) -> Vec<Vec<u8>> {
        let mut files = Vec::new();
        for (of, wrap) in &self.found {
            if *of == opener && !files.contains(&wrap.file) {
                files.push(wrap.file.clone());
            }
        }
        files
    }

    /// Reads what there is now; another tab may have changed it.
    ///
    /// # Errors
    /// [`KeepError`] when storage can't be read.
    pub fn find(keep: &dyn Keep) -> Result<Self, KeepError> {
        let mut found = Vec::new();
        for (opener, copy) in places() {
            let text = keep.read(&Key::Wrap(opener, copy).to_string())?;
            let wrap = text.and_then(|text| Wrap::read(Key::Wrap(opener, copy), &text).ok());
            found.extend(wrap.map(|wrap| (opener, wrap)));
        }
        Ok(Self { found })
    }

    /// Whether nothing is there that could be opened.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Whether one of them holds this data key.
    pub(super) fn holds(&self, mark: WriterId) -> bool {
        self.found.iter().any(|(_, wrap)| wrap.of == mark)
    }

    /// The age files of one opener for this data key, in order of copies.
    pub(super) fn of(&self, opener: Opener, mark: WriterId) -> impl Iterator<Item = &[u8]> {
        let all = self.found.iter();
        let mine = all.filter(move |(of, wrap)| *of == opener && wrap.of == mark);
        mine.map(|(_, wrap)| wrap.file.as_slice())
    }
}

/// One copy of a wrap.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Wrap {
    /// Which data key it holds.
    pub of: WriterId,
    /// The age file.
    pub file: Vec<u8>,
}

/// Where wraps lie, the first copies first.
pub(super) fn places() -> impl Iterator<Item = (Opener, u32)> {
    (0..COPIES).flat_map(|copy| Opener::ALL.map(|opener| (opener, copy)))
}

#[derive(Serialize, Deserialize)]
struct Saved {
    of: WriterId,
    age: String,
}

impl Wrap {
    /// As JSON, for the value.
    pub fn json(&self) -> String {
        let saved = Saved {
            of: self.of,
            age: pack(&self.file),
        };
        // Writing plain fields to memory can't fail; should it ever, the read-back notices.
        serde_json::to_string(&saved).unwrap_or_default()
    }

    /// Reads the value under a wrap's key.
    ///
    /// # Errors
    /// [`Garbled`] when it is anything else.
    pub fn read(key: Key, value: &str) -> Result<Self, Garbled> {
        let saved: Saved = serde_json::from_str(v1::unseal(key, value)?).map_err(|_| Garbled)?;
        Ok(Self {
            of: saved.of,
            file: unpack(&saved.age).ok_or(Garbled)?,
        })
    }
}

impl std::fmt::Debug for Wrap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Wrap({} bytes)", self.file.len())
    }
}
