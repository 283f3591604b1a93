//! What `cargo xtask letters --train` needs: letters as the scorer sees them, and a way to make a scorer of what was
//! learned. The app itself has no use for it.

use super::analysis::Study;
use super::finding::{Category, Span};
use super::paragraph::paragraphs;
use super::rules::RULES;

pub use super::scorer::{MOST, OUTPUTS, Output, Scorer, Table, Unit, Weight};

/// One scored stretch of a letter.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its clauses, in bytes of the letter.
    pub clauses: Vec<Span>,
    /// Its features, sorted, each once.
    pub features: Vec<u32>,
    /// The categories for which a rule holds in it.
    pub by_rules: Vec<Category>,
}

/// Everything that is scored in a letter.
pub fn examples(text: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    for span in paragraphs(text) {
        let study = Study::of(span.of(text));
        for (number, unit) in study.units.iter().enumerate() {
            let clauses = study.sheet.grammar.clauses.get(unit.clauses.clone());
            let clauses = clauses.unwrap_or_default().iter();
            let hits = study.hits_in(number);
            let mut features: Vec<u32> =
                unit.features.iter().map(|(feature, _)| *feature).collect();
            features.sort_unstable();
            features.dedup();
            examples.push(Example {
                clauses: clauses
                    .map(|clause| {
                        study
                            .sheet
                            .span(clause.start, clause.end)
                            .shifted(span.start)
                    })
                    .collect(),
                features,
                by_rules: hits
                    .filter_map(|(rule, _)| RULES.get(rule).map(|rule| rule.category))
                    .collect(),
            });
        }
    }
    examples
}

/// A unit of these features, to be scored.
pub fn unit(features: &[u32]) -> Unit {
    Unit {
        clauses: 0..0,
        features: features.iter().map(|feature| (*feature, 0)).collect(),
    }
}
