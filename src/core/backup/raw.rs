//! The raw copy: every key and its text, saved by the page's first script when the app itself can't
//! run. It is opened as if storage held it, so that the same checks tell whole from damaged.

use super::Import;
use super::read::{self, ImportError};
use crate::core::book::Record;
use crate::core::ports::{Keep, KeepError};
use crate::core::saved::{Found, Locked, NotOpened, Opener, Seal, Store, v1};
use serde::Deserialize;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The version of the copy's shape.
const FORMAT: u32 = 1;

/// A raw copy as it was written.
#[derive(Deserialize)]
pub struct RawCopy {
    #[serde(rename = "amends_raw_copy")]
    format: u32,
    copied_at: String,
    keys: BTreeMap<String, String>,
}

impl RawCopy {
    /// The age files in it that this opener may open; none where it wasn't locked.
    pub fn files(self, opener: Opener) -> Vec<Vec<u8>> {
        let place = Shelf(RefCell::new(self.keys));
        Locked::find(&place).map_or_else(|_| Vec::new(), |locked| locked.files(opener))
    }

    /// Reads everything that it holds, with the data key where it was locked.
    ///
    /// # Errors
    /// [`ImportError::Newer`], [`ImportError::Locked`], or what is wrong with an entry, as for any
    /// backup.
    pub fn open(self, seal: Option<Seal>) -> Result<Import, ImportError> {
        if self.format != FORMAT {
            return Err(ImportError::Newer);
        }
        // What the store finishes or tidies up while it opens happens in this copy only.
        let writer = v1::digest(&[&self.copied_at]);
        let place = Box::new(Shelf(RefCell::new(self.keys)));
        let opened = Store::open_with(place, writer, seal).map_err(|error| match error {
            NotOpened::Locked(_) => ImportError::Locked,
            NotOpened::Failed(_) => ImportError::Misshapen,
        })?;
        match opened.found {
            Found::Newer => return Err(ImportError::Newer),
            Found::Empty => return Err(ImportError::NothingInIt),
            Found::Fine | Found::Damaged(_) => {}
        }
        let aside = opened.store.spoilt().unwrap_or_default();
        let heads = opened.book.records().flat_map(|(_, record)| record.heads());
        let erased = opened.book.records();
        let erased = erased.filter(|(_, record)| **record == Record::Erased);
        let import = Import {
            entries: heads.map(|entry| (**entry).clone()).collect(),
            erased: erased.map(|(id, _)| id).collect(),
            drafts: opened.store.desk_all(),
            aside,
            exported_at: self.copied_at,
        };
        read::check(import)
    }
}

/// The keys of a copy, as a keeping place.
struct Shelf(RefCell<BTreeMap<String, String>>);

impl Keep for Shelf {
    fn keys(&self) -> Result<Vec<String>, KeepError> {
        Ok(self.0.borrow().keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, KeepError> {
        Ok(self.0.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), KeepError> {
        self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), KeepError> {
        self.0.borrow_mut().remove(key);
        Ok(())
    }
}
