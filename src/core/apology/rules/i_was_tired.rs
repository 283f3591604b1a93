//! "Sorry, I was tired": a circumstance put forward as the cause, with nobody owning what came of it.

use super::{Advice, Rule, evidence, rewrite};
use crate::clause::{Clause, Lead, Subject};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::words;
use crate::pattern::Matcher;
use crate::sheet::Sheet;
use std::sync::OnceLock;

pub static RULE: Rule = Rule {
    id: "i_was_tired",
    category: Category::Excuse,
    severity: Severity::Medium,
    claim: "A circumstance given as the last word asks for a discount.",
    evidence: evidence::EXCUSE,
    reason: "“{}” explains it. As the last word it also asks to be let off. What was still your choice?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "What did you choose, tired or not? You can keep the reason if you own what you did with it.",
    ),
    patterns: CIRCUMSTANCES,
    spared_by: &[Cue::Report, Cue::Disowns, Cue::Owns],
    holds: |sheet, found| is_put_forward(sheet, found.mark_start),
    #[cfg(test)]
    flags: &[
        "Sorry I was short with you, [I was exhausted].",
        "I'm sorry I forgot but [work has been mental].",
        "sorry for shouting [i was so drunk]",
        "I'm sorry I missed it. [I'd had a long day].",
    ],
    #[cfg(test)]
    passes: &[
        "I was tired and I took it out on you. That's on me.",
        "I was drunk and I chose to drive.",
        "I was stressed, but that's no excuse. I'm sorry I snapped.",
        "I'm sorry I lied because I was a coward.",
        "I'm sorry I wasn't there when you were exhausted.",
    ],
    ..Rule::USUAL
};

const CIRCUMSTANCES: &[&str] = &[
    "[ i|we (was|were|am|get|got|have been|had been|'d been|been|felt|was feeling|have felt) ..2 @state ]",
    "[ i|we (was|were|have been|had been|'d been|am) ..1 (under|going through|dealing with|off my|struggling|snowed|rushed|working (late|double|nights|all|so|flat|too)|caught up|up to my|having a|running (late|on)|coming (off|down)|not sleeping|juggling|swamped|up all|up with|feeling|grieving|wrapped|run off|at the end|in the middle of|in my own|in a (bad|dark|rush|hurry|state|mood|panic)) ]",
    "[ i|we (had|'d had|have had|'d|had had) ..1 (a|too|one|a few|the|so|no|two|three|four|five|six|several|my|such|been|way|an|bad|been drinking|nothing|hardly|barely|not|come off|just|loads|shit) ..4 \
        @time|@cause|@state|drinks|pints|glasses|drink|much|many|eaten|slept|hours|cans|few|lot|plate|headspace|shift|row|wine|head ]",
    "[ i|we (had|have|'d) not|hardly|barely ..1 (slept|eaten|been sleeping|been well|sleep|been feeling|been right|had (a|any|much)) ]",
    "[ it|this|that was|has|is|had|'s ..1 (a|been|such|the|late|my) ..4 (day|week|month|year|night|morning|time|shift|period|late|early|hectic|stressful|crazy|manic|mental|chaos|busy|mad|tough|rough|long|loud|dark) ]",
    "[ (my|our) @cause ..3 was|were|is|are|has|have|had|'s|been|got|gets|broke|died|keeps|kept|went|ran|made|makes|pulled|called|rang|changed|had|needed|wanted|did ]",
    "[ @cause (was|were|is|are|has|have|had|'s|been|got|gets|kept|keeps) ..2 ]",
    "[ (they|work|boss) (had|have|kept|keep) (me|us) ]",
    "[ (under|because of|due to|owing to|on account of|thanks to|down to|blame) (a|the|my|so|all|so much|this|too)? ..2 @cause|pressure|circumstances ]",
    "[ i|we (lost track|did not notice|did not realise|did not see|did not hear|did not know|fell asleep|was not aware|had no idea|did not get|ran out|could not find|got stuck|got held|got distracted|got caught) ]",
    "[ the (time|day) just? (got|ran|went|flew) ]",
    "[ it was (the|my|all that|just the|all the) ..1 @cause ]",
    "[ you know (what|how|i|that) ..4 (like|busy|stressed|work|hard|under|is|been|am|have) ]",
    "[ my (head|mind|brain) (was|is|has been) ..2 (in|all|elsewhere|somewhere|full|gone|mess|fried|place) ]",
    "[ (between|what with|with) ..3 @cause and ]",
    "[ life (has been|is|was|got) ]",
];

/// Whether the clause comes after an apology as its defence: with but, because or nothing between, and is the last word.
fn is_put_forward(sheet: &Sheet<'_>, at: usize) -> bool {
    let Some(number) = sheet.grammar.clause_of.get(at).copied() else {
        return false;
    };
    let Some(clause) = sheet.grammar.clauses.get(number) else {
        return false;
    };
    if clause.negated
        && !sheet.any_word(
            clause.start..clause.end,
            words!("slept eaten know realise notice hear see well right"),
        )
    {
        return false;
    }
    let before = number
        .checked_sub(1)
        .and_then(|before| sheet.grammar.clauses.get(before));
    let opens = before.is_none_or(|before| before.sentence != clause.sentence);
    let after_apology = apology_before(sheet, clause);
    let defended = match clause.lead {
        Lead::But | Lead::Because | Lead::Bare => after_apology,
        Lead::And => {
            after_apology
                && !opens
                && before.is_some_and(|before| {
                    before.subject != Subject::Writer || before.lead == Lead::Because
                })
        }
        _ => false,
    };
    defended && !ownership_follows(sheet, number)
}

/// Whether sorry was said in this sentence before the clause, or in the sentence before it.
fn apology_before(sheet: &Sheet<'_>, clause: &Clause) -> bool {
    let first = clause.sentence.saturating_sub(1);
    sheet
        .signs_from(first)
        .take_while(|sign| sign.sentence <= clause.sentence)
        .any(|sign| sign.cue == Cue::Apology && sign.words.0 < clause.start)
}

/// Whether the writer goes on to say what they did with it: "and I shouted at you".
fn ownership_follows(sheet: &Sheet<'_>, number: usize) -> bool {
    const ACT: &str = "^ and|but|so|then? i|we @bad.past|chose|took|said|did|let|left|made|put|used|went|should|could|still";
    static MATCHER: OnceLock<Matcher> = OnceLock::new();
    let act = MATCHER.get_or_init(|| Matcher::new([[ACT].as_slice()]));
    let Some(clause) = sheet.grammar.clauses.get(number) else {
        return false;
    };
    let end = sheet
        .sentence_words(clause.sentence + 1)
        .end
        .max(sheet.sentence_words(clause.sentence).end);
    let after = std::iter::once(clause.end..end);
    !act.find(sheet.line(), after).is_empty()
}
