//! "It's not my fault", "I had every right": denial and justification.

use super::{Advice, Rule, evidence, rewrite};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::words;

pub static RULE: Rule = Rule {
    id: "not_my_fault",
    category: Category::Excuse,
    severity: Severity::Strong,
    claim: "A denial or a justification takes the apology back.",
    evidence: evidence::EXCUSE,
    reason: "“{}” takes the apology back. Which part of it was yours?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "Which part of it was yours, however small?",
    ),
    patterns: &[
        "[ (it|that|this) (is|was) (not|never|hardly|not really) ..1 (my|our|all my|entirely my) (fault|doing|problem|responsibility|choice|idea|decision) ]",
        "[ (how|why) (is|was) (it|that|this) my fault ]",
        "[ i (am|was) not (to blame|responsible|at fault|the only|the one|the bad) ] !who",
        "[ i (can|could) not be (blamed|held|expected) ]",
        "[ (do not|can not|you can not|could not) blame me ]",
        "[ (who|can you|could you|can anyone) (can|could|would)? blame me ]",
        "[ i (did not|have not|had not|have) (do|done|did) (anything|nothing) (wrong|bad|that) ]",
        "[ i did nothing wrong ]",
        "[ i (had|have) (every|good|all the) (right|reason|reasons|cause) (to|for|of)? ]",
        "[ i (was|am) (within|entitled|justified|allowed|right) (my|to|in)? (rights|do|say)? ]",
        "[ (anyone|anybody|any man|any woman|everyone|everybody|most people|you) would (have done|have|do|'ve) (the same|same|done|said|too|it|reacted|snapped|lost|felt) ]",
        "[ (what) (would|could|did|do) you (have done|do|expect|have me do|expect me) ]",
        "[ (how) (was|am|could|should) i (supposed|to|meant|have) (to)? (know|known) ]",
        "[ i was (only|just|simply) (doing|following|being|standing|telling|defending|reacting|trying to (defend|protect|keep|stand|survive)) ] ",
        "[ i (was|am) (trying|just trying|only trying) to (defend|survive|cope|escape|get through|protect myself|keep my) ]",
        "[ you can not expect (me|a|someone|anyone) ]",
        "[ (needs must / it was self defence / it was self-defence) ]",
        "[ (we) have the right ]",
    ],
    spared_by: &[Cue::Report, Cue::Disowns, Cue::Owns],
    holds: |sheet, found| {
        !sheet.any_word(
            found.mark_start..found.mark_end + 3,
            words!("leave forgiveness know lose stay"),
        ) || sheet.word_is(found.mark_start, words!("how"))
    },
    #[cfg(test)]
    flags: &[
        "I'm sorry you're hurt but [it's not my fault].",
        "Sorry I read your texts, [I had every right to].",
        "Sorry, but [what did you expect]?",
    ],
    #[cfg(test)]
    passes: &[
        "It's not your fault.",
        "I said it wasn't my fault. It was.",
        "You had every right to leave.",
    ],
    ..Rule::USUAL
};
