//! What the scorer looks at: for each sentence a set of numbered features, each with the clauses it comes from. Words,
//! runs of words, their shapes, what phrases speak of, who the clauses are about, what stands around, what rules found.

use crate::lexicon::class;
use std::ops::Range;

use super::hash::Hash;
use super::phrases::{Phrases, Spoken, Topic};
use super::unit::units;
use super::words::Reading;
use crate::clause::Clause;
use crate::sheet::Sheet;

/// Words that a pattern found: a rule's, before or after its last look, or a component's.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// What found them, as a number.
    pub by: u32,
    /// First word.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// One sentence, or a part of a long one, ready to be scored.
#[derive(Clone, Debug, Default)]
pub struct Unit {
    /// Its clauses.
    pub clauses: Range<usize>,
    /// Feature and the clause it comes from, in no order, some of them twice.
    pub features: Vec<(u32, u32)>,
}

/// Everything scored in a paragraph.
pub fn read(sheet: &Sheet<'_>, marks: &[Mark]) -> Vec<Unit> {
    let reading = Reading::of(sheet.text, &sheet.words);
    let skip = class!("skip");
    let skips: Vec<bool> = sheet.words.iter().map(|word| word.is(skip)).collect();
    let list = Phrases::get();
    let mut spoken = Vec::new();
    for sentence in &sheet.grammar.sentences {
        let stems = reading.stems.get(sentence.clone()).unwrap_or_default();
        let skips = skips.get(sentence.clone()).unwrap_or_default();
        spoken.extend(list.found(stems, skips).into_iter().map(|found| Spoken {
            start: found.start + sentence.start,
            end: found.end + sentence.start,
            topic: found.topic,
        }));
    }
    let units = units(&sheet.grammar.clauses);
    let (topics, cues) = (
        topics_of_clauses(sheet, &spoken),
        cues_of_units(sheet, &units),
    );
    let mut gatherer = Gatherer {
        sheet,
        marks: marks_of_clauses(sheet, marks),
        reading: &reading,
        topics: &topics,
        cues: &cues,
        units: &units,
        found: Vec::new(),
        clause: 0,
    };
    (0..units.len())
        .map(|number| gatherer.unit(number))
        .collect()
}

/// The list of one clause or unit.
fn list<T>(lists: &[Vec<T>], at: usize) -> &[T] {
    lists.get(at).map_or(&[], Vec::as_slice)
}

/// What each clause speaks of, each topic once.
fn topics_of_clauses(sheet: &Sheet<'_>, spoken: &[Spoken]) -> Vec<Vec<Topic>> {
    let mut topics: Vec<Vec<Topic>> = vec![Vec::new(); sheet.grammar.clauses.len()];
    for found in spoken {
        let clause = sheet.grammar.clause_of.get(found.start);
        if let Some(topics) = clause.and_then(|clause| topics.get_mut(*clause)) {
            topics.push(found.topic);
        }
    }
    for topics in &mut topics {
        topics.sort_unstable();
        topics.dedup();
    }
    topics
}

/// What found words in each clause.
fn marks_of_clauses(sheet: &Sheet<'_>, marks: &[Mark]) -> Vec<Vec<u32>> {
    let mut by: Vec<Vec<u32>> = vec![Vec::new(); sheet.grammar.clauses.len()];
    for mark in marks {
        let clause = |at: usize| sheet.grammar.clause_of.get(at).copied();
        let (Some(first), Some(last)) = (clause(mark.start), clause(mark.end.saturating_sub(1)))
        else {
            continue;
        };
        for found in by.get_mut(first..=last).into_iter().flatten() {
            found.push(mark.by);
        }
    }
    by
}

/// Which signs stand in each unit, as numbers.
fn cues_of_units(sheet: &Sheet<'_>, units: &[Range<usize>]) -> Vec<Vec<u32>> {
    let mut cues: Vec<Vec<u32>> = vec![Vec::new(); units.len()];
    for sign in &sheet.signs {
        let clause = sheet.grammar.clause_of.get(sign.words.0).copied();
        let unit = clause.map_or(usize::MAX, |clause| {
            units.partition_point(|unit| unit.end <= clause)
        });
        if let Some(cues) = cues.get_mut(unit) {
            cues.push(sign.cue as u32);
        }
    }
    cues
}

/// The kinds of features; the number keeps them apart.
#[derive(Clone, Copy)]
enum Kind {
    Words,
    Shapes,
    Class,
    Topic,
    TopicSubject,
    TopicLead,
    TopicNegated,
    Topics,
    TopicThen,
    TopicBefore,
    TopicAfter,
    SubjectLead,
    SubjectNegated,
    Quoted,
    Reported,
    Asks,
    Place,
    Length,
    Neighbours,
    Crossing,
    Cue,
    CueBefore,
    CueAfter,
    Mark,
}

/// Stands in for the edge of a clause.
const EDGE: u32 = 0x5eed_0001;
/// Stands between two clauses.
const BETWEEN: u32 = 0x5eed_0002;

struct Gatherer<'s> {
    sheet: &'s Sheet<'s>,
    reading: &'s Reading,
    marks: Vec<Vec<u32>>,
    topics: &'s [Vec<Topic>],
    cues: &'s [Vec<u32>],
    units: &'s [Range<usize>],
    found: Vec<(u32, u32)>,
    clause: u32,
}

impl Gatherer<'_> {
    #[inline]
    fn add(&mut self, kind: Kind, parts: &[u32]) {
        let start = Hash::NOTHING.and(kind as u32);
        self.put(parts.iter().fold(start, |hash, part| hash.and(*part)));
    }

    #[inline]
    fn put(&mut self, hash: Hash) {
        self.found.push((hash.feature(), self.clause));
    }

    fn unit(&mut self, number: usize) -> Unit {
        let clauses = self.units.get(number).cloned().unwrap_or_default();
        let list = &self.sheet.grammar.clauses;
        let words = list.get(clauses.clone()).unwrap_or_default();
        let words: usize = words.iter().map(|clause| clause.end - clause.start).sum();
        // Fourteen for a word, as a rule, and as many for each clause.
        self.found.reserve(words * 14 + clauses.len() * 14 + 20);
        for at in clauses.clone() {
            self.clause = u32::try_from(at).unwrap_or(u32::MAX);
            self.clause_features(at, &clauses);
            for by in self
                .marks
                .get_mut(at)
                .map(std::mem::take)
                .unwrap_or_default()
            {
                self.add(Kind::Mark, &[by]);
            }
        }
        self.clause = u32::try_from(clauses.start).unwrap_or(u32::MAX);
        self.surroundings(number);
        let features = std::mem::take(&mut self.found);
        Unit { clauses, features }
    }

    fn clause_features(&mut self, at: usize, unit: &Range<usize>) {
        let Some(clause) = self.sheet.grammar.clauses.get(at).copied() else {
            return;
        };
        let (reading, words) = (self.reading, clause.start..clause.end);
        self.runs(
            Kind::Words,
            reading.stems.get(words.clone()).unwrap_or_default(),
            1,
            3,
        );
        self.runs(
            Kind::Shapes,
            reading.shapes.get(words.clone()).unwrap_or_default(),
            2,
            3,
        );
        self.classes(words.clone());
        self.topic_features(at, &clause);
        self.grammar(at, &clause, unit);
        if at > unit.start {
            self.across(at, &clause);
        }
    }

    /// Runs of words from `least` to `most` long, the clause's edges included.
    fn runs(&mut self, kind: Kind, words: &[u32], least: usize, most: usize) {
        let start = Hash::NOTHING.and(kind as u32);
        let word = |at: usize| words.get(at).copied().unwrap_or(EDGE);
        let first = start.and(EDGE);
        // What begins at each word, then what begins at the edge before them: the words count from one there.
        for (at, from) in (0..=words.len()).map(|at| (at, start.and(word(at)))) {
            self.longer(from, at + 1, least..=most, words);
        }
        self.longer(first, 0, least..=most, words);
    }

    /// The runs that begin with the word that `hash` is of, the next one being `next`.
    #[inline]
    fn longer(
        &mut self,
        mut hash: Hash,
        next: usize,
        lengths: std::ops::RangeInclusive<usize>,
        words: &[u32],
    ) {
        let (least, most) = lengths.into_inner();
        if least == 1 {
            self.put(hash);
        }
        for length in 2..=most {
            let at = next + length - 2;
            if at > words.len() {
                break;
            }
            hash = hash.and(words.get(at).copied().unwrap_or(EDGE));
            if length >= least {
                self.put(hash);
            }
        }
    }

    fn classes(&mut self, words: Range<usize>) {
        let mut tags = 0;
        for word in self.sheet.words.get(words).unwrap_or_default() {
            tags |= word.tags;
        }
        while tags != 0 {
            self.add(Kind::Class, &[tags.trailing_zeros()]);
            tags &= tags - 1;
        }
    }

    fn topic_features(&mut self, at: usize, clause: &Clause) {
        let topics = list(self.topics, at);
        for (number, topic) in topics.iter().map(|topic| u32::from(*topic)).enumerate() {
            self.add(Kind::Topic, &[topic]);
            self.add(Kind::TopicSubject, &[topic, clause.subject as u32]);
            self.add(Kind::TopicLead, &[topic, clause.lead as u32]);
            if clause.negated {
                self.add(Kind::TopicNegated, &[topic]);
            }
            for other in topics.iter().skip(number + 1) {
                self.add(Kind::Topics, &[topic, u32::from(*other)]);
            }
        }
    }

    fn grammar(&mut self, at: usize, clause: &Clause, unit: &Range<usize>) {
        let (subject, lead) = (clause.subject as u32, clause.lead as u32);
        self.add(Kind::SubjectLead, &[subject, lead]);
        self.add(Kind::SubjectNegated, &[subject, u32::from(clause.negated)]);
        let words = self
            .sheet
            .words
            .get(clause.start..clause.end)
            .unwrap_or_default();
        let half = words.len() / 2;
        if words.iter().filter(|word| word.quoted).count() > half {
            self.add(Kind::Quoted, &[]);
        }
        if words.iter().any(|word| word.asks) {
            self.add(Kind::Asks, &[]);
        }
        let reported = self
            .sheet
            .reported
            .get(clause.start..clause.end)
            .unwrap_or_default();
        if reported.iter().filter(|reported| **reported).count() > half {
            self.add(Kind::Reported, &[]);
        }
        let last = at + 1 == unit.end;
        let place = u32::try_from((at - unit.start).min(3)).unwrap_or_default();
        self.add(Kind::Place, &[place, u32::from(last)]);
        let length = u32::try_from((half).min(8)).unwrap_or_default();
        self.add(Kind::Length, &[length]);
    }

    /// What the step from the clause before to this one is like.
    fn across(&mut self, at: usize, clause: &Clause) {
        let Some(before) = self.sheet.grammar.clauses.get(at - 1).copied() else {
            return;
        };
        let kind = |clause: &Clause| [clause.subject as u32, clause.lead as u32];
        let ([a, b], [c, d]) = (kind(&before), kind(clause));
        self.add(Kind::Neighbours, &[a, b, c, d]);
        self.add(Kind::Neighbours, &[a, b]);
        self.add(Kind::Neighbours, &[BETWEEN, c, d]);
        let stem = |at: usize| self.reading.stems.get(at).copied().unwrap_or(EDGE);
        let (last, first) = (stem(clause.start.saturating_sub(1)), stem(clause.start));
        let (last_but_one, second) = (stem(clause.start.saturating_sub(2)), stem(clause.start + 1));
        self.add(Kind::Crossing, &[last, BETWEEN, first]);
        self.add(Kind::Crossing, &[last_but_one, last, BETWEEN]);
        self.add(Kind::Crossing, &[BETWEEN, first, second]);
        for first in list(self.topics, at - 1) {
            for second in list(self.topics, at) {
                self.add(Kind::TopicThen, &[u32::from(*first), u32::from(*second)]);
            }
        }
    }

    /// Signs of this sentence, signs and topics of the two beside it.
    fn surroundings(&mut self, number: usize) {
        let beside = [
            (number.checked_sub(1), Kind::CueBefore, Kind::TopicBefore),
            (Some(number + 1), Kind::CueAfter, Kind::TopicAfter),
        ];
        for cue in list(self.cues, number) {
            self.add(Kind::Cue, &[*cue]);
        }
        for (other, cue_kind, topic_kind) in beside {
            let other = other.unwrap_or(usize::MAX);
            let Some(unit) = self.units.get(other).cloned() else {
                self.add(cue_kind, &[EDGE]);
                continue;
            };
            for cue in list(self.cues, other) {
                self.add(cue_kind, &[*cue]);
            }
            for at in unit {
                for topic in list(self.topics, at) {
                    self.add(topic_kind, &[u32::from(*topic)]);
                }
            }
        }
    }
}
