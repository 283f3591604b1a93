//! "After all I've done", "you did the same": merits and debts counted up.

use super::{Advice, Rule, evidence, rewrite};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::{class, words};

pub static RULE: Rule = Rule {
    id: "after_all_i_did",
    category: Category::Scorekeeping,
    severity: Severity::Strong,
    claim: "A ledger of merits and debts sets something against what was done.",
    evidence: evidence::LEDGER,
    reason: "“{}” sets something against it. What stands if you leave the other side of the sum out?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "What would you say if nobody owed anybody anything?",
    ),
    patterns: &[
        "[ (after|considering|given|with|despite|think of|think about|remember) (all|everything|all the things|what|all that) i (have|had)? ..1 (done|did|do|gave|given|sacrificed|paid|gone through) ]",
        "[ i (do|pay|cook|clean|run|handle|sort|carry|organise|fix) ..1 (everything|for everything|most of|all the|the bills|the rent|it all) ] !i|you|wrong",
        "[ i (work|slave|slog|bust|graft|am working|have worked) ..5 (for you|for us|for this|roof|family|every day|hours|provide|seven) ]",
        "[ i (have)? ..1 (gave|given|sacrificed|paid|supported|bought|raised|quit|cooked|cleaned|stayed|nursed|put up|bailed|lent|forgiven|stood|stuck) ..3 (for you|for us|my best years|up for you|by you|after your @kin|up with your|your debts|your rent|for your|over you|your fees|your degree) ]",
        "[ i ..1 (forgave|forgiven|have forgiven) (you|your|him) !not ]",
        "[ (did|do|have|had) i (ever)? (complain|moan|say|throw|make|mention|bring|hold|get|shout|cry|ask|not forgive|go|give) ..5 (when you|about your|at you|about you|in your|it up|against|you) ]",
        "[ i (did not|never|do not|have never) ..1 (complain|complained|moan|moaned|say a word|said a word|mention|mentioned|make a fuss|made a fuss|make a song|throw|threw|bring up|held|hold) ..5 (when you|about your|about yours|at you when|up your|with yours) ]",
        "[ i (said nothing|kept quiet|let it go) (when you|about your|about yours) ]",
        "[ (have you|do not|you|let us not|did you) (forget|forgotten|forgot) ..1 (when|what|that|the time|your|how|who|about) you ]",
        "[ (remember|recall) (when|that time|the time|last time) you (lied|cheated|forgot|hit|kissed|spent|missed|left|went|did|called|broke|walked|screamed|shouted) ]",
        "[ (what) (about) (when you|the time you|that time you|your|what you|all the (times|nights)|last (time|year) you) ]",
        "[ you (did|have done|do|said|had|pulled) ..1 (the same|exactly the same|it too|it yourself|worse|as much|far worse|much worse|it first|just as|it as well|it all|similar|as bad) ]",
        "[ you (have)? ..1 (lied|cheated|forgot|missed|hid|flirted|kissed|snooped|spent|shouted|hit|ignored|slept|gambled|hurt|forgotten|went through) ..6 (too|as well|last (year|month|week|summer|christmas)|in (january|february|march|april|may|june|july|august|september|october|november|december|jan|feb)|so (that|i|we)|yourself|did not you) ]",
        "[ (so|now|that makes us|that makes it|then|makes us|call it|we are|that is us|us) (even|quits|square|level|one all|one each|evens|a draw) ]",
        "[ you owe (me|us) ] !nothing|no|anything|neither",
        "[ (do|does) (you|she|he|they|not she|not you) owe me ]",
        "[ i (always|have always|am always|was always|am the one who|am always the one who|am the only one who) ..2 (first|apologise|apologises|apologising|say sorry|says sorry|saying sorry|give in|gives in|back down|backs down|pays|makes the first|make the first|does everything|holding this|keeping this|to apologise) ..2 ]",
        "[ i am (always|the only) (one|the one)? ..1 (holding|keeping|paying|making|doing) ..3 (together|going|effort|everything|work) ]",
        "[ (why) (is it|am i|do i|must i|should i) (always|the only|the one|have) ..4 ]",
        "[ (when|where|how) (do|will|is) ..1 (i|my) ..3 (get|get my|apology|hear|ever|you (ever)? (say|said|apologised|apologise)|sorry) ]",
        "[ (you) ..1 (never|have never|have not|still have not|hardly ever|did not|have yet to) ..2 (apologised|said sorry|say sorry|apologise|thanked|said thank|thank|repaid|paid me|returned) ]",
        "^ [ (who|guess who) ..1 (pays|paid|does|did|cooks|cleaned|cooked|gets|got|puts|drove|drives|works|looks|looked|takes|took|sorted|sorts|bought|stayed|held|picked|picks|sat|was there|has|raised|nursed|bailed|stuck|stood|fixed|forgave|gave|made) ..3 ]",
        "[ (this|that) makes (us|it) (even|quits|twice|three|four|five|one|two) ]",
        "[ (i make it|by my count|for the record|if we are counting|if you are counting|while we are keeping score|but who is counting|not that i am counting) ]",
        "[ (tit for tat|fair is fair|goes both ways|cuts both ways|works both ways|it is your turn to|now it is your turn|same goes|pot and kettle|pot kettle) ]",
        "[ i (have)? (put up|lived|dealt|coped|stuck|stayed|stood) with (your|you|all your|worse|a lot) ]",
        "[ (without me you|if it was not for me|if it were not for me|where would you be|you would be nowhere|you would have nothing) ]",
        "[ (the way|like|just as|as) i (forgave|have forgiven|forgive|did when|did for|put up|do for|stood|have always|let) ..2 (you|your|yours)? ]",
        "[ i (let|forgave|overlooked|swallowed|ignored) (yours|you off|it go when you|it slide when you|all of yours) ]",
        "[ i (have)? (never|did not) ..1 (once|ever)? (cast|threw|thrown|brought|held|hold|mention|mentioned|complained|complain|moaned|said a word|say a word|asked|judge|judged|nagged|gave|made a fuss) ..4 (about you|you|your|it|that|up|against|when|in your face|word) ]",
    ],
    spared_by: &[Cue::Report, Cue::Disowns],
    holds: |sheet, found| {
        let who = sheet.word_is(found.mark_start, words!("who"));
        if who && !is_asked(sheet, found.mark_start) {
            return false;
        }
        let own = sheet.any_word(
            found.mark_start..found.mark_end + 5,
            words!("hurt lied cheated wrong harm pain trust caused broke through lie excuses deserve deserved sorry for this"),
        ) && sheet.is(found.mark_end.saturating_sub(1), class!("i"));
        let clause = sheet
            .clause(found.mark_start)
            .map_or(found.mark_start, |clause| clause.start);
        let negated = sheet.any_word(
            clause..found.mark_start,
            words!("not never no if know what because"),
        ) && !sheet.any_word(clause..found.mark_start, words!("but"));
        let for_me = sheet.any_word(found.mark_end..found.mark_end + 3, words!("me"))
            && sheet.any_word(found.mark_start..found.mark_end, words!("you"))
            && !sheet.any_word(
                found.mark_start..found.mark_end,
                words!("owe your same worse"),
            );
        let promise = sheet.any_word(
            found.mark_start..found.mark_end + 4,
            words!("yesterday today tomorrow new another"),
        ) && sheet.is(found.mark_start, class!("i"));
        !(own || negated || for_me || promise)
    },
    #[cfg(test)]
    flags: &[
        "I'm sorry, but [after all I've done] for you.",
        "Sorry. [You did the same] to me last year.",
        "sorry i lied but [i do everything] here",
        "I apologise. [I forgave you] for Leeds.",
        "Fine, sorry, [now we're even].",
    ],
    #[cfg(test)]
    passes: &[
        "After all you've done for me, I lied to you.",
        "This is the third time I've said sorry for this.",
        "You don't owe me anything.",
        "You forgave me once and I did it again.",
    ],
    ..Rule::USUAL
};

/// "Who paid?", not "the man who paid".
fn is_asked(sheet: &crate::sheet::Sheet<'_>, at: usize) -> bool {
    let opens = sheet.sentence_words(sheet.sentence(at)).start == at
        || sheet.word_is(at.saturating_sub(1), words!("but and guess so"));
    let clause_end = sheet.sentence_words(sheet.sentence(at)).end;
    opens
        && (sheet
            .words
            .get(clause_end.saturating_sub(1))
            .is_some_and(|word| word.asks)
            || sheet.word_is(at.saturating_sub(1), words!("but guess")))
}
