//! `cargo xtask letters --train`: learns the scorer's table from the letters in `build/`, and says how well letters are
//! read by a judge that never saw their writer: each writer in turn is left out of learning and of choosing levels.

// Counts and weights here are far below what a float holds exactly.
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]

use std::collections::BTreeSet;
use std::path::Path;

use amends::core::apology::learning::{OUTPUTS, Output, Scorer, Table};
use amends::core::apology::{Category, Component, Reader};

use super::corpus;
use super::lesson::{self, Lesson};
use super::levels::{self, Levels, Sighting};
use super::tally::Tally;
use crate::places;
use crate::trouble::Trouble;

/// Where the letters stand that may be learned from.
pub const LEARNED_FROM: &str = "tests/fixtures/letters/build";
/// Where the table is written.
const TABLE: &str = "src/core/apology/scorer/table.bin";
/// How many weights are kept.
const WEIGHTS: usize = 36_000;
/// How precise the marks shall be together.
const PRECISE: f32 = 0.9;
/// How precise the marks that a rule makes too shall be.
const PRECISE_WITH_RULE: f32 = 0.85;

/// Learns, measures, and with `write` replaces the table.
pub fn run(words: &[String]) -> Result<(), Trouble> {
    let root = places::project();
    let lesson = Lesson::new(corpus::items(&root.join(LEARNED_FROM))?);
    let most = words
        .iter()
        .find_map(|word| word.parse().ok())
        .unwrap_or(WEIGHTS);
    let folds = folds(&lesson);
    let mut judges = Vec::new();
    for fold in &folds {
        let others: Vec<usize> = (0..lesson.items.len())
            .filter(|at| !fold.contains(at))
            .collect();
        judges.push(lesson::learn(&lesson, &others).table(most));
    }
    let seen: Vec<Vec<Vec<Sighting>>> = folds
        .iter()
        .zip(&judges)
        .map(|(fold, judge)| sightings(&lesson, fold, &Scorer::new(judge.clone())))
        .collect();
    let mut total = Tally::default();
    for (number, (fold, judge)) in folds.iter().zip(&judges).enumerate() {
        let others = seen
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != number);
        let levels = choose(&joined(others.map(|(_, seen)| seen)));
        let tally = read_all(&lesson, fold, with_levels(judge, &levels));
        println!(
            "without {:<8} {}",
            lesson.items[fold[0]].writer,
            tally.line()
        );
        total.merge(tally);
    }
    println!("all              {}\n\n{}", total.line(), total.table());
    if words.iter().any(|word| word == "--rules") {
        for (rule, count) in &total.rules {
            println!(
                "{rule:<24}{:>6}{:>6}{:>8.2}",
                count.right,
                count.wrong,
                count.precision()
            );
        }
    }
    if words.iter().any(|word| word == "--dry") {
        return Ok(());
    }
    let everything: Vec<usize> = (0..lesson.items.len()).collect();
    let table = lesson::learn(&lesson, &everything).table(most);
    let levels = choose(&joined(seen.iter()));
    let bytes = with_levels(&table, &levels).encode();
    println!("{} bytes", bytes.len());
    write(&root.join(TABLE), &bytes)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    std::fs::write(path, bytes).map_err(|error| Trouble::file("write", path, &error))
}

/// The examples on the rules' own pages: learned from, never measured on.
const PAGES: &str = "pages";

/// The letters of each writer, by their places. The two oldest files are by one hand.
fn folds(lesson: &Lesson) -> Vec<Vec<usize>> {
    let hand = |writer: &str| {
        if writer == "b" {
            "a".to_owned()
        } else {
            writer.to_owned()
        }
    };
    let mut hands: BTreeSet<String> = lesson.items.iter().map(|item| hand(&item.writer)).collect();
    hands.remove(PAGES);
    let of = |name: &String| {
        let items = lesson.items.iter().enumerate();
        items
            .filter(|(_, item)| hand(&item.writer) == *name)
            .map(|(at, _)| at)
            .collect()
    };
    hands.iter().map(of).collect()
}

/// What a judge sees in letters, by output.
fn sightings(lesson: &Lesson, of: &[usize], judge: &Scorer) -> Vec<Vec<Sighting>> {
    let mut seen = vec![Vec::new(); OUTPUTS];
    for item in of {
        let mut best = [f32::MIN; OUTPUTS];
        for example in &lesson.examples[*item] {
            let scores = lesson::scores(judge, example);
            for (output, category) in Category::ALL.into_iter().enumerate() {
                seen[output].push(Sighting {
                    score: scores[output],
                    by_rule: example.by_rules.contains(&category),
                    right: lesson.is_labelled(*item, example, category),
                });
            }
            for (best, score) in best.iter_mut().zip(scores) {
                *best = best.max(score);
            }
        }
        let Some(components) = &lesson.items[*item].components else {
            continue;
        };
        for (number, component) in Component::ALL.into_iter().enumerate() {
            let output = Category::ALL.len() + number;
            seen[output].push(Sighting {
                score: best[output],
                by_rule: false,
                right: components.contains(&component),
            });
        }
    }
    seen
}

fn joined<'s>(parts: impl Iterator<Item = &'s Vec<Vec<Sighting>>>) -> Vec<Vec<Sighting>> {
    let mut all = vec![Vec::new(); OUTPUTS];
    for part in parts {
        for (all, own) in all.iter_mut().zip(part) {
            all.extend_from_slice(own);
        }
    }
    all
}

/// Levels for marks that a rule makes too, then for those the scorer makes alone: each at the lowest price of a false
/// mark at which the marks are precise enough. A rule is evidence of its own, and the letters learned from hold far
/// more near misses than people's letters do, so what a rule holds needs less than what stands alone.
fn choose(seen: &[Vec<Sighting>]) -> Vec<Levels> {
    let (categories, components) = seen.split_at(Category::ALL.len());
    let at = |price: f32| -> Vec<Levels> {
        categories
            .iter()
            .map(|seen| levels::of_category(seen, price))
            .collect()
    };
    let by_rule: Vec<Vec<Sighting>> = categories
        .iter()
        .map(|seen| seen.iter().filter(|one| one.by_rule).copied().collect())
        .collect();
    let prices = || (0..80).map(|step| 0.2 + 0.1 * step as f32);
    let with_rule = prices()
        .map(at)
        .find(|levels| levels::precision(&by_rule, levels) >= PRECISE_WITH_RULE)
        .unwrap_or_else(|| at(9.0));
    let joined = |alone: Vec<Levels>| -> Vec<Levels> {
        let pairs = alone.into_iter().zip(&with_rule);
        pairs
            .map(|(alone, with)| Levels {
                alone: alone.alone,
                with_rule: with.with_rule,
            })
            .collect()
    };
    let mut chosen = prices()
        .map(|price| joined(at(price)))
        .find(|levels| levels::precision(categories, levels) >= PRECISE)
        .unwrap_or_else(|| joined(at(9.0)));
    chosen.extend(components.iter().map(|seen| levels::of_component(seen)));
    chosen
}

fn with_levels(table: &Table, levels: &[Levels]) -> Table {
    let mut table = table.clone();
    for (output, levels) in table.outputs.iter_mut().zip(levels) {
        *output = Output {
            alone: levels.alone,
            with_rule: levels.with_rule.min(levels.alone),
            ..*output
        };
    }
    table
}

/// Reads letters with a table. The scorer is kept for the rest of the run: a reader borrows it for good.
fn read_all(lesson: &Lesson, of: &[usize], table: Table) -> Tally {
    let scorer: &'static Scorer = Box::leak(Box::new(Scorer::new(table)));
    let mut tally = Tally::default();
    for item in of.iter().map(|at| &lesson.items[*at]) {
        tally.add(item, &Reader::with(scorer).read(&item.text));
    }
    tally
}
