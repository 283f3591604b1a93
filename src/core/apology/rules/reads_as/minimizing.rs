//! What the scorer finds alone as `Minimizing`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence, rewrite};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_minimizing",
    category: Category::Minimizing,
    severity: Severity::Medium,
    claim: "The act or the harm is made small.",
    evidence: evidence::SMALL,
    reason: "“{}” makes it smaller than it was for them. How big was it on their side?",
    reasons: &[
        (
            "everybody",
            "“{}” sets it beside what others do. What was it between the two of you?",
        ),
        (
            "euphemism",
            "“{}” is a soft name for it. What would they call it?",
        ),
    ],
    advice: Advice::Rewrite(rewrite::ends_before_but, "How would they describe it?"),
    #[cfg(test)]
    flags: &["Sorry, [it was only a joke]."],
    #[cfg(test)]
    passes: &["It was not a small thing and I won't call it one."],
    ..Rule::USUAL
};
