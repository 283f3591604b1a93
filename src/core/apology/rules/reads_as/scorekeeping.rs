//! What the scorer finds alone as `Scorekeeping`: no words are looked for here, only what the person is told.

use super::super::{Advice, Rule, evidence, rewrite};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "reads_as_scorekeeping",
    category: Category::Scorekeeping,
    severity: Severity::Medium,
    claim: "Merits and debts are counted.",
    evidence: evidence::LEDGER,
    reason: "“{}” sets something against it. What stands if you leave the sum out?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "What would you say if nobody owed anybody anything?",
    ),
    #[cfg(test)]
    flags: &["Sorry, but [after all I've done for you]."],
    #[cfg(test)]
    passes: &["After all you've done for me, I let you down."],
    ..Rule::USUAL
};
