//! "We both said things": half the blame handed over.

use super::{Advice, Rule, evidence, rewrite};
use crate::finding::{Category, Severity};
use crate::lexicon::words;

pub static RULE: Rule = Rule {
    id: "both_of_us",
    category: Category::BlameShift,
    severity: Severity::Medium,
    claim: "Sharing the blame out is the partner's to do, not the writer's.",
    evidence: evidence::BLAME,
    reason: "“{}” hands them half of it. What was your half?",
    advice: Advice::Rewrite(rewrite::ends_before_but, "What did you say or do yourself?"),
    patterns: &[
        "[ (we both|both of us|we all|the two of us|we each) ..1 (said|did|made|messed|fucked|screwed|hurt|played|contributed|crossed|shouted|acted|behaved|handled|dropped|got (carried|heated|angry|drunk|nasty)|lost (our|it)|have (things|faults|work|stuff|to)|had (a|our|things)|were (wrong|to blame|tired|drunk|angry|at fault|out)|are (to blame|guilty|at fault|stubborn)|could have|know how|need to) ] !no|lied",
        "[ (it|this) takes two ] !incomes|people|wages|hands|buses|hours|weeks|days|signatures",
        "[ (on) both|each|either sides|side ] !of",
        "[ both sides|parties ] !of",
        "[ we (are|were) (both|each|all|as) ..1 (wrong|at fault|to blame|bad|guilty|stubborn|tired|as bad|the same|in the wrong|drunk|angry|responsible|in it) ]",
        "[ (as bad as each other / six of one / half a dozen / fault on both / two of us in / two sides to / two people in / takes two to) ]",
        "[ neither of us (is|was|are|were|has|have|did|handled|behaved|covered) ]",
        "[ (there were|it was|there was|there is|that was) (the)? two of us ]",
        "[ (it|that|this) (is|was) (not) (all|just|only|entirely|solely|completely|100|totally) (on me|me|my|mine|down to me|my fault) ]",
        "[ (i am|i was) not the only one ]",
        "[ (both our|our own|our) (fault|faults|mistakes|doing|tempers|egos|behaviour) ]",
        "[ we (both)? (let|failed|hurt|said|lost|pushed|messed|fell) (it|each other|things|ourselves|our tempers|one another) ]",
        "[ (my half|my part|my share|my side) (of|in) (it|this|that|things) ] (and|but|now|as) you|your",
    ],
    holds: |sheet, found| {
        let lying = sheet.any_word(
            found.mark_start..found.mark_end + 3,
            words!("know knew agreed wanted loved love deserve live work heard saw"),
        );
        let by_me = sheet.any_word(found.mark_end..found.mark_end + 6, words!("me but alone"))
            && sheet.any_word(
                found.mark_end..found.mark_end + 8,
                words!("alone only i started"),
            );
        !(lying || by_me)
    },
    #[cfg(test)]
    flags: &[
        "I'm sorry, but [we both made mistakes].",
        "sorry for my part but [it takes two]",
        "There were [faults on both sides].",
    ],
    #[cfg(test)]
    passes: &[
        "We both know I lied.",
        "I said we were both to blame, and that wasn't true.",
        "We both wanted that holiday and I spent the money.",
    ],
    ..Rule::USUAL
};
