//! "Mistakes were made": a passive without anybody who did it.

use super::{Advice, Rule, evidence, rewrite};
use crate::finding::{Category, Severity};
use crate::lexicon::{class, words};
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static RULE: Rule = Rule {
    id: "mistakes_were_made",
    category: Category::PassiveAgentless,
    severity: Severity::Medium,
    claim: "A passive without “by me” tells the wrong as if nobody had done it.",
    evidence: evidence::NOBODY,
    reason: "You wrote “{}”. Who did it?",
    advice: Advice::Rewrite(
        rewrite::with_agent,
        "Who did it? Say the same thing with “I” in front.",
    ),
    patterns: &[
        "[ @blunder ..6 was|were|got|get|gets|been|being|be ..1 @undone|made|said|done|taken|used|caused|told|exchanged|sent|given|shared|thrown|raised|\
            slammed|had|kept|honoured|met|felt|spoken|written|expressed|created|inflicted|suffered|placed|broken|crossed|overstepped ]",
        "[ @det|@blunder ..4 @was|got|been|being ..1 @undone ]",
        "[ @det ..4 never got @undone|made|sent|paid|booked|done|told|kept|fixed|finished ]",
        "[ (what was|were said / what was|were done / what got said) ]",
        "[ @harmnoun|damage|offence was|were|has|have|had ..1 caused|done|felt|taken|inflicted|suffered|given ]",
        "[ it|this|that was|got @undone|forgotten|said|done|handled|mishandled ..1 (badly|poorly|wrong|wrongly|in|without|carelessly) ]",
    ],
    holds: has_no_agent,
    #[cfg(test)]
    flags: &[
        "I'm sorry, [mistakes were made].",
        "[Some hurtful things were said] that night.",
        "im sorry [ur trust got broken]",
        "[A promise has been broken] and I regret it.",
    ],
    #[cfg(test)]
    passes: &[
        "A promise was broken by me.",
        "You were hurt by what I did.",
        "The flights were booked on Monday.",
        "Mistakes were made, and I made them.",
        "You deserve to be told.",
        "I was ashamed, drunk and wrong.",
    ],
    ..Rule::USUAL
};

/// No "by me" in the sentence, and the grammatical subject is a thing, not the writer or the partner.
fn has_no_agent(sheet: &Sheet<'_>, found: Found) -> bool {
    let clause_start = sheet
        .clause(found.mark_start)
        .map_or(found.mark_start, |clause| clause.start);
    let sentence = sheet.sentence_words(sheet.sentence(found.mark_start));
    let by_me = (found.mark_end..sentence.end.min(found.mark_end + 10)).any(|at| {
        sheet.word_is(at, words!("by because"))
            && (at + 1..at + 4).any(|w| {
                sheet.is(w, class!("i")) || sheet.word_is(w, words!("me my him her them your"))
            })
    });
    let person = (found.mark_start.saturating_sub(1).max(clause_start)..found.mark_end).any(|at| {
        sheet.is(at, class!("i"))
            || sheet.is(at, class!("you"))
            || sheet.is(at, class!("we"))
            || sheet.is(at, class!("they"))
    });
    let future = sheet.any_word(
        found.mark_start.saturating_sub(4).max(clause_start)..found.mark_end,
        words!("will would could if should can how why not to when may might"),
    ) && !sheet.any_word(found.mark_start..found.mark_end, words!("not"));
    !(by_me || person || future)
}
