//! Runs every rule, every component and the scorer over one paragraph, and decides what may be marked. What depends on the
//! rest of the letter is left open and settled by `reader`.

use std::ops::Range;
use std::sync::OnceLock;

use super::clause::Lead;
use super::components::{self, Component};
use super::cue::Cue;
use super::finding::{Category, Finding, Span};
use super::key::key;
use super::lexicon::{class, words};
use super::pattern::{Found, Matcher};
use super::rules::{Hit, Needs, RULES, Reach, Rule, learned_for};
use super::scorer::{self, Hash, Mark, Scorer, Unit, Weighed, Weigher};
use super::sheet::{Sheet, all_found};
use super::telling::finding;
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
    /// What is told of it, where it stands in the paragraph.
    pub finding: Finding,
    /// Whether it stands in the paragraph's last sentence.
    pub closes: bool,
}

/// A paragraph as rules and scorer see it, before anything is decided.
pub struct Study<'t> {
    /// Words, clauses and signs.
    pub sheet: Sheet<'t>,
    /// What rules hold, by position in [`RULES`].
    pub hits: Vec<(usize, Hit)>,
    /// What the scorer looks at.
    pub units: Vec<Unit>,
    /// For each unit, which of the hits touch it.
    hits_of: Vec<Vec<usize>>,
}

impl<'t> Study<'t> {
    /// Reads a paragraph.
    pub fn of(paragraph: &'t str) -> Self {
        let sheet = Sheet::read(paragraph);
        let mut marks = Vec::new();
        let mut hits = Vec::new();
        for found in all_found(&sheet, matcher()) {
            let Some(rule) = RULES.get(found.owner) else {
                continue;
            };
            marks.push(Mark {
                by: names().get(found.owner).map_or(0, |names| names.found),
                start: found.mark_start,
                end: found.mark_end,
            });
            if !spared(&sheet, rule, found) && (rule.holds)(&sheet, found) {
                hits.push((found.owner, reached(&sheet, rule, found)));
            }
        }
        for (number, rule) in RULES.iter().enumerate() {
            hits.extend((rule.find)(&sheet).into_iter().map(|hit| (number, hit)));
        }
        marks.extend(hits.iter().map(|(rule, hit)| Mark {
            by: names().get(*rule).map_or(0, |names| names.held),
            start: hit.start,
            end: hit.end,
        }));
        let parts = components::found(&sheet).into_iter();
        marks.extend(parts.map(|(part, words)| Mark {
            by: name("part", part.id()),
            start: words.start,
            end: words.end,
        }));
        let units = scorer::read(&sheet, &marks);
        let hits_of = hits_of_units(&sheet, &hits, &units);
        Self {
            sheet,
            hits,
            units,
            hits_of,
        }
    }

    /// What rules hold in unit `number`, in the order of `hits`.
    pub fn hits_in(&self, number: usize) -> impl Iterator<Item = (usize, Hit)> {
        let hits = self.hits_of.get(number).into_iter().flatten();
        hits.filter_map(|at| self.hits.get(*at).copied())
    }
}

/// For each unit, which of the hits touch it.
fn hits_of_units(sheet: &Sheet<'_>, hits: &[(usize, Hit)], units: &[Unit]) -> Vec<Vec<usize>> {
    let mut hits_of = vec![Vec::new(); units.len()];
    let unit_of = |word: usize| {
        let clause = sheet.grammar.clause_of.get(word).copied();
        clause.map_or(units.len(), |clause| {
            units.partition_point(|unit| unit.clauses.end <= clause)
        })
    };
    for (at, (_, hit)) in hits
        .iter()
        .enumerate()
        .filter(|(_, (_, hit))| hit.start < hit.end)
    {
        let touched = unit_of(hit.start)..unit_of(hit.end - 1) + 1;
        for list in hits_of.iter_mut().take(touched.end).skip(touched.start) {
            list.push(at);
        }
    }
    hits_of
}

/// A rule as the scorer knows it: for words its patterns found, and for words it holds in the end.
struct Names {
    found: u32,
    held: u32,
}

/// Of every rule, in the order of [`RULES`].
fn names() -> &'static [Names] {
    static NAMES: OnceLock<Vec<Names>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let names = RULES.iter().map(|rule| Names {
            found: name("found", rule.id),
            held: name("held", rule.id),
        });
        names.collect()
    })
}

fn name(kind: &str, id: &str) -> u32 {
    Hash::of(kind).and(Hash::of(id).full()).full()
}

/// Reads one paragraph. Never part of its caller's code: a WebAssembly engine makes a function fast once it has been
/// called some times, and a long letter is one call of its reader but many of this.
#[inline(never)]
pub fn analyse(paragraph: &str, scales: &mut Weigher<'_>) -> Analysis {
    let study = Study::of(paragraph);
    let sheet = &study.sheet;
    let mut hits: Vec<(usize, Hit)> = Vec::new();
    let mut covered = Vec::new();
    let scorer = scales.scorer;
    for (number, unit) in study.units.iter().enumerate() {
        let weighed = scales.weigh(unit);
        for (output, category) in Category::ALL.into_iter().enumerate() {
            hits.extend(judged(&study, scorer, number, &weighed, (output, category)));
        }
        for (number, component) in Component::ALL.into_iter().enumerate() {
            let output = Category::ALL.len() + number;
            if weighed.score(output) >= scorer.output(output).alone {
                let words = strongest(sheet, &weighed, output);
                covered.push((component, sheet.span(words.start, words.end)));
            }
        }
    }
    let last = sheet.grammar.sentences.len().saturating_sub(1);
    let candidates = merged(hits).into_iter().filter_map(|(number, hit)| {
        let rule = RULES.get(number)?;
        let span = sheet.span(hit.start, hit.end);
        Some(Candidate {
            rule: number,
            finding: finding(paragraph, rule, span, key(sheet, rule.id, hit)),
            closes: sheet.sentence(hit.end.saturating_sub(1)) == last,
        })
    });
    let opening = sheet
        .signs
        .iter()
        .filter(|sign| sign.sentence == 0)
        .map(|sign| sign.cue);
    Analysis {
        candidates: candidates.collect(),
        covered,
        opening_signs: opening.collect(),
    }
}

/// What is marked in a unit for one category: what rules hold, if the scorer doesn't object; or what it finds alone.
fn judged(
    study: &Study<'_>,
    scorer: &Scorer,
    number: usize,
    weighed: &Weighed,
    (output, category): (usize, Category),
) -> Vec<(usize, Hit)> {
    let (levels, score) = (scorer.output(output), weighed.score(output));
    if score < levels.with_rule.min(levels.alone) {
        return Vec::new();
    }
    let of_rules: Vec<(usize, Hit)> = study
        .hits_in(number)
        .filter(|(rule, _)| {
            RULES
                .get(*rule)
                .is_some_and(|rule| rule.category == category)
        })
        .collect();
    if !of_rules.is_empty() && score >= levels.with_rule {
        return of_rules;
    }
    if score < levels.alone {
        return Vec::new();
    }
    let words = strongest(&study.sheet, weighed, output);
    let quoted = study.sheet.words.get(words.clone()).unwrap_or_default();
    let said = quoted.iter().filter(|word| word.quoted).count() * 2 > quoted.len();
    let hit = Hit {
        start: words.start,
        end: words.end,
    };
    match learned_for(category).filter(|_| !said) {
        Some(rule) => vec![(rule, hit)],
        None => Vec::new(),
    }
}

/// The words of the clauses that speak most for an output: the strongest, and those beside it that are half as strong.
fn strongest(sheet: &Sheet<'_>, weighed: &Weighed, output: usize) -> Range<usize> {
    let shares = weighed.shares(output);
    let best = shares.iter().copied().max().unwrap_or_default();
    let at = shares
        .iter()
        .position(|share| *share == best)
        .unwrap_or_default();
    let speaks = |share: &&i32| **share * 2 >= best && **share > 0;
    let before = shares.iter().take(at).rev().take_while(speaks).count();
    let after = shares.iter().skip(at + 1).take_while(speaks).count();
    let clause = |at: usize| sheet.grammar.clauses.get(weighed.first_clause() + at);
    let start = clause(at - before).map_or(0, |clause| clause.start);
    start..clause(at + after).map_or(start, |clause| clause.end)
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
    let object = sheet.is(at, class!("you")) && sheet.is(before, class!("seen"));
    let clause = sheet.clause(at).map_or(at, |clause| clause.start);
    let manner = sheet.word_is(before, words!("like")) && sheet.is(at, class!("subject"))
        || sheet.any_word(clause.saturating_sub(1)..at, words!("as"))
            && sheet.any_word(clause..at, words!("if though"));
    let negated = (clause..at).any(|word| sheet.is(word, class!("no")))
        && !sheet.word_is(clause, words!("no never"));
    object || manner || negated
}

fn reached(sheet: &Sheet<'_>, rule: &Rule, found: Found) -> Hit {
    let words = Hit {
        start: found.mark_start,
        end: found.mark_end,
    };
    if rule.reach == Reach::Words {
        return words;
    }
    let last = sheet.clause(found.mark_end.saturating_sub(1));
    let first = sheet.clause(found.mark_start);
    // The but that ties a defence on belongs to it.
    let tied = first.filter(|clause| clause.lead == Lead::But && clause.start + 1 == words.start);
    Hit {
        start: tied.map_or(words.start, |clause| clause.start),
        end: last.map_or(words.end, |clause| clause.end).max(words.end),
    }
}

/// One mark where several of the same category overlap: the weightiest rule's, then the longest.
fn merged(mut hits: Vec<(usize, Hit)>) -> Vec<(usize, Hit)> {
    hits.sort_by_key(|(rule, hit)| (hit.start, std::cmp::Reverse(hit.end), *rule));
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

fn matcher() -> &'static Matcher {
    static MATCHER: OnceLock<Matcher> = OnceLock::new();
    MATCHER.get_or_init(|| Matcher::new(RULES.iter().map(|rule| rule.patterns)))
}
