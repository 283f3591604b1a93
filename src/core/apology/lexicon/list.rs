//! Class names and word lists written in rules, made ready once: a class name is turned into its bits while compiling,
//! a list of words into a set of ids when it is first asked.

use std::sync::OnceLock;

use super::classes::CLASSES;
use super::{FORM_NAMES, Lexicon, Tags, WordId};

/// The bits of a class written as in a pattern: `harm`, `harm.past`, `.ing`. A name nobody has listed doesn't compile.
macro_rules! class {
    ($name:literal) => {
        const { $crate::lexicon::bits($name) }
    };
}

/// A list of plain words with spaces between, as a [`WordList`] that is read once.
macro_rules! words {
    ($list:literal) => {{
        static LIST: $crate::lexicon::WordList = $crate::lexicon::WordList::new($list);
        &LIST
    }};
}

pub(crate) use {class, words};

/// Plain words, as a set.
#[derive(Debug)]
pub struct WordList {
    written: &'static str,
    read: OnceLock<Known>,
}

/// A list as the lexicon knows it.
#[derive(Debug)]
struct Known {
    ids: Vec<u64>,
    /// The words of the list that it doesn't hold.
    unknown: Vec<&'static str>,
}

impl WordList {
    /// Of words with spaces between.
    pub const fn new(written: &'static str) -> Self {
        Self {
            written,
            read: OnceLock::new(),
        }
    }

    /// Whether a known word is one of these.
    pub fn has(&self, id: WordId) -> bool {
        let block = self.known().ids.get(usize::from(id / 64)).copied();
        id != 0 && block.unwrap_or_default() >> (id % 64) & 1 == 1
    }

    /// Whether a word that the lexicon doesn't hold is written as one of these.
    pub fn has_written(&self, word: &str) -> bool {
        let unknown = &self.known().unknown;
        unknown
            .iter()
            .any(|written| written.eq_ignore_ascii_case(word))
    }

    fn known(&self) -> &Known {
        self.read.get_or_init(|| self.read())
    }

    fn read(&self) -> Known {
        let lexicon = Lexicon::get();
        let mut known = Known {
            ids: vec![0; lexicon.tags.len() / 64 + 1],
            unknown: Vec::new(),
        };
        for word in self.written.split(' ') {
            let id = lexicon.id(word);
            if id == 0 {
                known.unknown.push(word);
            } else if let Some(bits) = known.ids.get_mut(usize::from(id / 64)) {
                *bits |= 1 << (id % 64);
            }
        }
        known
    }
}

/// The bits of a class. See [`class!`].
#[expect(clippy::panic, reason = "only ever called while compiling")]
pub const fn bits(name: &str) -> Tags {
    match find(name.as_bytes()) {
        Some(bits) => bits,
        None => panic!("no such class"),
    }
}

/// The bits of a class, or none for a name nobody has listed.
pub const fn find(name: &[u8]) -> Option<Tags> {
    let mut dot = 0;
    while dot < name.len() && name[dot] != b'.' {
        dot += 1;
    }
    let (class, rest) = name.split_at(dot);
    let mut bits = 0;
    if !class.is_empty() {
        match place(class) {
            Some(at) => bits |= 1 << (at + FORM_NAMES.len()),
            None => return None,
        }
    }
    if let Some((_, form)) = rest.split_first() {
        let mut at = 0;
        while at < FORM_NAMES.len() && !same(FORM_NAMES[at].as_bytes(), form) {
            at += 1;
        }
        if at == FORM_NAMES.len() {
            return None;
        }
        bits |= 1 << at;
    }
    Some(bits)
}

const fn place(class: &[u8]) -> Option<usize> {
    let mut at = 0;
    while at < CLASSES.len() {
        let name = match CLASSES[at].0.as_bytes() {
            [b'v', b':', verbs @ ..] => verbs,
            name => name,
        };
        if same(name, class) {
            return Some(at);
        }
        at += 1;
    }
    None
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_names_are_the_same_while_compiling_and_later() {
        for name in [
            "harm",
            "harm.past",
            ".ing",
            "i",
            "v:harm",
            "nothing",
            "i.nothing",
        ] {
            assert_eq!(find(name.as_bytes()), Lexicon::class(name), "{name}");
        }
    }

    #[test]
    fn a_list_has_its_words_and_no_others() {
        let list = words!("if unless zebra");
        let id = |word| Lexicon::get().id(word);
        assert!(list.has(id("if")) && !list.has(id("because")) && !list.has(0));
        assert!(list.has_written("Zebra") && !list.has_written("zeb"));
    }
}
