//! What the scorer finds alone as `IntentionDefence`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence, rewrite};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_intention",
    category: Category::IntentionDefence,
    severity: Severity::Medium,
    claim: "What was meant is put forward in place of what was done.",
    evidence: evidence::INTENT,
    reason: "“{}” tells them what you meant. What did it do, all the same?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "What happened to them, whatever you meant?",
    ),
    #[cfg(test)]
    flags: &["I'm sorry, [I was only trying to help]."],
    #[cfg(test)]
    passes: &["I meant well. You still got hurt, and that's what matters."],
    ..Rule::USUAL
};
