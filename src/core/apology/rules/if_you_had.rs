//! "If you hadn't nagged": the wrong hangs on what the partner did or left undone.

use super::{Advice, Rule, evidence, rewrite};
use crate::finding::{Category, Severity};
use crate::lexicon::words;

pub static RULE: Rule = Rule {
    id: "if_you_had",
    category: Category::BlameShift,
    severity: Severity::Strong,
    claim: "If you hadn't, I wouldn't have: the wrong is made to depend on the partner.",
    evidence: evidence::BLAME,
    reason: "“{}” makes it depend on them. What was yours to decide?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "What could you have done, whatever they did?",
    ),
    patterns: &[
        "<!even|as|what|not|wonder|see|know [ if you (had|'d|have) not|only|just|been|told|said|listened|asked|given|let|come|stayed|trusted|shown|ever|once|paid|kept|@.done ]",
        "<!even|as|what [ if you (did not|were not|was not|do not|would not|could|would|were|was) ..2 (so|just|always|nag|push|shout|keep|listen|make|start|act|stop|talk|tell|ask|show|less|more|such|give|spend|let|come|help|care) ]",
        "^ [ had you not|only|just|told|said|been|listened|asked|given|let|bothered|come|trusted ]",
        "[ if (only|it were not for|it was not for|it had not been for|not for) you|your ]",
        "[ (none of this|this|it|that) would (not|never) (have|be) ..6 (if|had|without) you|your ]",
        "[ i would not (have|be|need) ..8 (if|had|unless|without) you|your ]",
    ],
    holds: |sheet, found| {
        let sentence = sheet.sentence_words(sheet.sentence(found.mark_start));
        let end = found.mark_end;
        let free = sheet.any_word(
            found.mark_start..end + 6,
            words!("ready want need prefer rather like forgive talk love wish welcome wanted needed liked asked text done"),
        ) && !sheet.any_word(found.mark_start..end + 3, words!("only not"));
        let honours = sheet.any_word(
            sentence.clone(),
            words!("known knew understand deserve lucky stopped caught"),
        );
        let fault = sheet.any_word(
            sentence,
            words!("would wouldn't 'd sorry apologise not could might never"),
        );
        let done = sheet.any_word(found.mark_start..found.mark_start + 5, words!("done"));
        let frees = free && sheet.word_is(found.mark_start, words!("if unless"));
        fault && !(frees || honours || done)
    },
    #[cfg(test)]
    flags: &[
        "Sorry, but [if you hadn't pushed] me I wouldn't have said it.",
        "[Had you told me] sooner I would not have shouted. Sorry.",
        "im sorry but it wouldnt have happened [if u listened]... [if you just listened] to me",
    ],
    #[cfg(test)]
    passes: &[
        "If you had asked me to leave, I'd have understood.",
        "If you'd rather I stayed away, I will.",
        "If you want to shout at me, you can.",
        "I said it wouldn't have happened if you hadn't pushed me. That was wrong.",
    ],
    ..Rule::USUAL
};
