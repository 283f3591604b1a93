//! The written form of patterns: how a line of text becomes steps. What the signs mean stands in the module above.

use crate::core::apology::lexicon::{Lexicon, Tags, WordId};
use crate::core::apology::text::Word;

/// One step of a pattern.
#[derive(Debug)]
pub enum Step {
    Word { set: WordSet, optional: bool },
    Gap(usize),
    Comma,
    Edge { sentence: bool },
    Not(WordSet),
    Behind { set: WordSet, wanted: bool },
    Open,
    Close,
}

#[derive(Debug, Default)]
/// Words that fit at one place: by name, or by class.
pub struct WordSet {
    /// Named words.
    pub ids: Vec<WordId>,
    /// Classes, each of which is enough.
    pub tags: Vec<Tags>,
}

impl WordSet {
    fn read(text: &str) -> Self {
        let lexicon = Lexicon::get();
        let mut set = Self::default();
        for word in text.split('|') {
            match word
                .strip_prefix('@')
                .or_else(|| Some(word).filter(|word| word.starts_with('.')))
            {
                Some(class) => set.tags.extend(lexicon.class(class)),
                None => set.ids.push(lexicon.id(word)),
            }
        }
        set
    }

    /// Whether `word` fits.
    pub fn has(&self, word: &Word) -> bool {
        (word.id != 0 && self.ids.contains(&word.id)) || self.tags.iter().any(|tags| word.is(*tags))
    }
}

/// Reads one element.
pub fn step(text: &str) -> Step {
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
                    set: WordSet::read(words),
                    wanted: false,
                }
            } else if let Some(words) = text.strip_prefix('<') {
                Step::Behind {
                    set: WordSet::read(words),
                    wanted: true,
                }
            } else if let Some(words) = text.strip_prefix('!') {
                Step::Not(WordSet::read(words))
            } else if let Some(words) = text.strip_suffix('?') {
                Step::Word {
                    set: WordSet::read(words),
                    optional: true,
                }
            } else {
                Step::Word {
                    set: WordSet::read(text),
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
    crate::core::apology::all_patterns()
        .flat_map(|pattern| pattern.split([' ', '|', '(', ')', '/', '[', ']']))
        .map(|word| word.trim_start_matches(['!', '<']).trim_end_matches('?'))
        .filter(|word| word.starts_with(|c: char| c.is_alphanumeric() || c == '\''))
}

/// The names of classes that a pattern uses but no list defines.
#[cfg(test)]
pub fn unknown_classes() -> Vec<&'static str> {
    crate::core::apology::all_patterns()
        .flat_map(|pattern| pattern.split([' ', '|', '(', ')', '/']))
        .filter_map(|word| {
            word.trim_start_matches(['!', '<'])
                .trim_end_matches('?')
                .strip_prefix('@')
        })
        .filter(|class| Lexicon::get().class(class).is_none())
        .collect()
}
