//! What the scorer finds alone as `Threat`: no words are looked for here, only what the person is told.

use super::super::or_else::SAFETY;
use super::super::{Advice, Rule, evidence};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_threat",
    category: Category::Threat,
    severity: Severity::Strong,
    claim: "A bad consequence is held over the partner.",
    evidence: evidence::THREAT,
    reason: "“{}” puts them in fear of what comes next.",
    advice: Advice::Safety(SAFETY),
    #[cfg(test)]
    flags: &["[If you leave me you'll regret it]."],
    #[cfg(test)]
    passes: &["If you'd rather I stayed elsewhere, I will."],
    ..Rule::USUAL
};
