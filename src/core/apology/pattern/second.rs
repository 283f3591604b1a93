//! A quick look at the words after the first, before a pattern is tried in earnest: most fail at their second word.

use std::sync::Arc;

use super::Line;
use super::syntax::{Step, WordSet};
use crate::lexicon::class;

/// What must stand soon after a pattern's first word.
#[derive(Debug)]
pub struct Second {
    set: Arc<WordSet>,
    /// How many words may stand before it.
    reach: usize,
    /// Whether intensifiers may stand before it, too.
    skips: bool,
}

impl Second {
    /// Of a pattern that begins with two words it can't do without, or with such words and a gap between them.
    pub fn of(steps: &[Step]) -> Option<Self> {
        let mut steps = steps
            .iter()
            .filter(|step| !matches!(step, Step::Open | Step::Close));
        let Step::Word {
            optional: false, ..
        } = steps.next()?
        else {
            return None;
        };
        let (reach, second) = match steps.next()? {
            Step::Gap(most) => (Some(*most), steps.next()?),
            step => (None, step),
        };
        match second {
            Step::Word {
                set,
                optional: false,
            } => Some(Self {
                set: Arc::clone(set),
                reach: reach.unwrap_or_default(),
                skips: reach.is_none(),
            }),
            _ => None,
        }
    }

    /// Whether it may stand there where the first word is word `at`. Where it may not, the pattern isn't found.
    #[inline]
    pub fn may_follow(&self, line: Line<'_>, at: usize) -> bool {
        let ahead = line.words.iter().skip(at + 1).take(self.reach + 1);
        for word in ahead {
            if self.set.has(word) {
                return true;
            }
            if self.skips && (word.is(class!("skip")) || word.is(class!("filler"))) {
                return true;
            }
        }
        false
    }
}
