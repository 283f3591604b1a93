//! What a rule is made of. How rules are run lives in `analysis`; what each one holds lives in its own file.

use crate::cue::Cue;
use crate::finding::{Category, Evidence, Severity};
use crate::pattern::Found;
use crate::sheet::Sheet;

/// A stretch that a rule marks, in words of the paragraph; the end is one past the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// First word.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// How far the mark goes beyond the words that were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Just those words.
    Words,
    /// On to the end of the clause.
    ToClauseEnd,
}

/// What must be about for the rule to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// The writer says sorry in the same sentence.
    ApologyInSentence,
    /// The writer says sorry in the same sentence or one beside it.
    ApologyNear,
    /// The letter doesn't name the act anywhere.
    NothingNamed,
}

/// What the person could do.
#[derive(Clone, Copy, Debug)]
pub enum Advice {
    /// Answer this question instead.
    Ask(&'static str),
    /// Take the marked words out.
    Cut,
    /// Put other words there, made from the marked ones; ask the question where none can be made.
    Rewrite(fn(&str) -> Option<String>, &'static str),
    /// Not a matter of wording.
    Safety(&'static str),
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Stable name, saved with dismissals.
    pub id: &'static str,
    /// What kind of fault it finds.
    pub category: Category,
    /// How much it matters.
    pub severity: Severity,
    /// What it holds, in one sentence.
    pub claim: &'static str,
    /// Why, and from where.
    pub evidence: Evidence,
    /// One sentence for the person; `{}` stands for their words.
    pub reason: &'static str,
    /// Other sentences for words that speak of a topic of `phrases.txt`; the first that fits is told.
    pub reasons: &'static [(&'static str, &'static str)],
    /// What they could do.
    pub advice: Advice,
    /// The words it looks for, in the language of `pattern`.
    pub patterns: &'static [&'static str],
    /// How far the mark goes.
    pub reach: Reach,
    /// What must be about.
    pub needs: Needs,
    /// Signs that make the words harmless: a report around them, ownership after them.
    pub spared_by: &'static [Cue],
    /// A last look at the words found.
    pub holds: fn(&Sheet<'_>, Found) -> bool,
    /// Finds what patterns can't: stretches known by their place in the sentence.
    pub find: fn(&Sheet<'_>) -> Vec<Hit>,
    /// Sentences it must mark, with the words the mark must touch in square brackets.
    #[cfg(test)]
    pub flags: &'static [&'static str],
    /// Sentences it must leave alone.
    #[cfg(test)]
    pub passes: &'static [&'static str],
}

impl Rule {
    /// What most rules have in common.
    pub const USUAL: Self = Self {
        id: "",
        category: Category::Vague,
        severity: Severity::Medium,
        claim: "",
        evidence: Evidence {
            note: "",
            source: "",
        },
        reason: "",
        reasons: &[],
        advice: Advice::Cut,
        patterns: &[],
        reach: Reach::ToClauseEnd,
        needs: Needs::Nothing,
        spared_by: &[Cue::Report, Cue::Disowns],
        holds: |_, _| true,
        find: |_| Vec::new(),
        #[cfg(test)]
        flags: &[],
        #[cfg(test)]
        passes: &[],
    };
}
