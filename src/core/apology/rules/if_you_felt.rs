//! "If you felt hurt": conditional, and besides about the partner's reaction. The conditional half is `sorry_if`.

use super::sorry_if::{is_hypothetical, is_perceiver, perceives};
use super::{Advice, Rule, evidence};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::words;
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static RULE: Rule = Rule {
    id: "if_you_felt",
    category: Category::FeelingsDeflection,
    severity: Severity::Strong,
    claim: "“If you felt hurt” makes the partner's feeling the question.",
    evidence: evidence::REACTION,
    reason: "“{}” asks whether they felt it, not what you did. What did you do?",
    advice: Advice::Ask("What did you do? Start with “I'm sorry I”."),
    patterns: &[
        "<!even|as|what|wonder|wondering|know|see|ask|only|than|tell|sure [ if|should ]",
        "[ if|should anything|something|what|it|that|my ..4 (came across / come across / was too much / seemed / sounded / landed / felt) ]",
        "[ all|anyone|anybody|those|everyone|everybody|whoever who? was|were|is|are|felt|feels|have|has|may|might ..3 offended|upset|hurt|@felt ]",
    ],
    spared_by: &[Cue::Report],
    holds: asks_about_feeling,
    #[cfg(test)]
    flags: &[
        "I'm sorry [if you felt ignored].",
        "apologies [if anyone was upset] by the video",
        "I'm sorry [if my manner came across] as cold.",
    ],
    #[cfg(test)]
    passes: &[
        "Sorry if I hurt you.",
        "If you feel like talking, ring me. I'm sorry.",
        "I'm sorry. If you're angry, you have every right.",
    ],
    ..Rule::USUAL
};

fn asks_about_feeling(sheet: &Sheet<'_>, found: Found) -> bool {
    let at = found.mark_start;
    let sentence = sheet.sentence(at);
    if !sheet.word_is(at, words!("if should")) {
        return sheet.has_sign(Cue::Apology, sentence);
    }
    let clause = at + 1..(at + 12).min(sheet.sentence_words(sentence).end);
    let lone = found.mark_end == at + 1;
    let hypothetical = is_hypothetical(
        sheet,
        Found {
            mark_end: at + 1,
            ..found
        },
    );
    hypothetical && (!lone || (is_perceiver(sheet, at + 1) && perceives(sheet, clause)))
}
