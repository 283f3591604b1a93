//! The apology engine: reads a letter and says where it takes back what it gives, and which parts of an apology it
//! holds. Pure text in, findings out; no clock, no storage, no browser.
//!
//! A letter is cut into paragraphs and words (`text`, `lexicon`), words into clauses (`clause`), with the signs around
//! them (`cue`, `sheet`). Rules (`rules`) and components (`components`) are written as word patterns (`pattern`) over
//! that; `analysis` runs them on a paragraph, `reader` settles what needs the whole letter. `finding` is what comes out,
//! `utf16` turns byte positions into the units a view counts in.

mod alike;
mod analysis;
mod clause;
pub mod components;
mod cue;
pub mod finding;
mod key;
pub mod learning;
mod lexicon;
mod paragraph;
mod pattern;
mod quote;
mod reader;
mod rules;
mod scorer;
mod sheet;
mod telling;
mod text;
pub mod utf16;

pub use components::{Component, ComponentReading, ComponentState, Components};
pub use finding::{Category, Evidence, Finding, Severity, Span, Suggestion};
pub use reader::{Reader, Reading};

/// Reads a whole letter once. A view that reads after every keystroke keeps a [`Reader`] instead.
pub fn read(text: &str) -> Reading {
    Reader::new().read(text)
}

/// What a rule says of itself.
#[derive(Clone, Copy, Debug)]
pub struct RulePage {
    /// Its stable name, as in [`Finding::rule`].
    pub id: &'static str,
    /// What kind of fault it finds.
    pub category: Category,
    /// What it holds, in one sentence.
    pub claim: &'static str,
    /// Why, and from where.
    pub evidence: Evidence,
}

/// All rules, for reports and for telling the person what is looked for.
pub fn rules() -> impl Iterator<Item = RulePage> {
    rules::RULES.iter().map(|rule| RulePage {
        id: rule.id,
        category: rule.category,
        claim: rule.claim,
        evidence: rule.evidence,
    })
}

/// Every pattern of the engine, so that the lexicon can know each word they name.
fn all_patterns() -> impl Iterator<Item = &'static str> {
    let of_rules = rules::RULES
        .iter()
        .flat_map(|rule| rule.patterns.iter().copied());
    of_rules
        .chain(cue::patterns())
        .chain(components::patterns())
}
