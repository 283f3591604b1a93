//! From which score on an output counts: chosen on letters that weren't learned from, so that marks stay rarely wrong.

// Counts and weights here are far below what a float holds exactly.
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]

/// A score that nothing reaches.
const NEVER: f32 = 9.0;

/// One stretch that was scored by a judge who hadn't seen it.
#[derive(Clone, Copy, Debug)]
pub struct Sighting {
    /// Its score.
    pub score: f32,
    /// Whether a rule of the category holds in it.
    pub by_rule: bool,
    /// Whether it is labelled.
    pub right: bool,
}

/// The levels of one output.
#[derive(Clone, Copy, Debug)]
pub struct Levels {
    /// From where a score counts by itself.
    pub alone: f32,
    /// From where it counts if a rule holds.
    pub with_rule: f32,
}

/// The level above which true sightings outweigh false ones most, a false one weighing `price`.
pub fn level(sightings: impl Iterator<Item = (f32, bool)>, price: f32) -> f32 {
    let mut sorted: Vec<(f32, bool)> = sightings.collect();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut worth, mut best, mut level) = (0.0, 0.0, NEVER);
    for (at, (score, right)) in sorted.iter().enumerate() {
        worth += if *right { 1.0 } else { -price };
        if worth > best {
            best = worth;
            let next = sorted.get(at + 1).map_or(score - 0.1, |(next, _)| *next);
            level = f32::midpoint(*score, next);
        }
    }
    level
}

/// Levels for the sightings of a category.
pub fn of_category(sightings: &[Sighting], price: f32) -> Levels {
    let of = |by_rule: bool| {
        let own = sightings
            .iter()
            .filter(move |sighting| sighting.by_rule == by_rule);
        level(own.map(|sighting| (sighting.score, sighting.right)), price)
    };
    Levels {
        alone: of(false),
        with_rule: of(true),
    }
}

/// The level at which the F1 of a component is greatest; one sighting a letter.
pub fn of_component(sightings: &[Sighting]) -> Levels {
    let mut sorted = sightings.to_vec();
    sorted.sort_by(|a, b| b.score.total_cmp(&a.score));
    let labels = sorted.iter().filter(|sighting| sighting.right).count() as f32;
    let (mut right, mut best, mut level) = (0.0, 0.0, NEVER);
    for (at, sighting) in sorted.iter().enumerate() {
        right += f32::from(u8::from(sighting.right));
        let f1 = 2.0 * right / (at as f32 + 1.0 + labels);
        if f1 > best {
            best = f1;
            let next = sorted
                .get(at + 1)
                .map_or(sighting.score - 0.1, |next| next.score);
            level = f32::midpoint(sighting.score, next);
        }
    }
    Levels {
        alone: level,
        with_rule: level,
    }
}

/// Precision of all categories together at these levels.
pub fn precision(sightings: &[Vec<Sighting>], levels: &[Levels]) -> f32 {
    let (mut right, mut marked) = (0.0_f32, 0.0_f32);
    for (own, levels) in sightings.iter().zip(levels) {
        for sighting in own {
            let level = if sighting.by_rule {
                levels.with_rule.min(levels.alone)
            } else {
                levels.alone
            };
            if sighting.score >= level {
                marked += 1.0;
                right += f32::from(u8::from(sighting.right));
            }
        }
    }
    if marked > 0.0 { right / marked } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_lies_where_false_marks_begin_to_cost_more() {
        let seen = [
            (3.0, true),
            (2.0, true),
            (1.0, false),
            (0.5, true),
            (0.0, false),
        ];
        let level = level(seen.into_iter(), 4.0);
        assert!(level > 1.0 && level < 2.0);
    }

    #[test]
    fn where_all_are_false_nothing_counts() {
        assert!(level([(3.0, false)].into_iter(), 4.0) >= NEVER);
    }
}
