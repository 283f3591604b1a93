//! A small learned judge beside the rules: it weighs everything that a sentence shows and says how much each fault and
//! each part of an apology is in it. What it looks at is in `features`, what it has learned in `table.bin`; which words are
//! marked and what the person is told is decided in `analysis`.

mod chances;
mod features;
mod hash;
mod packed;
mod phrases;
mod row;
mod seen;
mod table;
mod unit;
mod words;

use std::sync::OnceLock;

pub use features::{Mark, Unit, read};
pub use hash::Hash;
use row::{Sum, Totals};
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

    /// Weighs a single unit. Whoever weighs many keeps a [`Weigher`].
    pub fn weigh(&self, unit: &Unit) -> Weighed {
        Weigher::new(self).weigh(unit)
    }
}

/// Weighs one unit after another.
#[derive(Debug)]
pub struct Weigher<'s> {
    /// The judge.
    pub scorer: &'s Scorer,
    /// For each feature that has weights, the clause it was last met in.
    met: Vec<u32>,
    /// The same for those without.
    others: Seen,
    /// The number of the next clause. None is zero.
    next: u32,
}

impl<'s> Weigher<'s> {
    /// One that has weighed nothing.
    pub fn new(scorer: &'s Scorer) -> Self {
        Self {
            scorer,
            met: vec![0; scorer.table.places()],
            others: Seen::default(),
            next: 1,
        }
    }

    /// Weighs a unit.
    pub fn weigh(&mut self, unit: &Unit) -> Weighed {
        let count = unit.clauses.len().max(1);
        let first = self.numbers_for(count);
        self.others.make_room(unit.features.len());
        let mut shares = vec![[0; OUTPUTS]; count];
        let (mut sum, mut again) = (Sum::default(), Sum::default());
        let (mut totals, mut again_totals) = ([0; OUTPUTS], [0; OUTPUTS]);
        let mut distinct = 0_u16;
        for features in unit.features.chunk_by(|a, b| a.1 == b.1) {
            let from_start = features.first().map_or(0, |(_, clause)| *clause as usize);
            let place = from_start.saturating_sub(unit.clauses.start).min(count - 1);
            let clause = first.saturating_add(u32::try_from(place).unwrap_or(u32::MAX));
            let Some(share) = shares.get_mut(place) else {
                continue;
            };
            for (feature, _) in features {
                let row = self.scorer.table.place(*feature);
                let Some((place, met)) = row.and_then(|at| Some((at, self.met.get_mut(at)?)))
                else {
                    let before = self.others.put(*feature, clause, first);
                    distinct = distinct.saturating_add(u16::from(before < first));
                    continue;
                };
                let before = std::mem::replace(met, clause);
                let Some(row) = self.scorer.table.row(place).filter(|_| before != clause) else {
                    continue;
                };
                sum.add(row, share);
                if before < first {
                    distinct = distinct.saturating_add(1);
                } else {
                    again.add(row, &mut again_totals);
                }
            }
            sum.pour(share);
        }
        again.pour(&mut again_totals);
        for share in &shares {
            for (total, share) in totals.iter_mut().zip(share) {
                *total += share;
            }
        }
        for (total, again) in totals.iter_mut().zip(&again_totals) {
            *total -= again;
        }
        Weighed {
            scores: self.scores(&totals, distinct),
            shares,
            first_clause: unit.clauses.start,
        }
    }

    /// Numbers for so many clauses; the first of them.
    fn numbers_for(&mut self, count: usize) -> u32 {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        if self.next.checked_add(count).is_none() {
            *self = Self::new(self.scorer);
        }
        let first = self.next;
        self.next = first.saturating_add(count);
        first
    }

    fn scores(&self, totals: &Totals, distinct: u16) -> Scores {
        let norm = f32::from(distinct.max(1)).sqrt();
        let mut scores = [0.0; OUTPUTS];
        let outputs = scores
            .iter_mut()
            .zip(totals)
            .zip(&self.scorer.table.outputs);
        for ((score, total), output) in outputs {
            *score = output.start + small(*total) * output.scale / norm;
        }
        scores
    }
}

/// What the judge makes of one unit.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// How much each output is in it.
    pub scores: Scores,
    /// How much each clause adds to each output.
    shares: Vec<Totals>,
    first_clause: usize,
}

impl Weighed {
    /// How much one output is in the unit.
    pub fn score(&self, output: usize) -> f32 {
        self.scores.get(output).copied().unwrap_or_default()
    }

    /// The first clause of the unit.
    pub fn first_clause(&self) -> usize {
        self.first_clause
    }

    /// How much each clause of the unit adds to one output; one number for each clause.
    pub fn shares(&self, output: usize) -> Vec<i32> {
        let of_output = |share: &Totals| share.get(output).copied().unwrap_or_default();
        self.shares.iter().map(of_output).collect()
    }
}

/// Sums of weights are far below what a float holds exactly.
fn small(sum: i32) -> f32 {
    f32::from(i16::try_from(sum.clamp(-30_000, 30_000)).unwrap_or_default())
}
