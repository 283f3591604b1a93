//! Counts how well readings agree with labels: per rule, per category, per component, and on clean items.

// Counts and weights here are far below what a float holds exactly.
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use amends::core::apology::{Category, Component, Reading};

use super::corpus::Item;

/// True and false findings, labels found and labels in all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    /// Findings that overlap a label of their category.
    pub right: usize,
    /// Findings that don't.
    pub wrong: usize,
    /// Labels that a finding of their category overlaps.
    pub found: usize,
    /// All labels.
    pub labels: usize,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.found += other.found;
        self.labels += other.labels;
    }

    /// Share of findings that are right.
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    /// Share of labels that are found.
    pub fn recall(self) -> f64 {
        share(self.found, self.labels)
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 {
            2.0 * p * r / (p + r)
        } else {
            0.0
        }
    }
}

/// A part of a whole; one where there is nothing.
pub fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

/// Everything that is counted.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// By rule; only `right` and `wrong` are counted.
    pub rules: BTreeMap<&'static str, Count>,
    /// By category.
    pub categories: BTreeMap<&'static str, Count>,
    /// By component, over items.
    pub components: BTreeMap<&'static str, Count>,
    clean: (usize, usize),
    tricky: (usize, usize),
    clean_words: usize,
    false_marks: usize,
}

impl Tally {
    /// Compares one reading with its labels.
    pub fn add(&mut self, item: &Item, reading: &Reading) {
        for finding in &reading.findings {
            let right = item.faults.iter().any(|(category, span)| {
                *category == finding.category && span.overlaps(&finding.span)
            });
            let count = Count {
                right: usize::from(right),
                wrong: usize::from(!right),
                ..Count::default()
            };
            self.rules.entry(finding.rule).or_default().add(count);
            self.categories
                .entry(finding.category.id())
                .or_default()
                .add(count);
        }
        for (category, span) in &item.faults {
            let found = reading
                .findings
                .iter()
                .any(|finding| finding.category == *category && finding.span.overlaps(span));
            let count = self.categories.entry(category.id()).or_default();
            count.labels += 1;
            count.found += usize::from(found);
        }
        self.add_components(item, reading);
        if item.faults.is_empty() {
            let marked = usize::from(!reading.findings.is_empty());
            self.clean = (self.clean.0 + marked, self.clean.1 + 1);
            if item.tricky {
                self.tricky = (self.tricky.0 + marked, self.tricky.1 + 1);
            }
            self.clean_words += item.text.split_whitespace().count();
            self.false_marks += reading.findings.len();
        }
    }

    fn add_components(&mut self, item: &Item, reading: &Reading) {
        let Some(components) = &item.components else {
            return;
        };
        for component in Component::ALL {
            let there = components.contains(&component);
            let said = reading.components.has(component);
            let count = self.components.entry(component.id()).or_default();
            count.labels += usize::from(there);
            count.found += usize::from(there && said);
            count.right += usize::from(there && said);
            count.wrong += usize::from(!there && said);
        }
    }

    /// Everything of another tally as well.
    pub fn merge(&mut self, other: Self) {
        let lists = [
            (&mut self.rules, other.rules),
            (&mut self.categories, other.categories),
            (&mut self.components, other.components),
        ];
        for (mine, theirs) in lists {
            for (name, count) in theirs {
                mine.entry(name).or_default().add(count);
            }
        }
        self.clean = (self.clean.0 + other.clean.0, self.clean.1 + other.clean.1);
        self.tricky = (
            self.tricky.0 + other.tricky.0,
            self.tricky.1 + other.tricky.1,
        );
        self.clean_words += other.clean_words;
        self.false_marks += other.false_marks;
    }

    /// All categories together.
    pub fn all(&self) -> Count {
        let mut all = Count::default();
        self.categories.values().for_each(|count| all.add(*count));
        all
    }

    /// Mean F1 of the components.
    pub fn components_f1(&self) -> f64 {
        let sum: f64 = self.components.values().map(|count| count.f1()).sum();
        sum / Component::ALL.len() as f64
    }

    /// In one line.
    pub fn line(&self) -> String {
        let all = self.all();
        format!(
            "precision {:.3}, recall {:.3}, F1 {:.3}; clean items marked {:.1} % (tricky ones {:.1} %); {:.2} false marks in 1,000 clean words; components {:.3}",
            all.precision(),
            all.recall(),
            all.f1(),
            share(self.clean.0, self.clean.1) * 100.0,
            share(self.tricky.0, self.tricky.1) * 100.0,
            1000.0 * share(self.false_marks, self.clean_words),
            self.components_f1(),
        )
    }

    /// The categories and components as a table.
    pub fn table(&self) -> String {
        let mut out = format!(
            "{:<22}{:>7}{:>7}{:>7}{:>11}{:>9}{:>7}\n",
            "", "labels", "true", "false", "precision", "recall", "F1"
        );
        let categories = Category::ALL
            .into_iter()
            .map(|category| (category.id(), &self.categories));
        let components = Component::ALL
            .into_iter()
            .map(|component| (component.id(), &self.components));
        for (name, counts) in categories.chain(components) {
            let count = counts.get(name).copied().unwrap_or_default();
            let _ = writeln!(
                out,
                "{name:<22}{:>7}{:>7}{:>7}{:>11.2}{:>9.2}{:>7.2}",
                count.labels,
                count.right,
                count.wrong,
                count.precision(),
                count.recall(),
                count.f1()
            );
        }
        out
    }
}
