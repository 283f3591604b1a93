//! Counts of what was tried and what came of it, told as a table.

use super::faults::Outcome;
use std::collections::BTreeMap;

#[derive(Default)]
pub struct Tally(BTreeMap<&'static str, Counts>);

#[derive(Default)]
struct Counts {
    tried: usize,
    /// How often the app spoke of damage.
    damaged: usize,
    /// Records that were lost, all of them told.
    told: usize,
}

impl Tally {
    pub fn count(&mut self, kind: &'static str, outcome: Outcome) {
        let counts = self.0.entry(kind).or_default();
        counts.tried += 1;
        counts.damaged += usize::from(outcome.damaged);
        counts.told += outcome.told;
    }

    pub fn tried(&self) -> usize {
        self.0.values().map(|counts| counts.tried).sum()
    }

    pub fn tell(&self, title: &str) {
        println!(
            "{title}\n  {:<22}    tried  damage told  records told lost",
            ""
        );
        for (kind, counts) in &self.0 {
            println!(
                "  {kind:<22} {:>8} {:>12} {:>18}",
                counts.tried, counts.damaged, counts.told
            );
        }
    }
}
