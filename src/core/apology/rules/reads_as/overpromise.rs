//! What the scorer finds alone as `Overpromise`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_overpromise",
    category: Category::Overpromise,
    severity: Severity::Medium,
    claim: "A pledge that nobody can keep or check.",
    evidence: evidence::PLEDGE,
    reason: "“{}” is more than anyone can keep. What is one thing they could see you do this week?",
    advice: Advice::Ask("What one thing will you do, and by when, that they could see?"),
    #[cfg(test)]
    flags: &["[I'll never hurt you again]."],
    #[cfg(test)]
    passes: &["I won't read your messages again."],
    ..Rule::USUAL
};
