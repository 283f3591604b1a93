//! A change of several records, written whole under one key before its parts are, so that after a
//! crash it is finished rather than half done.

use super::census::{Census, Turns};
use super::key::{Key, Name};
use super::open::line_of;
use super::v1;
use crate::core::book::{Book, Record};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a change of several records writes and removes.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Pending {
    put: Vec<(String, String)>,
    remove: Vec<String>,
    /// The turns that a key's line in the census will have taken once this is done, where that
    /// isn't zero and the key isn't just replaced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    turns: Vec<(String, Turns)>,
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

    /// Notes how many turns the line of a key will have taken once this is done.
    pub fn note_turns(&mut self, key: Key, turns: Turns) {
        if turns > 0 {
            self.turns.push((key.to_string(), turns));
        }
    }

    /// Whether this was finished long ago and something of it was taken back since: it came back
    /// to light only because its removal never reached the disk.
    pub fn is_over(&self, census: &Census) -> bool {
        let noted = |name: &String| {
            let noted = self.turns.iter().find(|(key, _)| key == name);
            noted.map(|(_, turns)| *turns)
        };
        let later = |name: &String, turns: Turns| match Name::of(name) {
            Name::Ours(key) => line_of(key).is_some_and(|line| census.turns(line) > turns),
            _ => false,
        };
        let puts = self.put.iter().map(|(name, _)| name);
        let mut puts = puts.map(|name| (name, noted(name).unwrap_or_default()));
        let removals = self.remove.iter();
        let mut taken_back = removals.filter_map(|name| Some((name, noted(name)?)));
        puts.any(|(name, turns)| later(name, turns))
            || taken_back.any(|(name, turns)| later(name, turns))
    }

    /// Those parts that lead to the book or on the way to it: of text that was erased only the mark
    /// of its erasing, nothing that was taken back.
    pub fn agreeing_with(&self, book: &Book) -> Self {
        let mut agreeing = Self::default();
        let heads = |id| book.record(id).map_or(&[][..], Record::heads);
        for (key, text) in self.puts() {
            match key {
                Key::Revision(id, _) | Key::Gone(id)
                    if book.record(id) == Some(&Record::Erased) =>
                {
                    let gone = Key::Gone(id);
                    agreeing.put(gone, "");
                }
                Key::Revision(id, revision) => {
                    let mut heads = heads(id).iter();
                    if heads.any(|head| head.revision == revision || head.replaces(revision)) {
                        agreeing.put.push((key.to_string(), text.to_owned()));
                    }
                }
                _ => {}
            }
        }
        for key in self.removals() {
            let wanted = match key {
                Key::Revision(id, revision) => {
                    heads(id).iter().any(|head| head.revision == revision)
                }
                Key::Gone(id) => book.record(id) == Some(&Record::Erased),
                _ => true,
            };
            if !wanted {
                agreeing.remove(key);
            }
        }
        let names: BTreeSet<&String> = agreeing
            .put
            .iter()
            .map(|(name, _)| name)
            .chain(&agreeing.remove)
            .collect();
        let noted = self.turns.iter().filter(|(name, _)| names.contains(name));
        let turns = noted.cloned().collect();
        agreeing.turns = turns;
        agreeing
    }

    /// Whether there is nothing to do.
    pub fn is_idle(&self) -> bool {
        self.put.is_empty() && self.remove.is_empty()
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
