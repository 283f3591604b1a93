//! One paragraph, read as far as rules need it: words, clauses, and the signs that stand in each sentence.

use crate::lexicon::{class, words};
use std::sync::OnceLock;

use super::clause::{self, Clause, Grammar};
use super::cue::{CUES, Cue};
use super::finding::Span;
use super::lexicon::{Tags, WordList};
use super::pattern::{Found, Line, Matcher};
use super::text::{self, Gap, Word};

/// How far a report reaches at most, in words, where no punctuation ends it.
const REPORT_REACH: usize = 24;

/// A sign, where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Sign {
    /// Which.
    pub cue: Cue,
    /// Its words; the end is one past the last.
    pub words: (usize, usize),
    /// Which sentence of the paragraph.
    pub sentence: usize,
}

/// A paragraph under study. Positions are words unless a name says otherwise.
#[derive(Debug)]
pub struct Sheet<'t> {
    /// The paragraph.
    pub text: &'t str,
    /// Its words.
    pub words: Vec<Word>,
    /// Its sentences and clauses.
    pub grammar: Grammar,
    /// Its signs, in order.
    pub signs: Vec<Sign>,
    /// For each word, whether it is only reported.
    pub reported: Vec<bool>,
}

impl<'t> Sheet<'t> {
    /// Reads a paragraph.
    pub fn read(text: &'t str) -> Self {
        let words = text::words(text);
        let grammar = clause::read(&words);
        let reported = vec![false; words.len()];
        let mut sheet = Self {
            text,
            words,
            grammar,
            signs: Vec::new(),
            reported,
        };
        sheet.find_signs();
        sheet.find_reports();
        sheet
    }

    /// What the pattern matcher works on.
    pub fn line(&self) -> Line<'_> {
        Line::new(&self.words, &self.grammar.starts)
    }

    /// The bytes of the paragraph that words `start..end` cover.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let first = self.words.get(start).map_or(0, |word| word.span.start);
        let last = end
            .checked_sub(1)
            .and_then(|last| self.words.get(last))
            .map_or(first, |word| word.span.end);
        Span {
            start: first,
            end: last.max(first),
        }
    }

    /// The clause that word `at` is in.
    pub fn clause(&self, at: usize) -> Option<&Clause> {
        self.grammar.clauses.get(*self.grammar.clause_of.get(at)?)
    }

    /// Which sentence word `at` is in.
    pub fn sentence(&self, at: usize) -> usize {
        self.clause(at).map_or(0, |clause| clause.sentence)
    }

    /// The words of sentence `number`.
    pub fn sentence_words(&self, number: usize) -> std::ops::Range<usize> {
        self.grammar.sentences.get(number).cloned().unwrap_or(0..0)
    }

    /// Whether word `at` is in the class.
    pub fn is(&self, at: usize, class: Tags) -> bool {
        self.words.get(at).is_some_and(|word| word.is(class))
    }

    /// Whether any word of `range` is in the class.
    pub fn any(&self, mut range: std::ops::Range<usize>, class: Tags) -> bool {
        range.any(|at| self.is(at, class))
    }

    /// Whether word `at` is one of these plain words.
    pub fn word_is(&self, at: usize, list: &WordList) -> bool {
        let Some(word) = self.words.get(at) else {
            return false;
        };
        match word.id {
            0 => list.has_written(word.span.of(self.text)),
            id => list.has(id),
        }
    }

    /// Whether any word of `range` is one of these plain words.
    pub fn any_word(&self, mut range: std::ops::Range<usize>, list: &WordList) -> bool {
        range.any(|at| self.word_is(at, list))
    }

    /// The signs of sentence `number` and of all after it.
    pub fn signs_from(&self, number: usize) -> impl Iterator<Item = &Sign> {
        let from = self.signs.partition_point(|sign| sign.sentence < number);
        self.signs.iter().skip(from)
    }

    /// Whether `cue` stands in the sentence `number`.
    pub fn has_sign(&self, cue: Cue, number: usize) -> bool {
        self.signs_from(number)
            .take_while(|sign| sign.sentence == number)
            .any(|sign| sign.cue == cue)
    }

    /// Whether `cue` stands after word `at`, in its sentence or the very next one.
    pub fn sign_follows(&self, cue: Cue, at: usize) -> bool {
        let sentence = self.sentence(at.saturating_sub(1));
        let from = self.signs.partition_point(|sign| sign.words.0 < at);
        self.signs
            .iter()
            .skip(from)
            .take_while(|sign| sign.sentence <= sentence + 1)
            .any(|sign| sign.cue == cue)
    }

    /// Whether the writer says sorry in the sentence of word `at` or in one beside it.
    pub fn apology_near(&self, at: usize) -> bool {
        let sentence = self.sentence(at);
        (sentence.saturating_sub(1)..=sentence + 1)
            .any(|number| self.has_sign(Cue::Apology, number))
    }

    fn find_signs(&mut self) {
        let mut signs = Vec::new();
        for found in all_found(self, cues()) {
            let Some((cue, _)) = CUES.get(found.owner) else {
                continue;
            };
            if *cue == Cue::Report || !self.words.get(found.start).is_some_and(|word| word.quoted) {
                signs.push(Sign {
                    cue: *cue,
                    words: (found.start, found.end),
                    sentence: self.sentence(found.start),
                });
            }
        }
        self.signs = signs;
    }

    fn find_reports(&mut self) {
        let is_report = |sign: &&Sign| matches!(sign.cue, Cue::Report | Cue::Label);
        let reports: Vec<Sign> = self.signs.iter().filter(is_report).copied().collect();
        for report in reports {
            for at in self.report_range(report) {
                if let Some(reported) = self.reported.get_mut(at) {
                    *reported = true;
                }
            }
        }
        self.find_trailing_reports();
    }

    /// How far what is reported reaches: to the end of the sentence, to a but, or for a label to the end of the clause.
    fn report_range(&self, report: Sign) -> std::ops::Range<usize> {
        let but = class!("but");
        let mut from = report.words.1;
        let helps = [class!("be"), class!("have"), class!("modal"), class!("do")]
            .iter()
            .any(|class| self.is(from, *class));
        // "I said it was nothing": "it" begins what is reported.
        if helps && self.word_is(from - 1, words!("it")) {
            from -= 1;
        }
        // "I shouted, you cried": a comma means that nothing is reported.
        if self
            .words
            .get(from)
            .is_none_or(|word| matches!(word.gap, Gap::Comma | Gap::Sentence))
        {
            return from..from;
        }
        // "I said it, you made me": the saying is done before the comma.
        let next = self
            .words
            .get(from + 1)
            .map_or(Gap::Sentence, |word| word.gap);
        if self.word_is(from, words!("it that this so them")) && next >= Gap::Comma {
            return from..from;
        }
        let mut at = from + 1;
        while let Some(word) = self.words.get(at).filter(|_| at < from + REPORT_REACH) {
            let starts = self.grammar.starts.get(at).copied().unwrap_or(false);
            let turns = starts && (word.is(but) || report.cue == Cue::Label);
            if word.gap == Gap::Sentence || turns {
                break;
            }
            at += 1;
        }
        from..at
    }

    /// "Nobody died, I said": the saying comes last.
    fn find_trailing_reports(&mut self) {
        for range in self.grammar.sentences.clone() {
            let said = (range.start + 2..range.end).find(|at| {
                self.word_is(
                    *at,
                    words!("said wrote told shouted answered replied texted"),
                ) && self.is(at - 1, class!("i"))
                    && self
                        .words
                        .get(at - 1)
                        .is_some_and(|word| word.gap >= Gap::Comma)
                    && (at + 1 == range.end
                        || self
                            .words
                            .get(at + 1)
                            .is_some_and(|word| word.gap >= Gap::Comma))
            });
            for at in said.map_or(0..0, |said| range.start..said) {
                if let Some(reported) = self.reported.get_mut(at) {
                    *reported = true;
                }
            }
        }
    }
}

/// Everything found by `matcher` in this paragraph, sentence by sentence.
pub fn all_found(sheet: &Sheet<'_>, matcher: &Matcher) -> Vec<Found> {
    matcher.find(sheet.line(), sheet.grammar.sentences.iter().cloned())
}

fn cues() -> &'static Matcher {
    static MATCHER: OnceLock<Matcher> = OnceLock::new();
    MATCHER.get_or_init(|| Matcher::new(CUES.iter().map(|(_, patterns)| *patterns)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reported(text: &str) -> String {
        let sheet = Sheet::read(text);
        let words = sheet
            .words
            .iter()
            .zip(&sheet.reported)
            .filter(|(_, reported)| **reported);
        words
            .map(|(word, _)| word.span.of(text))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn what_the_writer_said_before_is_only_reported() {
        assert_eq!(
            reported("I told you that you were overreacting."),
            "you were overreacting"
        );
        assert_eq!(
            reported("i kept telling u it was nothing"),
            "it was nothing"
        );
        assert_eq!(reported("I'm not going to say I was drunk."), "I was drunk");
        assert_eq!(
            reported("I said it was a joke but you laughed too"),
            "it was a joke"
        );
    }

    #[test]
    fn a_comma_after_the_shouting_means_that_nothing_is_reported() {
        assert_eq!(reported("I'm sorry I said it, you made me so angry."), "");
    }

    #[test]
    fn ownership_counts_only_in_the_same_sentence_or_the_next() {
        let near = Sheet::read("It was only a joke. That was cruel.");
        let far = Sheet::read("It was only a joke. We ate. That was cruel.");
        assert!(near.sign_follows(Cue::Disowns, 5));
        assert!(!far.sign_follows(Cue::Disowns, 5));
    }
}
