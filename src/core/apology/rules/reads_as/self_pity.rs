//! What the scorer finds alone as `SelfPity`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_self_pity",
    category: Category::SelfPity,
    severity: Severity::Medium,
    claim: "The writer's own suffering takes the stage.",
    evidence: evidence::OWN_PAIN,
    reason: "“{}” asks them to look after you. Who else could hear this first?",
    reasons: &[(
        "selfbad",
        "“{}” judges all of you, and leaves them to say it isn't so. What did you do, this time?",
    )],
    advice: Advice::Cut,
    #[cfg(test)]
    flags: &["[I'm a terrible person] and I ruin everything."],
    #[cfg(test)]
    passes: &["I'm ashamed of what I said."],
    ..Rule::USUAL
};
