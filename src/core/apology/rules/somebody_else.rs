//! "Your mother would insist", "Dave talked me into it": a third person as the cause.

use super::rewrite;
use super::{Advice, Needs, Rule, evidence};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::words;

pub static RULE: Rule = Rule {
    id: "somebody_else",
    category: Category::BlameShift,
    severity: Severity::Medium,
    claim: "A third person named as the cause stands between the writer and the act.",
    evidence: evidence::BLAME,
    reason: "“{}” puts somebody else at the start of it. What did you do?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "What did you do yourself, whoever else was there?",
    ),
    patterns: &[
        "[ (he|she|they|dave|everyone|everybody|the lads|the boys|the girls|the guys|my @kin|your @kin) ..2 (talked|made|pushed|forced|dragged|egged|convinced|persuaded|pressured|tricked|told|got|put|kept|roped|led|let|begged|set) (me|us) \
            (into|to|on|up|in|do|buy|drink|that|it|go|out|along|buying|say|out) ]",
        "[ (he|she|they) ..1 (came on to|kissed|threw|flirted|started|seduced|chased|messaged|texted|initiated|kissed me|would not|made|asked|brought|wanted|knew) (me|it|first|the|herself|himself|all|leave|stop|let|that) ]",
        "[ your (@kin) (would|is|was|has|had|always|never|keeps|kept|started|told|said|should|made|does|did|went|is the one|were|are|have|stuck|got|put|wound|opened|can not|could not|will not) ] ",
        "[ (it|this|that) (is|was) ..1 (his|her|their|your @kin|my @kin) (fault|idea|doing|problem|who) ]",
        "[ (blame|ask|thank|talk to|speak to|tell that to) (him|her|them|your @kin|my @kin|dave) ]",
        "[ my (@kin) (says|said|thinks|thought|told|reckons|reckon|agree|agrees) ..3 (you|i|not|fine|nothing|same|right) ]",
        "[ (everyone|everybody|people) (said|told|says|thinks|agrees|knows) ..2 you ]",
        "[ because of (him|her|them|your @kin|my @kin) ]",
        "[ (he|she|they) (let|left|told|gave) me (down|no|the wrong|wrong) ]",
    ],
    needs: Needs::ApologyNear,
    spared_by: &[Cue::Report, Cue::Disowns, Cue::Owns],
    holds: |sheet, found| {
        !sheet.any_word(
            found.mark_end..found.mark_end + 6,
            words!("right ill dying funeral cried crying upset hospital birthday proud kind and i"),
        ) && !sheet.any_word(
            found.mark_start.saturating_sub(3).max(
                sheet
                    .clause(found.mark_start)
                    .map_or(0, |clause| clause.start),
            )..found.mark_start,
            words!("about that when to with if after before while for how what of so"),
        )
    },
    #[cfg(test)]
    flags: &[
        "Sorry I was so late, [the lads dragged me] out.",
        "I'm sorry, but [your mother started it].",
        "im sorry i kissed her [she came on to me]",
    ],
    #[cfg(test)]
    passes: &[
        "I told my sister about us, and I'm sorry.",
        "I'm sorry I was rude to your mother when she was ill.",
        "Nobody made me do it. I'm sorry.",
    ],
    ..Rule::USUAL
};
