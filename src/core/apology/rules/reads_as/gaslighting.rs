//! What the scorer finds alone as `Gaslighting`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_gaslighting",
    category: Category::Gaslighting,
    severity: Severity::Strong,
    claim: "The partner's memory, senses or right to react are put in doubt.",
    evidence: evidence::PERCEPTION,
    reason: "“{}” tells them that what they see or feel is wrong. Can you let it stand?",
    reasons: &[(
        "neverhappened",
        "“{}” says it didn't happen as they know it. Can you let what they saw stand?",
    )],
    advice: Advice::Cut,
    #[cfg(test)]
    flags: &["[You're overreacting]."],
    #[cfg(test)]
    passes: &["You weren't overreacting."],
    ..Rule::USUAL
};
