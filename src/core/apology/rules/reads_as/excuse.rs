//! What the scorer finds alone as `Excuse`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence, rewrite};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_excuse",
    category: Category::Excuse,
    severity: Severity::Medium,
    claim: "A cause outside the writer's choice is left standing as the last word.",
    evidence: evidence::EXCUSE,
    reason: "“{}” explains it. As the last word it also asks to be let off. What was still your choice?",
    reasons: &[
        (
            "drink",
            "“{}” puts it down to drink. What did you choose, before it and after it?",
        ),
        (
            "tired",
            "“{}” puts it down to being tired. What did you still choose?",
        ),
        (
            "stress",
            "“{}” puts it down to what you were under. What did you still choose?",
        ),
        (
            "illness",
            "“{}” puts it down to your health. What was still yours to decide?",
        ),
        (
            "work",
            "“{}” puts it down to work. What could you have done all the same?",
        ),
        (
            "transport",
            "“{}” puts it down to the journey. What could you have done all the same?",
        ),
        (
            "techfail",
            "“{}” puts it down to a machine. What could you have done all the same?",
        ),
        (
            "upbringing",
            "“{}” says you are made that way. What is yours to change in it?",
        ),
        (
            "justify",
            "“{}” says you had no choice or a right to it. What did you choose?",
        ),
    ],
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "What was your choice in it? You can keep the reason if you own what you did.",
    ),
    #[cfg(test)]
    flags: &["I'm sorry I snapped, [but I'd had no sleep and work was a nightmare]."],
    #[cfg(test)]
    passes: &["I was tired and I took it out on you. That's on me."],
    ..Rule::USUAL
};
