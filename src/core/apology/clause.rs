//! A shallow reading of a paragraph's grammar: sentences, clauses, who each clause is about, which conjunction brings it
//! in and whether it is negated. No dictionary of nouns, no tree: only what a rule about an apology needs.

use super::lexicon::{Tags, WordList, class, form, words};
use super::text::{Gap, Word};

/// Who a clause is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// "I"
    Writer,
    /// "we"
    Both,
    /// "you"
    Partner,
    /// "my temper"
    Mine,
    /// "your mother"
    Yours,
    /// "he", "they", "nobody"
    Others,
    /// "it", "that", "there"
    It,
    /// A noun, or nothing that can be told.
    Unknown,
}

/// What brings a clause in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Nothing: it opens a sentence or follows a comma.
    Bare,
    /// "and", "so", "or"
    And,
    /// "but", "though", "however"
    But,
    /// "because", "since"
    Because,
    /// "if", "unless"
    If,
    /// "when", "while", "until"
    When,
    /// "that", "which", "who", "what"
    Relative,
}

/// A stretch of words about one subject.
#[derive(Clone, Copy, Debug)]
pub struct Clause {
    /// First word, the conjunction included.
    pub start: usize,
    /// One past the last word.
    pub end: usize,
    /// Which sentence of the paragraph.
    pub sentence: usize,
    /// Who it is about.
    pub subject: Subject,
    /// Where the words after the subject begin; the clause's start where no subject was found.
    pub predicate: usize,
    /// What brings it in.
    pub lead: Lead,
    /// Whether its first verb is negated.
    pub negated: bool,
}

/// The grammar of one paragraph.
#[derive(Debug)]
pub struct Grammar {
    /// Word ranges, in order.
    pub sentences: Vec<std::ops::Range<usize>>,
    /// In order.
    pub clauses: Vec<Clause>,
    /// For each word, whether a clause begins there.
    pub starts: Vec<bool>,
    /// For each word, which clause it is in.
    pub clause_of: Vec<usize>,
}

/// Reads the grammar of `words`.
pub fn read(words: &[Word]) -> Grammar {
    let reader = GrammarReader { words };
    let starts = reader.starts();
    reader.grammar(starts)
}

struct GrammarReader<'w> {
    words: &'w [Word],
}

impl GrammarReader<'_> {
    fn is(&self, at: usize, tags: Tags) -> bool {
        self.words.get(at).is_some_and(|word| word.is(tags))
    }

    fn word_is(&self, at: usize, list: &WordList) -> bool {
        self.words.get(at).is_some_and(|word| list.has(word.id))
    }

    fn starts(&self) -> Vec<bool> {
        let mut starts = Vec::with_capacity(self.words.len());
        let mut verb_seen = false;
        for (at, word) in self.words.iter().enumerate() {
            let starts_here =
                word.gap >= Gap::Comma || self.joins(at) || (verb_seen && self.fresh_subject(at));
            if starts_here {
                verb_seen = false;
            }
            verb_seen = verb_seen || self.is_finite(at) || word.is(form::ING);
            starts.push(starts_here);
        }
        starts
    }

    /// A conjunction with a subject or verb after it.
    fn joins(&self, at: usize) -> bool {
        if self.is(at, class!("subord")) {
            // "as soon", "since Friday", "like that" join nothing; a subject must follow.
            return self.word_is(at, words!("if because although though unless"))
                || self.subject_follows(at + 1);
        }
        (self.is(at, class!("but"))
            || self.is(at, class!("and"))
            || self.word_is(at, words!("or nor")))
            && !self.word_is(at, words!("only even then though"))
            && (self.is(at, class!("but"))
                || self.subject_follows(at + 1)
                || self.is_finite(self.past_skips(at + 1)))
    }

    fn past_skips(&self, mut at: usize) -> usize {
        while self.is(at, class!("skip")) {
            at += 1;
        }
        at
    }

    fn subject_follows(&self, at: usize) -> bool {
        let at = self.past_skips(at);
        self.is(at, class!("subject")) || self.is(at, class!("det"))
    }

    /// A pronoun with a finite verb after it, where the clause before has had its verb.
    fn fresh_subject(&self, at: usize) -> bool {
        self.is(at, class!("subject")) && self.is_finite(self.past_skips(at + 1))
    }

    fn is_finite(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else {
            return false;
        };
        let helping = [class!("be"), class!("have"), class!("do"), class!("modal")]
            .iter()
            .any(|tags| word.is(*tags));
        helping || word.tags & (form::PAST | form::BASE | form::THIRD) != 0
    }

    fn grammar(&self, starts: Vec<bool>) -> Grammar {
        let mut grammar = Grammar {
            sentences: Vec::new(),
            clauses: Vec::new(),
            starts,
            clause_of: Vec::with_capacity(self.words.len()),
        };
        let (mut sentence_start, mut clause_start) = (0, 0);
        for at in 0..=self.words.len() {
            let ends = at == self.words.len();
            let new_sentence = ends
                || self
                    .words
                    .get(at)
                    .is_some_and(|word| word.gap == Gap::Sentence);
            let new_clause =
                ends || new_sentence || grammar.starts.get(at).copied().unwrap_or(true);
            if new_clause && at > clause_start {
                let clause = self.clause(clause_start, at, grammar.sentences.len());
                grammar.clause_of.resize(at, grammar.clauses.len());
                grammar.clauses.push(clause);
                clause_start = at;
            }
            if new_sentence && at > sentence_start {
                grammar.sentences.push(sentence_start..at);
                sentence_start = at;
            }
        }
        grammar
    }

    fn clause(&self, start: usize, end: usize, sentence: usize) -> Clause {
        let lead = self.lead(start);
        let mut at = if lead == Lead::Bare { start } else { start + 1 };
        at = self.past_skips(at).min(end);
        let subject = self.subject(at, end);
        let predicate = match subject {
            Subject::Unknown => at,
            Subject::Mine | Subject::Yours => (at + 2).min(end),
            _ => at + 1,
        };
        let verbs = predicate..(predicate + 3).min(end);
        let negated = verbs.into_iter().any(|at| self.is(at, class!("no")));
        Clause {
            start,
            end,
            sentence,
            subject,
            predicate,
            lead,
            negated,
        }
    }

    fn lead(&self, at: usize) -> Lead {
        if self.word_is(at, words!("if unless")) {
            Lead::If
        } else if self.word_is(at, words!("because since")) {
            Lead::Because
        } else if self.word_is(
            at,
            words!("but however although though yet except whereas only"),
        ) {
            Lead::But
        } else if self.word_is(at, words!("when while whenever until before after once as")) {
            Lead::When
        } else if self.word_is(at, words!("that which who what why how where"))
            && self.subject_follows(at + 1)
        {
            Lead::Relative
        } else if self.is(at, class!("and")) || self.word_is(at, words!("or nor")) {
            Lead::And
        } else {
            Lead::Bare
        }
    }

    fn subject(&self, at: usize, end: usize) -> Subject {
        if at >= end {
            return Subject::Unknown;
        }
        if self.is(at, class!("i")) {
            Subject::Writer
        } else if self.is(at, class!("we")) {
            Subject::Both
        } else if self.is(at, class!("you")) {
            Subject::Partner
        } else if self.word_is(at, words!("my")) {
            Subject::Mine
        } else if self.is(at, class!("your")) {
            Subject::Yours
        } else if self.is(at, class!("they"))
            || self.word_is(at, words!("nobody everyone everybody someone somebody who"))
        {
            Subject::Others
        } else if self.word_is(at, words!("it that this there these those")) {
            Subject::It
        } else {
            Subject::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn clauses(text: &str) -> Vec<(String, Subject, Lead)> {
        let words = words(text);
        let of = |c: &Clause| text[words[c.start].span.start..words[c.end - 1].span.end].to_owned();
        read(&words)
            .clauses
            .iter()
            .map(|c| (of(c), c.subject, c.lead))
            .collect()
    }

    #[test]
    fn a_text_without_punctuation_is_cut_at_each_new_subject_and_verb() {
        let found: Vec<_> = clauses("sorry i lied i was drunk tho u made me feel small")
            .into_iter()
            .map(|c| c.0)
            .collect();
        assert_eq!(
            found,
            ["sorry i lied", "i was drunk", "tho u made me feel small"]
        );
    }

    #[test]
    fn each_clause_knows_who_it_is_about_and_what_brings_it_in() {
        let found =
            clauses("I shouted at you because I was tired, but your mother heard and we left.");
        let kinds: Vec<_> = found.iter().map(|c| (c.1, c.2)).collect();
        assert_eq!(
            kinds,
            [
                (Subject::Writer, Lead::Bare),
                (Subject::Writer, Lead::Because),
                (Subject::Yours, Lead::But),
                (Subject::Both, Lead::And)
            ]
        );
    }
}
