//! What the scorer finds alone as `Conditional`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence, rewrite};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_conditional",
    category: Category::Conditional,
    severity: Severity::Strong,
    claim: "The words leave open whether the act or the harm was real.",
    evidence: evidence::HYPOTHETICAL,
    reason: "“{}” leaves it open whether anything was done. What do you know for certain?",
    advice: Advice::Rewrite(
        rewrite::as_fact,
        "What did you do or cause, said as a fact?",
    ),
    #[cfg(test)]
    flags: &[
        "I apologise for [any hurt I might have caused you].",
        "Sorry [if I was sharp with you].",
    ],
    #[cfg(test)]
    passes: &[
        "If you want to talk, I'm here.",
        "If I'm running late I'll ring.",
    ],
    ..Rule::USUAL
};
