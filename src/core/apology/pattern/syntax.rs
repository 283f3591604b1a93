//! The written form of patterns: how a line of text becomes steps. What the signs mean stands in the module above.

use std::collections::HashMap;
use std::sync::Arc;

use crate::lexicon::{Lexicon, Tags, WordId, class};
use crate::text::Word;

/// Classes whose words stand in nearly every sentence.
const COMMON: Tags = class!("subject")
    | class!("me")
    | class!("be")
    | class!("have")
    | class!("do")
    | class!("modal")
    | class!("det")
    | class!("prep")
    | class!("and")
    | class!("but")
    | class!("no")
    | class!("skip")
    | class!("they")
    | class!("your");

/// How much more often a common word is met than another.
const OFTEN: usize = 40;

/// One step of a pattern.
#[derive(Debug)]
pub enum Step {
    /// A word, which may be left out.
    Word { set: Arc<WordSet>, optional: bool },
    /// Up to so many words of any kind.
    Gap(usize),
    /// The next word may follow a comma or dash.
    Comma,
    /// A clause or sentence begins here.
    Edge { sentence: bool },
    /// The next word must be none of these.
    Not(Arc<WordSet>),
    /// The word before must be one of these, or must not.
    Behind { set: Arc<WordSet>, wanted: bool },
    /// The marked part begins.
    Open,
    /// The marked part ends.
    Close,
}

/// Words that fit at one place: the known ones as bits, the unknown by what their ending tells.
#[derive(Debug, Default)]
pub struct WordSet {
    known: Vec<u64>,
    tags: Vec<Tags>,
    /// A rough measure of how often a word of the set is met.
    pub commonness: usize,
}

impl WordSet {
    fn read(text: &str) -> Self {
        let lexicon = Lexicon::get();
        let mut set = Self::default();
        for word in text.split('|') {
            if word.starts_with(['@', '.']) {
                let tags = Lexicon::class(word.trim_start_matches('@'));
                lexicon
                    .words_in(tags.unwrap_or(Tags::MAX))
                    .for_each(|id| set.insert(id));
                set.tags.extend(tags);
            } else {
                set.insert(lexicon.id(word));
            }
        }
        let often = |id| {
            if lexicon.tags(id) & COMMON == 0 {
                1
            } else {
                OFTEN
            }
        };
        let unknown = if set.has_unknown() { OFTEN } else { 0 };
        set.commonness = unknown + set.ids().map(often).sum::<usize>();
        set
    }

    fn insert(&mut self, id: WordId) {
        let block = usize::from(id / 64);
        if self.known.len() <= block {
            self.known.resize(block + 1, 0);
        }
        if let Some(bits) = self.known.get_mut(block).filter(|_| id != 0) {
            *bits |= 1 << (id % 64);
        }
    }

    /// Whether `word` fits.
    pub fn has(&self, word: &Word) -> bool {
        match word.id {
            0 => self.tags.iter().any(|tags| word.is(*tags)),
            id => self
                .known
                .get(usize::from(id / 64))
                .is_some_and(|bits| bits >> (id % 64) & 1 == 1),
        }
    }

    /// The known words.
    pub fn ids(&self) -> impl Iterator<Item = WordId> + '_ {
        let blocks = (0u16..).step_by(64).zip(self.known.iter().copied());
        blocks.flat_map(|(first, mut bits)| {
            std::iter::from_fn(move || {
                let bit = u16::try_from(bits.trailing_zeros())
                    .ok()
                    .filter(|bit| *bit < 64)?;
                bits &= bits - 1;
                Some(first + bit)
            })
        })
    }

    /// Whether a word that the lexicon doesn't hold may fit.
    pub fn has_unknown(&self) -> bool {
        !self.tags.is_empty()
    }
}

/// Word sets by the text they are written as; many patterns share one.
pub type KnownSets = HashMap<String, Arc<WordSet>>;

fn set(text: &str, known: &mut KnownSets) -> Arc<WordSet> {
    if let Some(set) = known.get(text) {
        return Arc::clone(set);
    }
    let set = Arc::new(WordSet::read(text));
    known.insert(text.to_owned(), Arc::clone(&set));
    set
}

/// Reads one element.
pub fn step(text: &str, known: &mut KnownSets) -> Step {
    match text {
        "," => Step::Comma,
        "^" | "$" => Step::Edge { sentence: false },
        "^^" | "$$" => Step::Edge { sentence: true },
        "[" => Step::Open,
        "]" => Step::Close,
        _ => {
            if let Some(most) = text.strip_prefix("..").and_then(|most| most.parse().ok()) {
                Step::Gap(most)
            } else if let Some(words) = text.strip_prefix("<!") {
                Step::Behind {
                    set: set(words, known),
                    wanted: false,
                }
            } else if let Some(words) = text.strip_prefix('<') {
                Step::Behind {
                    set: set(words, known),
                    wanted: true,
                }
            } else if let Some(words) = text.strip_prefix('!') {
                Step::Not(set(words, known))
            } else if let Some(words) = text.strip_suffix('?') {
                Step::Word {
                    set: set(words, known),
                    optional: true,
                }
            } else {
                Step::Word {
                    set: set(text, known),
                    optional: false,
                }
            }
        }
    }
}

/// Writes out the alternatives of the first group, then of the next.
pub fn alternatives(pattern: &str) -> Vec<String> {
    let Some(open) = pattern.find('(') else {
        return vec![pattern.to_owned()];
    };
    let Some(close) = closing(pattern, open) else {
        return vec![pattern.to_owned()];
    };
    let before = pattern.get(..open).unwrap_or_default();
    let group = pattern.get(open + 1..close).unwrap_or_default();
    let after = pattern.get(close + 1..).unwrap_or_default();
    let (after, optional) = after
        .strip_prefix('?')
        .map_or((after, false), |after| (after, true));
    let mut choices = choices(group);
    if optional {
        choices.push(String::new());
    }
    choices
        .iter()
        .flat_map(|choice| alternatives(&format!("{before} {choice} {after}")))
        .collect()
}

/// Where the group that opens at `open` closes.
fn closing(pattern: &str, open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in pattern.char_indices().skip_while(|(at, _)| *at < open) {
        match c {
            '(' => depth += 1,
            ')' if depth == 1 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// `(a / b c)` and `(a|b c)` alike; single words stay together as one element.
fn choices(group: &str) -> Vec<String> {
    let slashed = outside_groups(group, '/');
    if slashed.len() > 1 {
        return slashed;
    }
    let (long, single): (Vec<String>, Vec<String>) = outside_groups(group, '|')
        .into_iter()
        .partition(|choice| choice.contains([' ', '(']));
    let together = (!single.is_empty()).then(|| single.join("|"));
    together.into_iter().chain(long).collect()
}

/// Splits at `mark`, but not inside an inner group.
fn outside_groups(group: &str, mark: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0_i32;
    for c in group.chars() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        match parts.last_mut() {
            Some(part) if c != mark || depth > 0 => part.push(c),
            _ => parts.push(String::new()),
        }
    }
    parts
        .into_iter()
        .map(|part| part.trim().to_owned())
        .collect()
}

/// Every word that a pattern names, so that the lexicon knows it.
pub fn literal_words() -> impl Iterator<Item = &'static str> {
    crate::all_patterns()
        .flat_map(|pattern| pattern.split([' ', '|', '(', ')', '/', '[', ']']))
        .map(|word| word.trim_start_matches(['!', '<']).trim_end_matches('?'))
        .filter(|word| word.starts_with(|c: char| c.is_alphanumeric() || c == '\''))
}

/// The names of classes that a pattern uses but no list defines.
#[cfg(test)]
pub fn unknown_classes() -> Vec<&'static str> {
    crate::all_patterns()
        .flat_map(|pattern| pattern.split([' ', '|', '(', ')', '/']))
        .filter_map(|word| {
            word.trim_start_matches(['!', '<'])
                .trim_end_matches('?')
                .strip_prefix('@')
        })
        .filter(|class| Lexicon::class(class).is_none())
        .collect()
}
