//! "I'll never hurt you again", "I'll do anything": pledges that nobody can keep or check.

use super::{Advice, Rule, evidence};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::words;

pub static RULE: Rule = Rule {
    id: "never_again",
    category: Category::Overpromise,
    severity: Severity::Medium,
    claim: "An absolute pledge can't be kept or checked; one small act can.",
    evidence: evidence::PLEDGE,
    reason: "“{}” is more than anyone can keep. What is one thing they could see you do this week?",
    advice: Advice::Ask("What one thing will you do, and by when, that they could see?"),
    patterns: &[
        "[ i|we (will|would|shall|'ll|am going to|am gonna|can promise|promise|swear|vow|promise i will|promise to) ..2 never ..2 (@harm|disappoint|lie|fail|let|make|cause|give|do|betray|doubt|break|argue|fight|leave|forget|be|get|look|raise|lose|put|keep|take|shout|treat|even|ever|say|drink|see|touch|feel|tell|neglect|ignore|miss|cheat|have|speak|cry|want) \
            ..4 (you|anything|wrong|down|again|anyone|another|angry|your|cry|sad|reason|late|ever|secrets|woman|man|girl|word|pain|tear|feel|temper|any|us|trust|me|same|voice|side) ..2 ]",
        "[ (never|not) (ever|once) (ever)? again ] ",
        "[ never ever ]",
        "[ i ..2 (will|'ll|would|am going to) (never|not ever) ..1 (hurt|upset|disappoint|lie|let|fail|betray|make|leave|cause|give|break) (you|to you|you down|your|us) ]",
        "[ you (will|'ll|would|are) ..1 never ..2 (have|need|see|be|feel|hear|know|worry|doubt|cry|want|find|regret|shed|suffer|get|catch|again) ..4 ] !forgive|trust",
        "[ you will not ..2 (ever|have to (worry|doubt|cry|ask)) ..3 (again)? ]",
        "[ i|we (will|would|'ll|can|am going to|am willing to|shall|am ready to|am prepared to) ..1 do ..1 (absolutely|literally)? (anything|whatever|everything) ] !that",
        "[ i (will|'ll|would) ..1 (do|give|be|buy|get|say) ..1 (anything|whatever|everything) ..1 you (want|ask|need|say|like|name|wish|desire) ]",
        "[ (whatever|however long|no matter what) it (takes|costs|take) ]",
        "[ (name it|say the word|just say) ..3 (anything|do it|yours|done|i will) ]",
        "[ i (swear|promise|vow|swore) ..1 (on|to|upon|before|by) ..2 (life|lives|grave|god|soul|mum|mother|kids|children|everything|bible|nan|head|heaven|dad|eyes|allah|holy|honour|nans|mums|all|baby) ] ",
        "^ [ on (my|our) (mum|mums|mother|nan|nans|life|kids|dad|dads|baby|children|soul|honour|nana|grandmother|grave) ..2 ] ",
        "[ i (will|'ll|am going to|can|shall|have|promise to|swear to|am) ..2 (change|changed|be|become|transform|turn) ..2 (completely|totally|forever|everything about|into a|a new|a better|a different|a changed|a whole new|perfect|the perfect|the best|the man|the woman|the husband|the wife|the partner|who you|a completely|my whole|my ways|another|totally|everything you|your everything|whoever|an angel|a saint) ..3 ]",
        "[ i (become|am) ..1 (a|totally a|now a) ..1 (new|changed|different|totally new) (man|woman|person|husband|wife) ]",
        "[ (brand new|new and improved|whole new|completely different|totally different) (me|man|woman|person|husband|wife|boyfriend) ]",
        "[ i (will|'ll|would|shall|am going to|want to|promise to) ..2 (spend|dedicate|devote|live|give|use) ..2 (every|the rest|my (whole|entire)|all|each|my life|my days|our) ..5 ]",
        "[ (for the rest of (my|our) (life|lives|days|time)|for all (time|eternity)|(till|until) (my dying|the day (i|they|we)|death|my last)|as long as (i|we) (live|breathe|am alive|have breath)) ..3 ] ",
        "[ (every|each) (single)? (second|minute|hour|day|moment|breath) (of) (every|my|our|each|the) ]",
        "[ i (will|'ll|shall|am going to) ..1 always ..1 (be|put|tell|love|make|listen|protect|do|answer|keep|come|say|give|treat|have|choose) ..3 (you|there|honest|first|truth|happy|yours|faithful|every|again|perfect|right|everything|before|your) ]",
        "[ i (guarantee|give you my word|give my solemn|can guarantee|solemnly) ..6 ]",
        "[ (solemn|my) (word|vow|oath) (that|is|as) ..2 (from|you|i|never|this) ]",
        "[ (from|as of) (now on|this day|today|this moment|here on|now|tomorrow|this day on) ..2 (i|you|we) (will|'ll|am going to|shall|become) ..2 (never|always|perfect|be (perfect|a|the|different|your)|only|every|not one|once|feel) ..2 ]",
        "[ i (will|'ll) (be|become) (perfect|flawless|the perfect|the best ..3|everything|a saint|a new|whoever|whatever|faultless|so good) ]",
        "[ (nothing|no-one|nobody|no woman|no man|no lie|not one|not a|no tear|no one) ..5 (will|'ll|shall|is going to) ..1 (ever|come|pass|hurt|fall|cross|be|make|matter|touch|again) ]",
        "[ (this|that) (will|'ll) never ..1 (happen|ever) ..1 (ever)? again ..1 ] (in|as|ever|for|never) ",
        "[ i (will|'ll) make you (the happiest|happy (every|for|forever|always)|forget|happier) ..2 ]",
        "[ (100|hundred|one hundred|a hundred|thousand|million) (percent|per cent|%) ..2 ]",
        "[ i (will|'ll|would|can|shall) (move|climb|walk|crawl|cross|die|lay|give|change|turn|fix) (mountains|heaven|over|to the|for you|through|everything|anything|down|my life|the world|you the) ..2 ]",
        "[ (no more|never any more) (lies|secrets|fights|arguments|drama|mistakes|tears|pain|drinking|rows|shouting|anger|problems) ..1 (ever|again|from|$)? ] $",
        "[ i (will|'ll) (never) ..3 (for as long|as long as|until i|till i|in my life|in our life|of our|the rest|ever) ]",
        "[ (the last|last) (mistake|time i|lie|tear|time you) ..2 (ever|will ever|i will ever) ]",
    ],
    reach: super::Reach::ToClauseEnd,
    spared_by: &[Cue::Report],
    holds: |sheet, found| {
        let clause = sheet
            .clause(found.mark_start)
            .map_or(found.mark_start, |clause| clause.start);
        let modest = sheet.any_word(
            clause..found.mark_start + 2,
            words!("not cannot if said can't"),
        ) && !sheet.word_is(found.mark_start + 2, words!("not"));
        let past = sheet.any_word(
            found.mark_start..found.mark_end + 6,
            words!("back undo turn erase unsay rewind"),
        ) && sheet.any_word(found.mark_start..found.mark_end, words!("would 'd"));
        let tag = sheet.any_word(
            found.mark_start..found.mark_end + 6,
            words!("phone diary card messages email emails account money password bank casino mother car public texts journal letters post bag friends drawer app laptop"),
        ) && sheet.any_word(found.mark_start..found.mark_end, words!("never"));
        let freedom = sheet.any_word(
            found.mark_start..found.mark_end + 5,
            words!("space time forgive answer tell questions remember regret forget live understand knowing"),
        ) && !sheet.any_word(found.mark_start..found.mark_end + 6, words!("again lie"));
        let you_free = sheet.any_word(clause..found.mark_start, words!("whether decide ask"));
        let feelings = sheet.any_word(
            found.mark_start..found.mark_end + 2,
            words!("sorry ashamed love"),
        ) && sheet.any_word(found.mark_start..found.mark_end, words!("always rest"));
        !(modest || past || tag || freedom || you_free || feelings)
    },
    #[cfg(test)]
    flags: &[
        "I'm sorry. [I'll never hurt you again].",
        "ill [do anything] to make it right, sorry",
        "[I swear on my mother's life] it's over.",
        "[You'll never have to worry] again.",
        "I'm sorry, [I'll be the perfect husband].",
    ],
    #[cfg(test)]
    passes: &[
        "It won't happen again.",
        "I won't read your phone again.",
        "I will never use your card again.",
        "I'd do anything to take it back.",
        "I can't promise never to snap, but I've booked the course.",
        "I can't promise I'll never hurt you again.",
    ],
    ..Rule::USUAL
};
