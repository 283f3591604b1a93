//! "Sorry it came across that way": the look of the thing is regretted, or the partner is said to have misread it.

use super::{Advice, Reach, Rule, evidence};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::{class, words};
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static RULE: Rule = Rule {
    id: "came_across",
    category: Category::FeelingsDeflection,
    severity: Severity::Medium,
    claim: "Regretting how something looked leaves what it was outside the apology.",
    evidence: evidence::REACTION,
    reason: "“{}” is about how it looked to them. What was it, on your side?",
    advice: Advice::Ask("What did you do, whatever it looked like?"),
    patterns: &[
        "sorry|apologise|apologies|regret that|for|about|how? that? [ (it|that|this|things|they|everything|my ..2|what i (said|wrote|did)|the way (it|i|that)) came|come|comes|coming across|over|off|out|through|as ]",
        "sorry|apologise|apologies|regret that|for|about? that? [ (it|that|this|things / my ..3) looked|looks|seemed|seems|sounded|sounds|appeared|landed|felt ]",
        "sorry|apologise|apologies|regret ..2 [ how|the (way)? (it|that|this|things) looked|looks|seemed|seems|sounded|sounds|appeared|landed|felt|must ]",
        "sorry|apologise|apologies|regret that? [ (it|that|this|my ..3) hurt|upset|upsets|bothered|bothers|offended|offends|annoyed|got|made|caused|disappointed|rubbed|struck you|to|on ]",
        "sorry|apologise|apologies|regret|regrets for|about|that|at? [ the|any|an|whatever impression|appearance|optics|perception|look ]",
        "sorry|apologise|apologies|regret that? [ my ..3 (is|was) not (to your|for everyone|your|understood|clear|appreciated|received) ]",
        "sorry|apologise ..2 that? [ my ..3 was|were|got|has|have|been ..2 misunderstood|misread|misinterpreted|misconstrued|misheard|mistaken|taken ]",
        "[ you must|may|might|have? have? misread|misunderstood|misheard|misinterpreted|misconstrued|mistook ]",
        "[ you took (it|that|this|me|my ..2) (the|in|up|out|so|too|all|as|badly|wrong|personally) ]",
        "[ you (got|have|had|picked|grabbed) ..3 wrong (end|idea|impression|way) ]",
        "[ you (read|reading) (too much|far too much|way too much|things|something|more) into ]",
    ],
    reach: Reach::ToClauseEnd,
    spared_by: &[Cue::Report, Cue::Disowns],
    holds: leaves_the_writer_out,
    #[cfg(test)]
    flags: &[
        "I'm sorry [it came across as rude].",
        "sorry [that sounded bad]",
        "Sorry for [how it looked].",
        "You've [misunderstood me]... well, [you took it the wrong way].",
    ],
    #[cfg(test)]
    passes: &[
        "You didn't misread anything. I was flirting.",
        "I'm sorry my lie hurt you.",
        "I'm sorry that what I did hurt you.",
        "I'm sorry it came out of my mouth at all. I called you lazy.",
    ],
    ..Rule::USUAL
};

/// "sorry my lie hurt you", "because of me": the act itself is named as the cause.
fn leaves_the_writer_out(sheet: &Sheet<'_>, found: Found) -> bool {
    let end = sheet
        .clause(found.mark_end.saturating_sub(1))
        .map_or(found.mark_end, |clause| clause.end);
    let owned_noun = sheet.word_is(found.mark_start, words!("my"))
        && sheet.any(found.mark_start..found.mark_start + 4, class!("wrongnoun"));
    let what_i = sheet.word_is(found.mark_start, words!("what"))
        && sheet.any(found.mark_start..found.mark_start + 3, class!("i"));
    let out_of = sheet.word_is(found.mark_end.saturating_sub(1), words!("out"))
        && sheet.word_is(found.mark_end, words!("of in"));
    let because = (found.mark_end..end)
        .any(|at| sheet.word_is(at, words!("of by")) && sheet.word_is(at + 1, words!("me")));
    !(owned_noun || what_i || out_of || because)
}
