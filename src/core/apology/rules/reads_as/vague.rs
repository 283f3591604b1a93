//! What the scorer finds alone as `Vague`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_vague",
    category: Category::Vague,
    severity: Severity::Medium,
    claim: "A situation stands where the act should be named.",
    evidence: evidence::UNNAMED,
    reason: "You wrote “{}”. What was it, in a word a stranger would understand?",
    advice: Advice::Ask("What did you do? One plain sentence is enough."),
    #[cfg(test)]
    flags: &["Sorry about [everything]."],
    #[cfg(test)]
    passes: &["I'm sorry I lied about the money."],
    ..Rule::USUAL
};
