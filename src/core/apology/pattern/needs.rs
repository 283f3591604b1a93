//! Which patterns are worth trying in a stretch of words: those whose two rarest words are both about. Most are not.

use std::sync::Arc;

use super::syntax::{Step, WordSet};
use crate::text::Word;

/// By word, the patterns that can't do without it: once for the rarest word of each, once for the next.
#[derive(Debug, Default)]
pub struct Needs {
    rarest: Level,
    next: Level,
}

#[derive(Debug, Default)]
struct Level {
    /// By word; at zero for words that nobody knows.
    by_word: Vec<Bits>,
    /// Patterns that need nothing here.
    none: Vec<u64>,
}

/// A set of patterns, as the blocks of bits that aren't empty.
#[derive(Debug, Default)]
pub struct Bits(Vec<Block>);

/// Sixty-four patterns, a bit each.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// Which sixty-four.
    pub at: usize,
    /// Which of them.
    pub bits: u64,
}

impl Bits {
    /// In order.
    pub fn blocks(&self) -> &[Block] {
        &self.0
    }
}

/// Adds pattern `number`, which is none below the last one added, to the set of a word.
pub fn put(by_word: &mut Vec<Bits>, word: usize, number: usize) {
    if by_word.len() <= word {
        by_word.resize_with(word + 1, Bits::default);
    }
    let (at, bits) = (number / 64, 1 << (number % 64));
    let Some(Bits(blocks)) = by_word.get_mut(word) else {
        return;
    };
    match blocks.last_mut().filter(|block| block.at == at) {
        Some(block) => block.bits |= bits,
        None => blocks.push(Block { at, bits }),
    }
}

impl Needs {
    /// Notes what pattern `number` needs beside its first word.
    pub fn add(&mut self, number: usize, steps: &[Step]) {
        let required = steps.iter().filter_map(|step| match step {
            Step::Word {
                set,
                optional: false,
            } => Some(set),
            _ => None,
        });
        let mut sets: Vec<&Arc<WordSet>> = required.skip(1).collect();
        sets.sort_by_key(|set| set.commonness);
        let mut sets = sets.into_iter();
        self.rarest.add(number, sets.next());
        self.next.add(number, sets.next());
    }

    /// A bit for each pattern whose needs are met by `words`, and for no other.
    pub fn met<'r>(&self, words: &[Word], room: &'r mut Room) -> &'r [u64] {
        let Room { rarest, next } = room;
        rarest.clone_from(&self.rarest.none);
        next.clone_from(&self.next.none);
        for word in words {
            self.rarest.meet(word, rarest);
            self.next.meet(word, next);
        }
        for (both, one) in next.iter_mut().zip(rarest) {
            *both &= *one;
        }
        next
    }
}

/// Room for what is met, kept from one stretch of words to the next.
#[derive(Debug, Default)]
pub struct Room {
    rarest: Vec<u64>,
    next: Vec<u64>,
}

impl Level {
    fn add(&mut self, number: usize, set: Option<&Arc<WordSet>>) {
        self.none.resize(number / 64 + 1, 0);
        let Some(set) = set else {
            if let Some(bits) = self.none.last_mut() {
                *bits |= 1 << (number % 64);
            }
            return;
        };
        let unknown = set.has_unknown().then_some(0);
        for id in set.ids().chain(unknown) {
            put(&mut self.by_word, usize::from(id), number);
        }
    }

    fn meet(&self, word: &Word, met: &mut [u64]) {
        let Some(Bits(blocks)) = self.by_word.get(usize::from(word.id)) else {
            return;
        };
        for block in blocks {
            if let Some(bits) = met.get_mut(block.at) {
                *bits |= block.bits;
            }
        }
    }
}
