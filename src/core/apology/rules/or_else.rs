//! "If you leave, I'll …": a bad consequence held over the partner, the writer's own death included.

use super::{Advice, Rule, evidence};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::words;

/// What the view shows instead of a rewrite.
pub const SAFETY: &str = "This reads as a threat, to them or to yourself. Please don't send it. If you might hurt yourself or \
    somebody else, the help room has numbers you can ring now.";

pub static RULE: Rule = Rule {
    id: "or_else",
    category: Category::Threat,
    severity: Severity::Strong,
    claim: "A consequence held over the partner is a threat, whatever stands before it.",
    evidence: evidence::THREAT,
    reason: "“{}” puts them in fear of what comes next.",
    advice: Advice::Safety(SAFETY),
    patterns: &[
        "[ if you (leave|go|walk|divorce|dump|end|tell|do not|ever|keep|will not|take|try|think|block|call|travel|do|wo not|break|even|say|speak|throw|see|report|can not|ignore|make|push|carry|want|are|step|mention) ..12 \
            ((i will|i shall|i am going to|i swear i will|i might) ..1 (tell|make sure|make|post|send (it|them|your|the|those|everyone)|call the|call your|ring the|ring your|show|kill|end|ruin|burn|smash|cut|sell|fight|drag|hurt|never|leave you|take (the|my|you|everything|those|them)|do something|see you|go to|let|lose it|not be responsible|break|divorce|stop|throw)|i can not be|you will|you 'll|you are going to|you can say|do not (expect|bother|come|think|be surprised)|that is it|it is on you|on you|everyone will|we are (done|finished|over)|i am (done|finished|telling|taking|out|gone)|\
            there will be|you lose|the allowance|you get nothing|i do not (know|see)|i can make|nobody|people will|your @kin will|is over|i know where|i have nothing|so help) ] !understand|be|leave|go|wait|respect|accept",
        "[ you (will|'ll|are going to|would|be|gonna) ..1 (regret|be sorry|pay|wish|be sorry too|see what|find out|lose|end up|come crawling|miss me when|be alone|die alone|get what|have (it|this|my|blood)|not get|get nothing|hear from my|be hearing) ..3 ]",
        "[ you (will|'ll|wo) (not|never) (see|get|find) ..3 (kids|children|anyone|penny|house|baby|son|daughter|better|someone|another|custody|boys|girls|bairns|weans) ..2 ]",
        "[ (no-one|nobody|no one|who|who else|see who) ..3 (will|would|is|'ll|ever|else|going) ..4 (want|have|love|take|put up|touch|look|believe|marry) ..2 (you|with you|you with|damaged|a woman) ]",
        "[ good luck (finding|with) ]",
        "[ (do not) (make me|push me|push it|push your luck|test me|tempt me|force me|force my|provoke me|you dare|poke|cross me|start with me|bother looking|expect to (see|find|get)|expect me) ..3 ] !happy|laugh|any|say|spell|repeat",
        "[ i (do not|can not|dunno) ..2 (know|say|promise|be responsible|answer for|be held) ..2 (what i|what happens|what might|for what|what|i) ..3 (do|capable|next|myself|happen|will do) ] ",
        "[ i (do not|can not) ..1 (see|know) ..1 (the point|any point|a reason|the use|why i) ..4 ]",
        "[ i (will|'ll|might|could|am going to|want to|may as well|would rather|will just|should|shall|am gonna|may) ..2 (kill myself|end it|end my|end it all|die|hurt myself|harm myself|do something|jump|be dead|not be here|disappear|take (my|something|all)|cut myself|swallow|drive into|overdose|be gone for good|throw myself|hang|drink myself) ..2 ]",
        "[ (better off|i am better|be better|wish i was|wish i were|rather be) dead ]",
        "[ (i have got|i have|there is|got|found) (the|a|some) (pills|rope|razor|tablets|gun|knife|blade|photos|pictures|screenshots|videos|video|recordings|proof|key|passport|messages) ..5 ]",
        "[ i (will|'ll|am going to|can|might|would hate to have to|would hate to|may have to|shall|am gonna) ..2 (tell|show|send|post|share|expose|report|ring|call|phone|let|make sure|take|ruin|cut|stop|burn|smash|break|sell|leak|publish|put) ..3 \
            (everyone|everybody|your @kin|your boss|your work|your|the kids|the police|social services|immigration|the solicitor|my solicitor|my lawyer|the lawyer|a lawyer|you (pay|regret|lose)|the children|online|facebook|it all online|custody|them from|money|the house|the world|you off|the pictures|the photos|the school|home office) ]",
        "[ i (know|have) (where you|people who|what you|ways|friends who) (live|work|park|are|sleep|did|go) ]",
        "[ (the) (judge|court|solicitor|lawyer|police|courts|social worker|social services|home office|immigration) ..1 (would|will|might|is going|may|loves|does|could|will be) ..3 ]",
        "[ a judge|court|lawyer|solicitor (would|will|might|may) ]",
        "[ (wait and see|then see|and see|just see|lets see|let us see|you watch) (what happens|what i (do|can)|who|how you|how far|what you) ..3 (do|happens|like|have you|you get|lose|get|cope|manage|want|you)? ] ",
        "[ (or else|or you will|or we are done|or that is it|or it is over|or i am (done|leaving|telling|gone)|or i will (tell|take|ring|call|leave|take it)) ..3 ] ",
        "[ (next time|one of these days|some night|one night) ..6 (i will|i 'll|i will not|you will|you 'll|will be|i might not|nobody gets) ..4 ]",
        "[ (you have been|consider yourself|i am) (warned|warning you|warning) ]",
        "[ (i am not|not) (going to be|gonna be|someone you|a man you|the kind of|to be) ..1 (ignored|messed|played|mess|the kind|crossed|made a fool|humiliated|disrespected) ..3 ]",
        "[ (think|remember|bear in mind|keep in mind|be careful|careful|think well|think carefully|think hard|mind) ..2 (before you|what i|who (pays|owns|you)|whose|what you|on before|that i (can|could|have|know|pay)|about what you) ..3 ]",
        "[ (she|he|they|a woman|a wife|women|a man|your @kin|the one|anyone) who ..4 (will|loses|lose|ends|gets|is going to) ..3 (lose|children|kids|nothing|alone|out) ]",
        "[ (it|this|that|its) (is|will be|'ll be) ..1 (on you|on your (head|conscience|hands)|your fault if|your funeral|your problem then) ]",
        "[ blood (on|is) ]",
        "[ (you can not|cannot|never) (leave|escape|get away|hide|divorce|run|stop me) ..1 (me|from me|this|away)? ] !blame",
        "[ i will (never|not) let you (go|leave|take|see|have) ..2 ]",
        "[ (i am|i 'm) (taking|keeping|having|getting|selling) the (kids|children|house|dog|car|boys|girls) ]",
        "[ (after|on|by|from) @day i (ring|call|phone|go to|tell|speak to|see) (the|my|your) (solicitor|lawyer|police|@kin) ]",
        "[ (pack your|you can pack|find somewhere|you are out|out of (my|this) house|i will put you|i will kick you) ..3 ]",
        "[ (i know|remember) who ..3 (gets|loses|believed|believe) ]",
        "[ (goodbye|this is goodbye|last message|last time you (hear|see)|you will not hear from me again|this is my last) ..3 ] (forever|ever|everyone|world|then|i)",
    ],
    reach: super::Reach::ToClauseEnd,
    spared_by: &[Cue::Report, Cue::Disowns],
    holds: |sheet, found| {
        let end = found.mark_end + 5;
        let free = words!(
            "understand respect accept fine ok stay wait leave listen answer talk help here ready happily gladly go \
    stop support move bring apologise"
        );
        let yields = sheet.word_is(found.mark_start, words!("if"))
            && sheet.any_word(found.mark_end..end, free)
            && !sheet.any_word(found.mark_end..end, words!("not never"));
        let clause = sheet
            .clause(found.mark_start)
            .map_or(found.mark_start, |clause| clause.start);
        let confessed = sheet.any_word(
            clause.saturating_sub(3)..found.mark_start,
            words!(
                "said threatened threatening told saying promise never texted screamed shouted not"
            ),
        );
        let myself = sheet.any_word(found.mark_start..end, words!("yourself myself"))
            && sheet.any_word(found.mark_start..end, words!("calm walk room feel"));
        let to_help = sheet.any_word(
            found.mark_start..end,
            words!(
                "therapist counsellor gp group sponsor truth happened apologise sorry calm breathe"
            ),
        );
        !(yields || confessed || myself || to_help)
    },
    #[cfg(test)]
    flags: &[
        "I'm sorry, but [if you leave I'll] tell your parents everything.",
        "[You'll regret this].",
        "sorry. [u will never see the kids] again",
        "[I don't know what I'll do] to myself.",
        "[You'll never find anyone] else.",
    ],
    #[cfg(test)]
    passes: &[
        "If you'd rather I stayed elsewhere, I will.",
        "If I feel angry I'll leave the room.",
        "I said you'd regret it. That was a threat and it was wrong.",
        "If you leave, I'll understand.",
    ],
    ..Rule::USUAL
};
