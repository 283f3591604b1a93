//! A small learned judge beside the rules: it weighs everything that a sentence shows and says how much each fault and
//! each part of an apology is in it. What it looks at is in `features`, what it has learned in `table.bin`; which words are
//! marked and what the person is told is decided in `analysis`.

mod chances;
mod features;
mod hash;
mod packed;
mod phrases;
mod seen;
mod table;
mod unit;
mod words;

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::OnceLock;

pub use features::{Mark, Unit, read};
pub use hash::Hash;
use seen::Seen;
pub use table::{MOST, OUTPUTS, Output, Table, Weight};

/// The names of what a text speaks of, from the list in `phrases.txt`.
pub fn topics(text: &str) -> Vec<&'static str> {
    let words = super::text::words(text);
    let stems = words::Reading::of(text, &words).stems;
    let list = phrases::Phrases::get();
    let found = list.found(&stems, &[]);
    found.iter().map(|spoken| list.name(spoken.topic)).collect()
}

/// What was learned, as stored.
static TABLE: &[u8] = include_bytes!("table.bin");

/// How much each output is in a unit.
pub type Scores = [f32; OUTPUTS];

/// The judge.
#[derive(Clone, Debug, Default)]
pub struct Scorer {
    table: Table,
}

impl Scorer {
    /// The one that the app uses.
    pub fn get() -> &'static Self {
        static SCORER: OnceLock<Scorer> = OnceLock::new();
        SCORER.get_or_init(|| Self::new(Table::decode(TABLE)))
    }

    /// One with other weights, for training.
    pub fn new(table: Table) -> Self {
        Self { table }
    }

    /// What belongs to an output.
    pub fn output(&self, output: usize) -> Output {
        self.table.outputs.get(output).copied().unwrap_or_default()
    }

    /// Weighs a unit.
    pub fn weigh<'s>(&'s self, unit: &Unit) -> Weighed<'s> {
        let mut sums = [0_i32; OUTPUTS];
        let mut telling = Vec::new();
        let mut seen = Seen::with_room(unit.features.len());
        for (feature, clause) in &unit.features {
            let before = seen.put(*feature, *clause);
            if before == Some(*clause) {
                continue;
            }
            let weights = self.table.of(*feature);
            if weights.is_empty() {
                continue;
            }
            telling.push((*clause, weights));
            if before.is_some() {
                continue;
            }
            for weight in weights {
                if let Some(sum) = sums.get_mut(usize::from(weight.output)) {
                    *sum += i32::from(weight.amount);
                }
            }
        }
        let distinct = u16::try_from(seen.distinct()).unwrap_or(u16::MAX);
        let norm = f32::from(distinct.max(1)).sqrt();
        let mut scores = [0.0; OUTPUTS];
        for ((score, sum), output) in scores.iter_mut().zip(sums).zip(&self.table.outputs) {
            *score = output.start + small(sum) * output.scale / norm;
        }
        Weighed {
            scores,
            telling,
            clauses: unit.clauses.clone(),
            shares: OnceCell::new(),
        }
    }
}

/// What the judge makes of one unit.
#[derive(Clone, Debug)]
pub struct Weighed<'s> {
    /// How much each output is in it.
    pub scores: Scores,
    /// The clause and the weights of each feature that has any.
    telling: Vec<(u32, &'s [Weight])>,
    clauses: Range<usize>,
    shares: OnceCell<Vec<i32>>,
}

impl Weighed<'_> {
    /// How much one output is in the unit.
    pub fn score(&self, output: usize) -> f32 {
        self.scores.get(output).copied().unwrap_or_default()
    }

    /// The first clause of the unit.
    pub fn first_clause(&self) -> usize {
        self.clauses.start
    }

    /// How much each clause of the unit adds to one output; one number for each clause.
    /// A single clause has all of it, and nobody asks how much that is.
    pub fn shares(&self, output: usize) -> Vec<i32> {
        let count = self.clauses.len();
        if count == 1 {
            return vec![0];
        }
        let all = self.shares.get_or_init(|| self.all_shares());
        let first = output * count;
        all.get(first..first + count).unwrap_or_default().to_vec()
    }

    /// The shares of every clause in every output, one output after the other.
    fn all_shares(&self) -> Vec<i32> {
        let count = self.clauses.len();
        let mut shares = vec![0; count * OUTPUTS];
        for (clause, weights) in &self.telling {
            let clause = (*clause as usize).wrapping_sub(self.clauses.start);
            for weight in *weights {
                let at = usize::from(weight.output) * count + clause;
                if let Some(share) = shares.get_mut(at).filter(|_| clause < count) {
                    *share += i32::from(weight.amount);
                }
            }
        }
        shares
    }
}

/// Sums of weights are far below what a float holds exactly.
fn small(sum: i32) -> f32 {
    f32::from(i16::try_from(sum.clamp(-30_000, 30_000)).unwrap_or_default())
}
