//! What the scorer finds alone as `PassiveAgentless`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence, rewrite};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_agentless",
    category: Category::PassiveAgentless,
    severity: Severity::Medium,
    claim: "The wrong is told as something that nobody did.",
    evidence: evidence::NOBODY,
    reason: "“{}” says it happened by itself. Who did it?",
    advice: Advice::Rewrite(
        rewrite::with_agent,
        "What did you do first, and what next? Say it with “I”.",
    ),
    #[cfg(test)]
    flags: &["I'm sorry, [things got out of hand]."],
    #[cfg(test)]
    passes: &["I let things get out of hand."],
    ..Rule::USUAL
};
