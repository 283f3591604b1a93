//! A small learned judge beside the rules: it weighs everything that a sentence shows and says how much each fault and
//! each part of an apology is in it. What it looks at is in `features`, what it has learned in `table.bin`; which words are
//! marked and what the person is told is decided in `analysis`.

mod bits;
mod features;
mod hash;
mod phrases;
mod table;
mod unit;
mod words;

use std::sync::OnceLock;

pub use features::{Mark, Unit, read};
pub use hash::Hash;
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

    /// Scores a unit.
    pub fn scores(&self, unit: &Unit) -> Scores {
        let mut sums = [0_i32; OUTPUTS];
        let mut last = None;
        let mut distinct = 0_u16;
        for (feature, _) in &unit.features {
            if last.replace(*feature) == Some(*feature) {
                continue;
            }
            distinct = distinct.saturating_add(1);
            for weight in self.table.of(*feature) {
                if let Some(sum) = sums.get_mut(usize::from(weight.output)) {
                    *sum += i32::from(weight.amount);
                }
            }
        }
        let norm = f32::from(distinct.max(1)).sqrt();
        let mut scores = [0.0; OUTPUTS];
        for ((score, sum), output) in scores.iter_mut().zip(sums).zip(&self.table.outputs) {
            *score = output.start + small(sum) * output.scale / norm;
        }
        scores
    }

    /// How much each clause of a unit adds to one output; one number for each clause.
    pub fn shares(&self, unit: &Unit, output: usize) -> Vec<i32> {
        let mut shares = vec![0; unit.clauses.len()];
        for (feature, clause) in &unit.features {
            let at = (*clause as usize).checked_sub(unit.clauses.start);
            for weight in self.table.of(*feature) {
                if let Some(share) = at
                    .filter(|_| usize::from(weight.output) == output)
                    .and_then(|at| shares.get_mut(at))
                {
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
