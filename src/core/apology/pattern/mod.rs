//! A small language for runs of words, made for rules: written as text, read once, looked up by first word.
//!
//! One element a word, separated by spaces:
//! `word`, `this|that`, `@class`, `@class.form`, `.form` (forms: `.base .third .past .done .ing`); `?` after it makes it optional.
//! `..3` is up to three words of any kind, but no negation. `,` lets a comma or dash stand there. `^` begins a clause, `^^` a sentence,
//! `$` ends a clause, `$$` a sentence. `!word` must not come next; `<word` must stand before, `<!word` must not.
//! `[` and `]` mark the part that carries the fault. `(a b / c)` offers longer alternatives; `( … )?` makes them optional.
//! Intensifiers and forms of address may always stand between two elements.

use super::lexicon::class;
use super::text::{Gap, Word};

mod needs;
mod second;
mod syntax;

use needs::{Bits, Needs, Room};
use second::Second;
pub use syntax::literal_words;
use syntax::{KnownSets, Step, WordSet, alternatives, step};

/// How many intensifiers may stand between two elements.
const MOST_SKIPPED: usize = 3;

/// The words of a paragraph, with what a pattern needs to know of its clauses.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// The words.
    pub words: &'a [Word],
    /// Whether each word begins a clause.
    pub starts: &'a [bool],
}

impl<'a> Line<'a> {
    /// `starts` says for each of `words` whether it begins a clause.
    pub fn new(words: &'a [Word], starts: &'a [bool]) -> Self {
        Self { words, starts }
    }

    fn gap(&self, at: usize) -> Gap {
        self.words.get(at).map_or(Gap::Sentence, |word| word.gap)
    }
}

/// Where a pattern was found, in word positions; ends are one past the last word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which of the owners given to [`Matcher::new`].
    pub owner: usize,
    /// First word of the whole pattern.
    pub start: usize,
    /// One past its last word.
    pub end: usize,
    /// First word of the marked part.
    pub mark_start: usize,
    /// One past the last word of the marked part.
    pub mark_end: usize,
}

#[derive(Debug)]
struct Pattern {
    owner: usize,
    steps: Vec<Step>,
    second: Option<Second>,
}

/// How many words ahead a pattern can look.
const WINDOW: usize = 40;
/// How many words are looked at together.
const BLOCK: usize = 32;

/// Many patterns, looked up by the first word they can begin with, as far as the words they can't do without are about.
#[derive(Debug)]
pub struct Matcher {
    patterns: Vec<Pattern>,
    by_first: Vec<Bits>,
    needs: Needs,
}

impl Matcher {
    /// Reads the patterns of each owner.
    pub fn new<'p>(owners: impl IntoIterator<Item = &'p [&'p str]>) -> Self {
        let mut matcher = Self {
            patterns: Vec::new(),
            by_first: Vec::new(),
            needs: Needs::default(),
        };
        let mut known = KnownSets::new();
        for (owner, patterns) in owners.into_iter().enumerate() {
            for text in patterns.iter().flat_map(|pattern| alternatives(pattern)) {
                let steps: Vec<Step> = text
                    .split_whitespace()
                    .map(|text| step(text, &mut known))
                    .collect();
                let second = Second::of(&steps);
                matcher.add(Pattern {
                    owner,
                    steps,
                    second,
                });
            }
        }
        matcher
    }

    fn add(&mut self, pattern: Pattern) {
        let number = self.patterns.len();
        for step in &pattern.steps {
            let Step::Word { set, optional } = step else {
                continue;
            };
            for id in set.ids().map(usize::from) {
                needs::put(&mut self.by_first, id, number);
            }
            if !optional {
                break;
            }
        }
        self.needs.add(number, &pattern.steps);
        self.patterns.push(pattern);
    }

    /// Every pattern that is found in the words of one of these stretches.
    pub fn find(
        &self,
        line: Line<'_>,
        stretches: impl IntoIterator<Item = std::ops::Range<usize>>,
    ) -> Vec<Found> {
        let mut all = Vec::new();
        let mut room = Room::default();
        for range in stretches {
            for start in range.clone().step_by(BLOCK) {
                let block = start..(start + BLOCK).min(range.end);
                self.find_in(line, block, range.end, &mut room, &mut all);
            }
        }
        all
    }

    /// Puts what begins in the words `block` and ends by word `end` at the end of `all`.
    fn find_in(
        &self,
        line: Line<'_>,
        block: std::ops::Range<usize>,
        end: usize,
        room: &mut Room,
        all: &mut Vec<Found>,
    ) {
        let ahead = block.start..(block.start + BLOCK + WINDOW).min(end);
        let met = self
            .needs
            .met(line.words.get(ahead).unwrap_or_default(), room);
        for at in block {
            let id = line.words.get(at).map_or(0, |word| usize::from(word.id));
            let Some(begun) = self.by_first.get(id).filter(|_| id != 0) else {
                continue;
            };
            for block in begun.blocks() {
                let mut bits = block.bits & met.get(block.at).copied().unwrap_or_default();
                while bits != 0 {
                    let number = block.at * 64 + bits.trailing_zeros() as usize;
                    bits &= bits - 1;
                    let found = self.at(line, at, number);
                    all.extend(found.filter(|found| found.end <= end));
                }
            }
        }
    }

    /// Whether pattern `number` is found at word `at`.
    fn at(&self, line: Line<'_>, at: usize, number: usize) -> Option<Found> {
        let pattern = self.patterns.get(number)?;
        if pattern
            .second
            .as_ref()
            .is_some_and(|second| !second.may_follow(line, at))
        {
            return None;
        }
        let mut walk = Walk {
            line,
            mark_start: at,
            mark_end: None,
        };
        let end = walk.steps(&pattern.steps, at, false)?;
        Some(Found {
            owner: pattern.owner,
            start: at,
            end,
            mark_start: walk.mark_start,
            mark_end: walk.mark_end.unwrap_or(end),
        })
    }
}

struct Walk<'a> {
    line: Line<'a>,
    mark_start: usize,
    mark_end: Option<usize>,
}

impl Walk<'_> {
    /// Whether `steps` fit from word `at`; gives the end. `under_way` once a first word has been taken.
    fn steps(&mut self, steps: &[Step], at: usize, under_way: bool) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else {
            return Some(at);
        };
        match step {
            Step::Word { set, optional } => {
                if let Some(end) = self.word(set, rest, at, under_way, Gap::None) {
                    return Some(end);
                }
                if *optional {
                    self.steps(rest, at, under_way)
                } else {
                    None
                }
            }
            Step::Comma => {
                let Some((Step::Word { set, optional }, rest)) = rest.split_first() else {
                    return self.steps(rest, at, under_way);
                };
                if let Some(end) = self.word(set, rest, at, under_way, Gap::Break) {
                    return Some(end);
                }
                if *optional {
                    self.steps(rest, at, under_way)
                } else {
                    None
                }
            }
            Step::Gap(most) => self.after_gap(*most, rest, at, under_way),
            Step::Edge { sentence } => {
                let here = if *sentence {
                    self.line.gap(at) == Gap::Sentence
                } else {
                    self.begins(at)
                };
                if here {
                    self.steps(rest, at, under_way)
                } else {
                    None
                }
            }
            Step::Not(set) => {
                let next = self.line.words.get(at).filter(|word| word.gap < Gap::Break);
                if next.is_some_and(|word| set.has(word)) {
                    None
                } else {
                    self.steps(rest, at, under_way)
                }
            }
            Step::Behind { set, wanted } => {
                let before = at
                    .checked_sub(1)
                    .and_then(|before| self.line.words.get(before));
                let before = before.filter(|_| self.line.gap(at) < Gap::Sentence);
                if before.is_some_and(|word| set.has(word)) == *wanted {
                    self.steps(rest, at, under_way)
                } else {
                    None
                }
            }
            Step::Open => {
                let end = self.steps(rest, at, under_way)?;
                // The walk is done: skipped words at the front of the mark don't matter to a reader.
                self.mark_start = at;
                Some(end)
            }
            Step::Close => {
                let end = self.steps(rest, at, under_way)?;
                self.mark_end = Some(at);
                Some(end)
            }
        }
    }

    /// Up to `most` words of any kind, none across a break, then `rest`.
    fn after_gap(
        &mut self,
        most: usize,
        rest: &[Step],
        at: usize,
        under_way: bool,
    ) -> Option<usize> {
        for here in at..=at.saturating_add(most).min(self.line.words.len()) {
            // A gap never hides a negation.
            let hides = |word: &Word| word.gap >= Gap::Break || word.is(class!("no"));
            if here > at && self.line.words.get(here - 1).is_some_and(hides) {
                return None;
            }
            let end = match rest.split_first() {
                Some((
                    Step::Word {
                        set,
                        optional: false,
                    },
                    rest,
                )) => self.word_here(set, rest, here, Gap::Comma),
                _ => self.steps(rest, here, under_way),
            };
            if end.is_some() {
                return end;
            }
        }
        None
    }

    /// A word of `set` at `at` or after some intensifiers, then `rest`.
    fn word(
        &mut self,
        set: &WordSet,
        rest: &[Step],
        at: usize,
        under_way: bool,
        widest: Gap,
    ) -> Option<usize> {
        let mut widest = if under_way { widest } else { Gap::Sentence };
        for (here, skipped) in (at..).zip(0..=MOST_SKIPPED) {
            if let Some(end) = self.word_here(set, rest, here, widest) {
                return Some(end);
            }
            let word = self
                .line
                .words
                .get(here)
                .filter(|word| under_way && word.gap <= Gap::Comma)?;
            let filler = word.is(class!("filler"));
            if skipped == MOST_SKIPPED
                || !(filler || (word.is(class!("skip")) && word.gap <= widest))
            {
                return None;
            }
            if filler {
                widest = widest.max(Gap::Comma);
            }
        }
        None
    }

    fn word_here(&mut self, set: &WordSet, rest: &[Step], at: usize, widest: Gap) -> Option<usize> {
        let word = self.line.words.get(at)?;
        if word.gap > widest || !set.has(word) {
            return None;
        }
        self.steps(rest, at + 1, true)
    }

    /// Whether a clause begins at `at`, or the words end there.
    fn begins(&self, at: usize) -> bool {
        self.line.gap(at) >= Gap::Comma || self.line.starts.get(at).copied().unwrap_or(true)
    }
}
#[cfg(test)]
mod tests;
