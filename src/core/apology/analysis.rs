//! Runs every rule and every component over one paragraph. What depends on the rest of the letter is left open and
//! settled by `reader`.

use crate::core::sorted;
use std::sync::OnceLock;

use super::components::{self, Component};
use super::cue::Cue;
use super::finding::Span;
use super::lexicon::Lexicon;
use super::pattern::{Found, Matcher};
use super::rules::{Hit, Needs, RULES, Reach, Rule};
use super::sheet::{Sheet, all_found};
use super::text::Gap;

/// What one paragraph says, whatever stands around it. Positions in bytes of the paragraph.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    /// What may be marked.
    pub candidates: Vec<Candidate>,
    /// What covers each component.
    pub covered: Vec<(Component, Span)>,
    /// Signs in its first sentence that may settle the last sentence of the paragraph before.
    pub opening_signs: Vec<Cue>,
}

/// A stretch that is marked unless the rest of the letter says otherwise.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Position in [`RULES`].
    pub rule: usize,
    /// Where.
    pub span: Span,
    /// Rule and normalised words.
    pub key: String,
    /// Whether it stands in the paragraph's last sentence.
    pub closes: bool,
}

/// Reads one paragraph.
pub fn analyse(paragraph: &str) -> Analysis {
    let sheet = Sheet::read(paragraph);
    let mut hits: Vec<(usize, Hit)> = Vec::new();
    for found in all_found(&sheet, matcher()) {
        let Some(rule) = RULES.get(found.owner) else {
            continue;
        };
        if !spared(&sheet, rule, found) && (rule.holds)(&sheet, found) {
            hits.push((found.owner, reached(&sheet, rule, found)));
        }
    }
    for (number, rule) in RULES.iter().enumerate() {
        hits.extend((rule.find)(&sheet).into_iter().map(|hit| (number, hit)));
    }
    let last = sheet.grammar.sentences.len().saturating_sub(1);
    let candidates = merged(hits).into_iter().map(|(rule, hit)| Candidate {
        rule,
        span: sheet.span(hit.start, hit.end),
        key: key(&sheet, rule, hit),
        closes: sheet.sentence(hit.end.saturating_sub(1)) == last,
    });
    let opening = sheet
        .signs
        .iter()
        .filter(|sign| sign.sentence == 0)
        .map(|sign| sign.cue);
    Analysis {
        candidates: candidates.collect(),
        covered: components::covered(&sheet),
        opening_signs: opening.collect(),
    }
}

/// Whether the words found are quoted, reported, taken back or missing what the rule needs.
fn spared(sheet: &Sheet<'_>, rule: &Rule, found: Found) -> bool {
    let at = found.mark_start;
    let quoted = sheet.words.get(at).is_some_and(|word| word.quoted);
    let by_sign = rule.spared_by.iter().any(|cue| match cue {
        Cue::Report => sheet.reported.get(at).copied().unwrap_or(false),
        cue => sheet.sign_follows(*cue, found.mark_end),
    });
    let lacks = match rule.needs {
        Needs::Nothing | Needs::NothingNamed => false,
        Needs::ApologyInSentence => !sheet.has_sign(Cue::Apology, sheet.sentence(at)),
        Needs::ApologyNear => !sheet.apology_near(at),
    };
    quoted || by_sign || lacks || (found.start == at && is_part_of_another_saying(sheet, found))
}

/// "I saw you go", "as if it were nothing", "none of it is your fault": the words before change what the found ones say.
fn is_part_of_another_saying(sheet: &Sheet<'_>, found: Found) -> bool {
    let at = found.mark_start;
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let adjoins = sheet
        .words
        .get(at)
        .is_some_and(|word| word.gap == Gap::None);
    if !adjoins {
        return false;
    }
    let object = sheet.is(at, "you") && sheet.is(before, "seen");
    let clause = sheet.clause(at).map_or(at, |clause| clause.start);
    let manner = sheet.word_is(before, "like") && sheet.is(at, "subject")
        || sheet.any_word(clause.saturating_sub(1)..at, "as")
            && sheet.any_word(clause..at, "if though");
    let negated =
        (clause..at).any(|word| sheet.is(word, "no")) && !sheet.word_is(clause, "no never");
    object || manner || negated
}

fn reached(sheet: &Sheet<'_>, rule: &Rule, found: Found) -> Hit {
    let last = found.mark_end.saturating_sub(1);
    let clause_end = sheet
        .clause(last)
        .map_or(found.mark_end, |clause| clause.end);
    let end = match rule.reach {
        Reach::Words => found.mark_end,
        Reach::ToClauseEnd => clause_end.max(found.mark_end),
    };
    Hit {
        start: found.mark_start,
        end,
    }
}

/// One mark where several of the same category overlap: the weightiest rule's, then the longest.
fn merged(mut hits: Vec<(usize, Hit)>) -> Vec<(usize, Hit)> {
    sorted::by_key(&mut hits, |(rule, hit)| {
        (hit.start, std::cmp::Reverse(hit.end), *rule)
    });
    let mut kept: Vec<(usize, Hit)> = Vec::new();
    for (rule, hit) in hits {
        let category = |rule: usize| RULES.get(rule).map(|rule| rule.category);
        let same =
            kept.iter_mut().rev().take(8).find(|(other, before)| {
                category(*other) == category(rule) && hit.start < before.end
            });
        match same {
            Some((_, before)) => before.end = before.end.max(hit.end),
            None => kept.push((rule, hit)),
        }
    }
    kept
}

/// The same for the same words, whatever stands around them.
fn key(sheet: &Sheet<'_>, rule: usize, hit: Hit) -> String {
    let id = RULES.get(rule).map_or("", |rule| rule.id);
    let words = sheet.words.get(hit.start..hit.end).unwrap_or_default();
    let mut key = format!("{id}:");
    let mut last = None;
    for word in words
        .iter()
        .filter(|word| !word.is(Lexicon::get().class("filler").unwrap_or_default()))
    {
        if last != Some(word.span) {
            key.extend(
                word.span
                    .of(sheet.text)
                    .chars()
                    .filter(|c| c.is_alphanumeric())
                    .flat_map(char::to_lowercase),
            );
            key.push(' ');
        }
        last = Some(word.span);
    }
    key.truncate(key.trim_end().len());
    key
}

fn matcher() -> &'static Matcher {
    static MATCHER: OnceLock<Matcher> = OnceLock::new();
    MATCHER.get_or_init(|| Matcher::new(RULES.iter().map(|rule| rule.patterns)))
}
