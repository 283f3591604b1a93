//! What the scorer finds alone as `FeelingsDeflection`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_feelings",
    category: Category::FeelingsDeflection,
    severity: Severity::Strong,
    claim: "What is regretted is how they took it, not what was done.",
    evidence: evidence::REACTION,
    reason: "“{}” is about how they took it. What did you do that they are reacting to?",
    advice: Advice::Ask("What did you do? Start with “I'm sorry I”."),
    #[cfg(test)]
    flags: &["[I'm sorry you feel that way]."],
    #[cfg(test)]
    passes: &["You have every right to feel angry."],
    ..Rule::USUAL
};
