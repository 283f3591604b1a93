//! A sample history as a whole: foundations, then one thing after another, with weeks of silence in between.

use super::chance::Chance;
use super::life::Life;
use super::{foundations, happenings};
use amends::core::entry::Entry;
use chrono::NaiveDate;

/// A history of exactly this many entries that ends on 22 November 2026.
pub fn history(entries: usize, chance: &mut Chance) -> Vec<Entry> {
    let end = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    // About three entries a day, for at least four months and at most four years.
    let days = (entries / 3).clamp(120, 1461);
    let mut life = Life::new(chance, end, days);
    foundations::lay(&mut life);
    happenings::once_each(&mut life, days);
    while life.all.len() < entries {
        // Most days a little, some nothing: whole weeks go by in silence.
        let ago = life.chance.below(days);
        if (ago / 7) % 9 != 4 {
            happenings::one(&mut life, ago);
        }
    }
    life.all.truncate(entries);
    life.all
}
