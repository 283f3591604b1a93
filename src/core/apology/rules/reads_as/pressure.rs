//! What the scorer finds alone as `Pressure`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_pressure",
    category: Category::Pressure,
    severity: Severity::Strong,
    claim: "They are hurried, or owed an answer that they don't owe.",
    evidence: evidence::HURRY,
    reason: "“{}” asks something of them. They don't owe an answer. Can you leave it out?",
    reasons: &[
        (
            "closure",
            "“{}” asks them to be done with it. When they are is theirs to say. Can you leave it out?",
        ),
        (
            "hurry",
            "“{}” hurries them. They may take the time it takes. Can you leave it out?",
        ),
    ],
    advice: Advice::Cut,
    #[cfg(test)]
    flags: &["I said sorry, [so can we please just move on]."],
    #[cfg(test)]
    passes: &["You don't have to answer this."],
    ..Rule::USUAL
};
