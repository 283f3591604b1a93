//! "Sorry you feel that way": what is regretted is the partner's reaction.

use super::{Advice, Reach, Rule, evidence};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::{class, words};
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static RULE: Rule = Rule {
    id: "sorry_you_feel",
    category: Category::FeelingsDeflection,
    severity: Severity::Strong,
    claim: "An apology for how the partner feels or sees it is not an apology for what was done.",
    evidence: evidence::REACTION,
    reason: "“{}” is about their reaction. What did you do that they are reacting to?",
    advice: Advice::Ask("What did you do? Start with “I'm sorry I”."),
    patterns: &[
        "sorry|apologise|apologies|regret|regrets|regretful|regrettable that|for|about? that? [ you @be|feel|felt|get|got|have|had|remain ..3 @felt|@harm.done ]",
        "sorry|apologise|apologies|regret that|for|about? that? [ you feel|felt so|that|this|like|as|the|hurt|a|my ]",
        "sorry|apologise|apologies|regret that|for|about? that? [ you have? took|take|taken|misunderstood|misread|misheard|misinterpreted|mistook|misjudged|interpreted|\
            perceived|interpret|perceive|thought|think|believe|believed|assumed|assume|imagined|imagine|saw|see|view|viewed|read|heard|consider|\
            considered|experienced|received|disagree|disliked|object|reacted|cannot|decided ]",
        "sorry|apologise|apologies|regret that|for|about? that? [ you (found it|that|this|my|me / got the wrong|offended|upset|hurt|angry|so / can not / could not / do not / did not) ]",
        "sorry ..1 that? [ (your ..2 / he|she|they|anyone|people|everyone|somebody|someone|some) has|have|had? @be|feels|felt|took|got|received|found|feel|take|misunderstood ..3 @felt|badly|wrong|bad|personally ]",
        "sorry|regret|apologise ..2 that? [ your feelings|pride|ego|heart ]",
    ],
    reach: Reach::ToClauseEnd,
    spared_by: &[Cue::Report],
    holds: is_not_caused_by_writer,
    #[cfg(test)]
    flags: &[
        "I'm sorry [you feel that way].",
        "im sorry [ur so upset]",
        "I'm sorry that [you took it personally].",
        "I am sorry [you got the wrong impression].",
        "I regret that [you were disappointed] with the evening.",
    ],
    #[cfg(test)]
    passes: &[
        "I'm sorry you felt alone while I was on my phone.",
        "I'm sorry you were hurt by what I said.",
        "I'm sorry you had to find out from Dan.",
        "I'm sorry I made you feel small.",
        "I'm sorry you're ill, love. And I'm sorry I shouted.",
    ],
    ..Rule::USUAL
};

/// Whether the rest of the sentence leaves the writer out of it: no "because of me", "when I", "by what I said".
fn is_not_caused_by_writer(sheet: &Sheet<'_>, found: Found) -> bool {
    let sentence = sheet.sentence_words(sheet.sentence(found.start));
    let clause_end = sheet
        .clause(found.mark_end.saturating_sub(1))
        .map_or(found.mark_end, |clause| clause.end);
    let cause_follows = (clause_end..sentence.end.min(clause_end + 2)).any(|at| {
        sheet.word_is(
            at,
            words!("because when while after by as from since whenever with"),
        )
    });
    let writer_after = (clause_end..sentence.end.min(clause_end + 6))
        .any(|at| sheet.is(at, class!("i")) || sheet.word_is(at, words!("me my")));
    let inside = found.mark_start..clause_end;
    let agent = inside.clone().any(|at| {
        sheet.word_is(at, words!("by because from after when while with over of"))
            && (at + 1..(at + 4).min(clause_end + 3))
                .any(|w| sheet.is(w, class!("i")) || sheet.word_is(w, words!("me my")))
    });
    let unwell = sheet.any_word(inside, words!("ill poorly unwell sick tired"));
    !(agent || unwell || (cause_follows && writer_after))
}
