//! "Why didn't you tell me?": a question that accuses.

use super::rewrite;
use super::{Advice, Needs, Rule, evidence};
use crate::finding::{Category, Severity};
use crate::lexicon::words;

pub static RULE: Rule = Rule {
    id: "why_didnt_you",
    category: Category::BlameShift,
    severity: Severity::Medium,
    claim: "A why-question to the partner asks them to defend themselves.",
    evidence: evidence::BLAME,
    reason: "“{}” asks them to defend themselves. Can you leave the question out?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "What did you do, whatever the answer to that question is?",
    ),
    patterns: &[
        "[ why|how (did|do|could|can|would|have|had|are|were|is|wo) (not)? you ]",
        "[ why (always|must|should|do|does|is it always|am i always) (it|i|me)? (me|have|the one|apologise|always) ]",
        "[ when (was|did|have) (the)? last (time)? (did)? you ]",
        "[ (could|would|did|were|are|have) not you ..2 (just|told|tell|have|say|said|ask|wait|see|to) ]",
        "[ (what) (about|of) (you|your|what you) ] ",
        "[ what (did|were) you (expect|think|doing|say|do|want) ..4 ] ",
        "[ what (was|am|were) i (supposed|meant) to (think|do|say|feel) ]",
    ],
    needs: Needs::ApologyNear,
    holds: |sheet, found| {
        let kind =
            words!("feel feeling need forgive want ok ever like think talk manage cope know bear");
        let end = sheet.sentence_words(sheet.sentence(found.mark_start)).end;
        let i_ask = sheet.any_word(
            found.mark_start.saturating_sub(3)..found.mark_start,
            words!("ask asked know understand see wonder and that reason"),
        );
        let what = sheet.word_is(found.mark_start, words!("what"));
        !i_ask && (what || !sheet.any_word(found.mark_end..(found.mark_end + 3).min(end), kind))
    },
    #[cfg(test)]
    flags: &[
        "I'm sorry but [why didn't you] just say?",
        "sorry ok but [when was the last time u] asked me how i am",
    ],
    #[cfg(test)]
    passes: &[
        "I'm sorry. How are you feeling?",
        "You asked me why. I'm sorry I didn't answer.",
    ],
    ..Rule::USUAL
};
