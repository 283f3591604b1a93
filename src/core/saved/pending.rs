//! A change of several records, written whole under one key before its parts are, so that after a
//! crash it is finished rather than half done.

use super::key::{Key, Name};
use super::v1;
use serde::{Deserialize, Serialize};

/// What a change of several records writes and removes.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Pending {
    put: Vec<(String, String)>,
    remove: Vec<String>,
}

impl Pending {
    /// Adds a key to be written with some JSON text. Inside, it always stands in the readable
    /// form; what is written in the end is formed then.
    pub fn put(&mut self, key: Key, json: &str) {
        self.put.push((key.to_string(), v1::seal(key, json)));
    }

    /// Adds a key to be removed once everything is written.
    pub fn remove(&mut self, key: Key) {
        self.remove.push(key.to_string());
    }

    /// As JSON, for the value.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`Pending::json`] wrote.
    ///
    /// # Errors
    /// [`v1::Garbled`] when it is anything else.
    pub fn read(json: &str) -> Result<Self, v1::Garbled> {
        serde_json::from_str(json).map_err(|_| v1::Garbled)
    }

    /// The keys and readable values to write.
    pub fn puts(&self) -> impl Iterator<Item = (Key, &str)> {
        self.put
            .iter()
            .filter_map(|(name, text)| match Name::of(name) {
                Name::Ours(key) => Some((key, text.as_str())),
                _ => None,
            })
    }

    /// The keys to remove.
    pub fn removals(&self) -> impl Iterator<Item = Key> {
        self.remove.iter().filter_map(|name| match Name::of(name) {
            Name::Ours(key) => Some(key),
            _ => None,
        })
    }
}
