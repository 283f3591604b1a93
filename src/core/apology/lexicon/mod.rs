//! What the engine knows about words: their plain form, the classes they belong to and, for verbs, the form they stand
//! in. Built once per run from the lists beside this file; a word it doesn't know is guessed from its ending.

mod classes;
mod forms;
mod irregular;
mod lemma;
mod list;
mod quick;
mod spelling;
mod spellings;

use std::sync::OnceLock;

pub use lemma::stem;
pub use list::{WordList, bits};
pub(super) use list::{class, words};
pub use quick::QuickMap;
pub use spelling::OF_FOR_HAVE;
use spellings::Spellings;

/// A known word. Zero stands for every word the lexicon doesn't hold.
pub type WordId = u16;

/// The classes a word belongs to, one bit each.
pub type Tags = u128;

/// The forms a verb can stand in, as the first bits of [`Tags`].
pub mod form {
    use super::Tags;

    /// "go"
    pub const BASE: Tags = 1;
    /// "goes"
    pub const THIRD: Tags = 1 << 1;
    /// "went"
    pub const PAST: Tags = 1 << 2;
    /// "gone"
    pub const PARTICIPLE: Tags = 1 << 3;
    /// "going"
    pub const ING: Tags = 1 << 4;
}

const FORM_NAMES: [&str; 5] = ["base", "third", "past", "done", "ing"];

/// The lists, made ready for looking up.
#[derive(Debug)]
pub struct Lexicon {
    ids: Spellings,
    tags: Vec<Tags>,
    spelled: Vec<String>,
    /// Which of `readings` a written form is read as.
    read_as: Spellings,
    readings: Vec<Vec<(WordId, Tags)>>,
}

impl Lexicon {
    /// The one lexicon.
    pub fn get() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(Self::build)
    }

    /// The id of a plain word, or zero.
    pub fn id(&self, word: &str) -> WordId {
        self.ids.get(word).unwrap_or_default()
    }

    /// The plain form of a known word; empty for an unknown one.
    pub fn spelled(&self, id: WordId) -> &str {
        self.spelled.get(usize::from(id)).map_or("", String::as_str)
    }

    /// Every word it knows, the place of id zero included.
    pub fn ids(&self) -> impl Iterator<Item = WordId> {
        (0u16..).take(self.tags.len())
    }

    /// The classes of a known word.
    pub fn tags(&self, id: WordId) -> Tags {
        self.tags.get(usize::from(id)).copied().unwrap_or_default()
    }

    /// The classes of any word; an unknown one is guessed from its ending.
    pub fn tags_of(&self, id: WordId, word: &str) -> Tags {
        if id != 0 {
            self.tags(id)
        } else {
            forms::guess(word)
        }
    }

    /// The bits of a class written as in a pattern: `harm`, `harm.past`, `.ing`. `None` for a name nobody has listed.
    pub fn class(name: &str) -> Option<Tags> {
        list::find(name.as_bytes())
    }

    /// The plain words a written form is read as, where they differ from it.
    pub fn read_as(&self, written: &str) -> Option<&[(WordId, Tags)]> {
        let reading = self.read_as.get(written)?;
        self.readings.get(usize::from(reading)).map(Vec::as_slice)
    }

    /// Every known word of a class.
    pub fn words_in(&self, class: Tags) -> impl Iterator<Item = WordId> {
        (1u16..)
            .zip(self.tags.iter().skip(1))
            .filter(move |(_, tags)| **tags & class == class)
            .map(|(id, _)| id)
    }

    fn build() -> Self {
        let mut lexicon = Self {
            ids: Spellings::default(),
            tags: vec![0],
            spelled: vec![String::new()],
            read_as: Spellings::default(),
            readings: Vec::new(),
        };
        for (bit, (name, words)) in classes::CLASSES.iter().enumerate() {
            let class = 1 << (bit + FORM_NAMES.len());
            if name.starts_with("v:") {
                words
                    .split_whitespace()
                    .for_each(|verb| lexicon.add_verb(verb, class));
            } else {
                words
                    .split_whitespace()
                    .for_each(|word| lexicon.add(word, class));
            }
        }
        for line in irregular::IRREGULAR.lines() {
            line.split_whitespace()
                .take(1)
                .for_each(|verb| lexicon.add_verb(verb, 0));
        }
        for words in spelling::READ_AS
            .iter()
            .flat_map(|(_, plain)| plain.split_whitespace())
        {
            lexicon.add(words, 0);
        }
        for word in super::pattern::literal_words() {
            lexicon.add(word, 0);
            let id = usize::from(lexicon.id(word));
            if let Some(tags) = lexicon.tags.get_mut(id).filter(|tags| **tags == 0) {
                *tags = forms::guess(word);
            }
        }
        lexicon.read_spellings();
        lexicon
    }

    fn read_spellings(&mut self) {
        for (written, plain) in spelling::READ_AS {
            let word = |word: &str| {
                let id = self.id(word);
                (id, self.tags_of(id, word))
            };
            let reading = plain.split(' ').map(word).collect();
            if let Ok(number) = u16::try_from(self.readings.len()) {
                self.readings.push(reading);
                self.read_as.add(written, number);
            }
        }
    }

    fn add(&mut self, word: &str, tags: Tags) {
        // A contraction is read as its parts, never as a word of its own.
        if word.find('\'').is_some_and(|at| at > 0) {
            return;
        }
        if let Some(id) = self.ids.get(word) {
            if let Some(known) = self.tags.get_mut(usize::from(id)) {
                *known |= tags;
            }
        } else if let Ok(id) = WordId::try_from(self.tags.len()) {
            self.ids.add(word, id);
            self.tags.push(tags);
            self.spelled.push(word.to_owned());
        }
    }

    fn add_verb(&mut self, base: &str, class: Tags) {
        let forms = forms::of(base);
        self.add(base, class | form::BASE);
        self.add(&forms.third, class | form::THIRD);
        self.add(&forms.ing, class | form::ING);
        for past in forms.past {
            self.add(&past, class | form::PAST);
        }
        for participle in forms.participle {
            self.add(&participle, class | form::PARTICIPLE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_is_known_in_all_its_forms() {
        let lexicon = Lexicon::get();
        for (word, class) in [
            ("humiliated", "harm.past"),
            ("lying", "wrong.ing"),
            ("hid", "wrong.past"),
            ("hidden", "wrong.done"),
        ] {
            let bits = Lexicon::class(class).unwrap();
            assert_eq!(
                lexicon.tags(lexicon.id(word)) & bits,
                bits,
                "{word} as {class}"
            );
        }
    }

    #[test]
    fn no_spelling_leads_to_another_spelling_that_is_read_differently() {
        for (written, plain) in spelling::READ_AS {
            for word in plain.split_whitespace().filter(|word| word != written) {
                let again = spelling::READ_AS.iter().find(|(other, _)| *other == word);
                assert!(
                    again.is_none_or(|(_, again)| *again == word),
                    "{written} -> {word} -> {again:?}"
                );
            }
        }
    }
}
