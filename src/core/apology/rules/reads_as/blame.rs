//! What the scorer finds alone as `BlameShift`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence, rewrite};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_blame",
    category: Category::BlameShift,
    severity: Severity::Strong,
    claim: "The cause is put on the partner or on somebody else.",
    evidence: evidence::BLAME,
    reason: "“{}” puts the cause with somebody else. What did you do?",
    reasons: &[
        (
            "youcause",
            "“{}” puts the cause with them. What did you do, whatever came before?",
        ),
        (
            "kin",
            "“{}” brings family into it. What did you do yourself?",
        ),
        (
            "friend",
            "“{}” brings somebody else into it. What did you do yourself?",
        ),
    ],
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "What did you do, whatever anyone else did?",
    ),
    #[cfg(test)]
    flags: &["Sorry I shouted, [but you made me so angry]."],
    #[cfg(test)]
    passes: &["It's not your fault. It was mine."],
    ..Rule::USUAL
};
