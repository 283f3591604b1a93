//! Words and turns of phrase by what they speak of: drink, work, closure, smallness, what everybody does. The list
//! stands in `phrases.txt`; here it is made ready for looking up and found in a text.

use std::sync::OnceLock;

use super::hash::Hash;
use super::words::Reading;
use crate::lexicon::QuickMap;
use crate::text;

/// One line a topic: its name, a colon, its phrases with commas between.
const PHRASES: &str = include_str!("phrases.txt");

/// The longest phrase, in words.
const LONGEST: usize = 6;

/// What a phrase speaks of: a number below [`Phrases::topics`].
pub type Topic = u8;

/// A phrase, where it stands, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spoken {
    /// First word.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it speaks of.
    pub topic: Topic,
}

/// The list, by the hash of the stems. The beginnings of phrases stand in it too, most of them with no topic.
#[derive(Debug)]
pub struct Phrases {
    by_stems: QuickMap<u32, Vec<Topic>>,
    names: Vec<&'static str>,
}

impl Phrases {
    /// The one list.
    pub fn get() -> &'static Self {
        static LIST: OnceLock<Phrases> = OnceLock::new();
        LIST.get_or_init(Self::build)
    }

    /// The names of the topics, by number.
    pub fn name(&self, topic: Topic) -> &'static str {
        self.names.get(usize::from(topic)).copied().unwrap_or("")
    }

    fn build() -> Self {
        let mut list = Self {
            by_stems: QuickMap::default(),
            names: Vec::new(),
        };
        let lines = PHRASES.lines().filter(|line| !line.starts_with('#'));
        for (name, phrases) in lines.filter_map(|line| line.split_once(':')) {
            let topic = Topic::try_from(list.names.len()).unwrap_or(Topic::MAX);
            list.names.push(name);
            for phrase in phrases.split(',') {
                let words = text::words(phrase);
                let stems = Reading::of(phrase, &words).stems;
                let mut hash = Hash::of("phrase");
                for (at, stem) in stems.iter().enumerate() {
                    hash = hash.and(*stem);
                    let topics = list.by_stems.entry(hash.full()).or_default();
                    if at + 1 == stems.len() && !topics.contains(&topic) {
                        topics.push(topic);
                    }
                }
            }
        }
        list
    }

    /// Every phrase in the stems of some words, in order. `skips` says which words are intensifiers: they may stand
    /// inside a phrase ("put this right behind us").
    pub fn found(&self, stems: &[u32], skips: &[bool]) -> Vec<Spoken> {
        let mut found = Vec::new();
        for start in 0..stems.len() {
            self.from(start, stems, &[], &mut found);
            if skips
                .iter()
                .skip(start + 1)
                .take(LONGEST)
                .any(|skips| *skips)
            {
                self.from(start, stems, skips, &mut found);
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The phrases that begin with word `start`, passing over the later words that `skips` names.
    fn from(&self, start: usize, stems: &[u32], skips: &[bool], found: &mut Vec<Spoken>) {
        let mut hash = Hash::of("phrase");
        let mut length = 0;
        for (at, stem) in stems.iter().enumerate().skip(start).take(LONGEST + 2) {
            if at > start && skips.get(at).copied().unwrap_or(false) {
                continue;
            }
            length += 1;
            if length > LONGEST {
                return;
            }
            hash = hash.and(*stem);
            let Some(topics) = self.by_stems.get(&hash.full()) else {
                return;
            };
            for topic in topics {
                found.push(Spoken {
                    start,
                    end: at + 1,
                    topic: *topic,
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topics(text: &str) -> Vec<&'static str> {
        let words = text::words(text);
        let stems = Reading::of(text, &words).stems;
        let list = Phrases::get();
        list.found(&stems, &vec![false; stems.len()])
            .iter()
            .map(|spoken| list.name(spoken.topic))
            .collect()
    }

    #[test]
    fn a_phrase_is_found_in_all_its_forms() {
        assert!(topics("we can put this behind us").contains(&"closure"));
        assert!(topics("I'd been drinkin").contains(&"drink"));
        assert!(topics("you don't have to answer").contains(&"freedom"));
    }

    #[test]
    fn no_phrase_is_longer_than_is_looked_for() {
        for (_, phrases) in PHRASES.lines().filter_map(|line| line.split_once(':')) {
            for phrase in phrases.split(',') {
                assert!(text::words(phrase).len() <= LONGEST, "{phrase}");
            }
        }
    }
}
