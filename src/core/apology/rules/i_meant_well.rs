//! "I didn't mean to", "I was only trying to help": good intent as the defence.

use super::{Advice, Rule, evidence, rewrite};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::words;

pub static RULE: Rule = Rule {
    id: "i_meant_well",
    category: Category::IntentionDefence,
    severity: Severity::Medium,
    claim: "What was meant doesn't answer what was done.",
    evidence: evidence::INTENT,
    reason: "“{}” tells them what you meant. What did it do, all the same?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "What happened to them, whatever you meant?",
    ),
    patterns: &[
        "[ i|we do not mean (to|any|it) ]",
        "[ i|we (did|had|would|have) not|never ..2 mean|meant|intend|intended|want|wanted|aim|aimed|plan|planned|set|setting|wish|wished|try|tried (to|for|any|it|you|anything|that|out|this|$|no) ]",
        "[ i|we never ..1 meant|intended|wanted|aimed|planned|set|tried|wished (to|for|any|it|you|anything|that|out|this|$) ]",
        "[ (i|we) (was|were) not|never ..2 (trying|meaning|intending|out|looking|aiming|setting|planning) (to|any|it|for|on)? ]",
        "[ (in no way|by no means|at no point) (was|did) i ]",
        "[ not|never|no|hardly ..2 (my|the|our) ..1 (intention|intent|aim|plan|purpose|goal|idea|wish|meaning|desire) ]",
        "[ (my|the|our) ..2 (intention|intent|aim|plan|purpose|goal|idea|wish|motive|intentions|motives) ..1 (was|is|were|are) ..1 (not|never|good|pure|only|just|to|honest|always|kind) ]",
        "[ not|never|was ..3 (intended|intentional|deliberate|on purpose|meant to|meant as|meant that|malicious|in malice|meant in) ]",
        "[ (it|that) was (an|a) (accident|honest) ..1 (mistake)? ]",
        "[ (no|without|nothing|never any|not any) (harm|malice|offence|ill|bad|hurt|disrespect|spite|insult|evil) ..1 (intended|meant|was|will|in|intent|intention|intentions|$) ]",
        "[ (there was) (no|never any|not any) (malice|harm|intention|intent|ill|bad) ]",
        "[ i|we ..1 meant|mean|intended (it)? ..1 (well|no|nothing|for the best|as a|it as|kindly|best|good|for|only|the best|in a|in fun|in jest|it in|it for|it with) ] !every|it when|it then",
        "[ i|we (was|were|have been|'d been|had been) ..1 (only|just|simply|merely|honestly|genuinely|actually|always) ..1 (trying|looking|thinking|being|wanting|hoping|protecting|helping|defending|doing|concerned|worried|caring|sparing|keeping) ..3 ] ",
        "[ i|we (was|were|have been|'d been) ..1 (trying|looking out|hoping|wanting) (to)? ..1 (help|protect|spare|surprise|save|cheer|do|make|be nice|be kind|be funny|keep|support|look|fix|avoid|for (you|us|the two|the kids)|shield|comfort|lighten|motivate|encourage|please|stop you|give|get us|calm|keep the peace|reassure|impress|build|provide) ]",
        "[ i|we (only|just|simply|merely|honestly|genuinely) (wanted|tried|meant|did|thought|hoped|intended|wished) ..1 (to|it|you|the|for|what|some|a|your|that|because|this|us|five|best|out|about|so) ..2 ] !sorry|apologise|say|know|ask|you",
        "[ i|we ..1 (wanted|tried|hoped) (to)? (help|protect|spare|surprise|save|cheer|keep (you|it|us|the)|what was best|what is best|the best for|avoid (hurting|upsetting|a|an)|not (hurt|upset|worry)|do (the|something|what)) ]",
        "[ i (honestly|really|genuinely|truly|only|just|actually)? thought ..1 (i was|it was|it would|it 'd|it might|you would|you 'd|that would|this would|we were|it best|i would|i 'd|i could|it) ..2 (help|helping|doing you|be kinder|kinder|funny|fun|be nice|like it|laugh|best|better|be good|favour|be funny|the right|for the best|be easier|easier|find it|be pleased|pleased|happy|be happy|make you|protecting|protect|enjoy|appreciate|surprise|okay|harmless|sweet|thank|kind|want) ]",
        "[ (my|the) heart|hearts ..1 (was|is|were) ..1 (in|pure|good|right) ]",
        "[ (it|that|all|everything|this) ..1 (was|is|came|comes|come|did) ..2 (from|out of|in|with|for) (a|the|my|love|good|best|concern|care|fear|worry|your|us|you|our) ..1 (good place|place of|place|love|concern|care|own good|best|intentions|intention|heart|kindness|us|worry|sake|benefit|good) ]",
        "[ (out of|from|because of) (love|concern|care|kindness|worry|a place|my love|loyalty) ]",
        "[ (with|had|from) ..2 (good|best|the best|only good|pure|nothing but) (of)? (intentions|intention|will|motives) ]",
        "[ (for) (your|our) (own)? (good|sake|benefit|protection|own|safety|future) ]",
        "[ i did (it|this|that|everything|what i did|all|so)? ..1 (for (you|us|our|your|the (kids|family|children)|love)|because (i love|i care|i loved|i cared|i was worried)) ]",
        "[ because i (love|loved|care|cared|worry|worried|wanted to|did not want) ..2 (you|to|about|for|us) ]",
        "[ you (of all people)? (know|should know|must know|surely know) (that)? (i|me) (would|'d|could|did|do|had|meant) (never|not|only|well) ..2 ]",
        "[ i would (never|not) ..3 (hurt|harm|do|cheat|lie|intentionally|deliberately|betray|want|set|upset|dream|disrespect|mean|laugh|say|embarrass|touch|knowingly|purposely|wish|consciously|insult|risk) ..1 (you|that|anything|to|it|a)? ] !again",
        "[ (never|not) (deliberately|intentionally|knowingly|purposely|consciously|on purpose) ]",
        "[ i (did not|had not|never) (realise|realised|think|thought|know|knew) ..1 (it|that|you|how|my|this) ..1 (would|could|was|had|might|hurt|mattered|be|meant|bothered|upset|were) ]",
        "[ i (assumed|figured|imagined|believed|supposed) ..1 (you|it|that|we) (would|'d|were|was|might|could) ..3 ]",
        "[ i (had|have) (no|not the|never any) (idea|intention|intent|wish|desire) ..1 (to|of|it|that|you)? ]",
        "[ (it|that) (was|is) (not|never) (meant|supposed|intended|about) (to|like|as|for|that) ]",
        "[ (i|we) ..1 (meant|said|did|was) ..1 (it|that|this) ..1 (as) (a|an|banter|the) ..1 (joke|compliment|favour|laugh|kindness|surprise|gift|banter|tease|bit|gesture) ]",
        "[ (trying|tried|tryna|wanted|want) to (help|protect|surprise|spare|save|cheer) (you|us|her|him|the) ]",
    ],
    spared_by: &[Cue::Report, Cue::Disowns, Cue::HarmFirst],
    holds: |sheet, found| {
        let said = sheet.any_word(
            found.start.saturating_sub(6)..found.mark_start,
            words!("said things stuff words"),
        ) && sheet.any_word(found.mark_start..found.mark_end, words!("mean"));
        let clause = sheet
            .clause(found.mark_start)
            .map_or(found.mark_start, |clause| clause.start);
        let confession = sheet.any_word(
            found.mark_start..found.mark_end + 5,
            words!("tell cheat win blame myself face admit caught believe excuse excuses row hear yourself lose trouble own"),
        ) && !sheet.any_word(
            found.mark_start..found.mark_end + 2,
            words!("help protect spare surprise hurt harm upset"),
        );
        let question = sheet
            .clause(found.mark_start)
            .is_some_and(|c| c.lead == crate::clause::Lead::If);
        let regardless = sheet.any_word(
            clause.saturating_sub(3)..found.mark_start,
            words!("regardless whatever matter whether mind if what"),
        );
        let now = sheet.any_word(
            found.mark_start..found.mark_end + 3,
            words!("now know sorry pressure again excuse promise reply rush defend write"),
        ) && !sheet.any_word(found.mark_start..found.mark_end + 2, words!("never"));
        !(said || confession || question || regardless || now)
    },
    #[cfg(test)]
    flags: &[
        "I'm sorry, [I didn't mean to] hurt you.",
        "sorry [i was only tryna help]",
        "[It was never my intention] to upset you.",
        "I'm sorry I told her, but [my heart was in the right place].",
        "[You know I'd never] do that to you.",
    ],
    #[cfg(test)]
    passes: &[
        "I meant well; you still got hurt, and that's what matters.",
        "Regardless of what I intended, I hurt you.",
        "I said things I didn't mean.",
        "I mean it.",
        "I meant to tell you and put it off.",
    ],
    ..Rule::USUAL
};
