//! Labelled letters as rows to learn from: which features each stretch has and what is right of it. A component is
//! labelled for the whole letter only, so that which stretch carries it is guessed again and again while learning.

// Counts and weights here are far below what a float holds exactly.
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]

use std::collections::HashMap;

use amends::core::apology::learning::{self, Example, OUTPUTS, Output, Scorer, Table, Weight};
use amends::core::apology::{Category, Component};

use super::corpus::Item;
use super::svm::{self, Line, Row};

/// How often the carriers of a component are guessed again.
const GUESSES: usize = 3;
/// How much a wrong row weighs against simplicity.
const COST: f32 = 1.0;

/// Letters, ready to be learned from.
pub struct Lesson {
    /// The letters.
    pub items: Vec<Item>,
    /// What is scored in each.
    pub examples: Vec<Vec<Example>>,
}

impl Lesson {
    /// Reads letters.
    pub fn new(items: Vec<Item>) -> Self {
        let examples = items
            .iter()
            .map(|item| learning::examples(&item.text))
            .collect();
        Self { items, examples }
    }

    /// Every scored stretch of the letters `of`, with its letter.
    pub fn stretches<'l>(&'l self, of: &'l [usize]) -> impl Iterator<Item = (usize, &'l Example)> {
        of.iter()
            .flat_map(|at| self.examples[*at].iter().map(|example| (*at, example)))
    }

    /// Whether the label of a category stands in a stretch: on most of one of its clauses, or mostly within one.
    pub fn is_labelled(&self, item: usize, example: &Example, category: Category) -> bool {
        let labels = self.items[item]
            .faults
            .iter()
            .filter(|(label, _)| *label == category);
        labels.into_iter().any(|(_, span)| {
            example.clauses.iter().any(|clause| {
                let shared = span
                    .end
                    .min(clause.end)
                    .saturating_sub(span.start.max(clause.start));
                shared > 0
                    && (shared * 2 >= clause.end - clause.start
                        || shared * 2 >= span.end - span.start)
            })
        })
    }
}

/// What was learned from some letters.
pub struct Learned {
    features: Vec<u32>,
    counts: Vec<f32>,
    rows: Vec<Row>,
    tasks: Vec<Task>,
}

/// One output: which rows are right of it, which of them count, and what came of it.
#[derive(Clone, Default)]
struct Task {
    right: Vec<bool>,
    taken: Vec<bool>,
    line: Line,
}

impl Task {
    fn learn(&mut self, rows: &[Row], width: usize) {
        self.line = svm::learn(rows, &self.right, &self.taken, width, COST);
    }
}

/// Learns from the letters `of`.
pub fn learn(lesson: &Lesson, of: &[usize]) -> Learned {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    for (_, example) in lesson.stretches(of) {
        for feature in &example.features {
            *counts.entry(*feature).or_default() += 1;
        }
    }
    let mut kept: Vec<(u32, u32)> = counts.into_iter().filter(|(_, count)| *count > 1).collect();
    kept.sort_unstable();
    let columns: HashMap<u32, u32> = (0..)
        .zip(&kept)
        .map(|(column, (feature, _))| (*feature, column))
        .collect();
    let rows: Vec<Row> = lesson
        .stretches(of)
        .map(|(_, example)| row(example, &columns))
        .collect();
    let width = kept.len();
    let tasks = halves(OUTPUTS, |output| match Category::ALL.get(output) {
        Some(category) => {
            let stretches = lesson.stretches(of);
            let right =
                stretches.map(|(item, example)| lesson.is_labelled(item, example, *category));
            let mut task = Task {
                right: right.collect(),
                taken: vec![true; rows.len()],
                line: Line::default(),
            };
            task.learn(&rows, width);
            task
        }
        None => component(lesson, of, &rows, output - Category::ALL.len(), width),
    });
    Learned {
        features: kept.iter().map(|(feature, _)| *feature).collect(),
        counts: kept.iter().map(|(_, count)| *count as f32).collect(),
        rows,
        tasks,
    }
}

fn row(example: &Example, columns: &HashMap<u32, u32>) -> Row {
    let known = example
        .features
        .iter()
        .filter_map(|feature| columns.get(feature));
    Row {
        columns: known.copied().collect(),
        size: example.features.len().max(1) as f32,
    }
}

/// Runs `work` for each number below `count`, on two threads.
fn halves<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let of = |first: usize| (first..count).step_by(2).map(&work).collect::<Vec<T>>();
    let (even, odd) = std::thread::scope(|scope| {
        let odd = scope.spawn(|| of(1));
        (of(0), odd.join().unwrap_or_default())
    });
    let mut odd = odd.into_iter();
    even.into_iter()
        .flat_map(|one| [Some(one), odd.next()])
        .flatten()
        .collect()
}

/// A component is labelled for a whole letter: first only letters of one stretch are learned from, then the best
/// stretches of the others are taken for its carriers.
fn component(lesson: &Lesson, of: &[usize], rows: &[Row], number: usize, width: usize) -> Task {
    let component = Component::ALL[number];
    let items: Vec<usize> = lesson.stretches(of).map(|(item, _)| item).collect();
    let labels = |item: usize| lesson.items[item].components.as_ref();
    let holds = |item: usize| labels(item).is_some_and(|held| held.contains(&component));
    let is_plain =
        |item: usize| labels(item).is_some() && (!holds(item) || lesson.examples[item].len() == 1);
    let mut task = Task {
        right: items.iter().map(|item| holds(*item)).collect(),
        taken: items.iter().map(|item| is_plain(*item)).collect(),
        line: Line::default(),
    };
    task.learn(rows, width);
    for _ in 0..GUESSES {
        let mut at = 0;
        while at < rows.len() {
            let count = lesson.examples[items[at]].len();
            let scores: Vec<f32> = rows[at..at + count]
                .iter()
                .map(|row| task.line.score(row))
                .collect();
            let best = scores.iter().copied().fold(f32::MIN, f32::max);
            let held = holds(items[at]);
            for (number, score) in scores.iter().enumerate() {
                let carries = held && (*score >= best || *score > 0.3);
                task.right[at + number] = carries;
                // In a letter that holds it, a doubtful stretch teaches nothing.
                task.taken[at + number] =
                    labels(items[at]).is_some() && (!held || carries || *score < -0.5);
            }
            at += count;
        }
        task.learn(rows, width);
    }
    task
}

impl Learned {
    /// The table of the `most` weights that matter most, learned once more with these alone. Levels are left open.
    pub fn table(&self, most: usize) -> Table {
        let kept = self.most_telling(most);
        let lines = halves(OUTPUTS, |output| {
            let mut task = self.tasks[output].clone();
            let rows: Vec<Row> = self
                .rows
                .iter()
                .map(|row| narrowed(row, &kept[output]))
                .collect();
            task.learn(&rows, self.features.len());
            task.line
        });
        let mut weights = Vec::new();
        let mut outputs = Vec::new();
        for (output, line) in lines.iter().enumerate() {
            let greatest = line
                .weights
                .iter()
                .fold(0.0_f32, |most, weight| most.max(weight.abs()));
            let scale = greatest.max(f32::MIN_POSITIVE) / f32::from(learning::MOST);
            outputs.push(Output {
                scale,
                start: line.start,
                ..Output::default()
            });
            for (feature, weight) in self.features.iter().zip(&line.weights) {
                let amount = (weight / scale).round() as i8;
                if amount != 0 {
                    weights.push(Weight {
                        feature: *feature,
                        output: output as u8,
                        amount,
                    });
                }
            }
        }
        Table::new(outputs, weights)
    }

    /// For each output, whether a column is kept. Faults get three times the room of components.
    fn most_telling(&self, most: usize) -> Vec<Vec<bool>> {
        let share = most / (3 * Category::ALL.len() + Component::ALL.len());
        let kept = self.tasks.iter().enumerate().map(|(output, task)| {
            let room = if output < Category::ALL.len() {
                3 * share
            } else {
                share
            };
            let weights = task.line.weights.iter().zip(&self.counts).enumerate();
            let mut all: Vec<(f32, usize)> = weights
                .map(|(column, (weight, count))| (weight.abs() * count.sqrt(), column))
                .collect();
            all.sort_by(|a, b| b.0.total_cmp(&a.0));
            let mut kept = vec![false; self.features.len()];
            all.iter()
                .take(room)
                .for_each(|(_, column)| kept[*column] = true);
            kept
        });
        kept.collect()
    }
}

fn narrowed(row: &Row, kept: &[bool]) -> Row {
    Row {
        columns: row
            .columns
            .iter()
            .copied()
            .filter(|column| kept[*column as usize])
            .collect(),
        size: row.size,
    }
}

/// The scores of a stretch.
pub fn scores(scorer: &Scorer, example: &Example) -> [f32; OUTPUTS] {
    scorer.weigh(&learning::unit(&example.features)).scores
}
