//! A paragraph as words: the plain reading of each and what stands between them. Knows spelling, not grammar; clauses are found in `clause`.

use super::alike;
use super::finding::Span;
use super::lexicon::{Lexicon, OF_FOR_HAVE, Tags, WordId, words};
use super::quote;

/// What stands between a word and the one before it, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing but a space, a hyphen or nothing at all.
    None,
    /// A comma.
    Comma,
    /// A dash, a bracket, a colon, a semicolon, dots or a picture.
    Break,
    /// The end of a sentence or line.
    Sentence,
}

/// One word as it is read; a contraction is several words over the same bytes.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where it is written, in bytes of the paragraph.
    pub span: Span,
    /// Which word, or zero.
    pub id: WordId,
    /// Its classes and forms.
    pub tags: Tags,
    /// What stands before it.
    pub gap: Gap,
    /// Whether it stands inside quotation marks.
    pub quoted: bool,
    /// Whether the sentence it ends closes with a question mark.
    pub asks: bool,
}

impl Word {
    /// Whether it belongs to all of these classes.
    pub fn is(&self, tags: Tags) -> bool {
        self.tags & tags == tags
    }
}

/// Reads a paragraph's words.
pub fn words(paragraph: &str) -> Vec<Word> {
    let mut reader = WordReader {
        lexicon: Lexicon::get(),
        // Five letters and a space, and some more to be sure.
        words: Vec::with_capacity(paragraph.len() / 5 + 8),
        gap: Gap::Sentence,
        plain: String::new(),
    };
    let mut chars = paragraph.char_indices().peekable();
    let mut last = ' ';
    while let Some((at, c)) = chars.next() {
        if c == ' ' {
            // Nothing to note.
        } else if is_word_char(c) || (is_apostrophe(c) && starts_with_clipped_word(paragraph, at)) {
            let mut end = at + c.len_utf8();
            while let Some((next_at, next)) = chars.peek().copied() {
                let joins = is_word_char(next)
                    || (matches!(next, '.' | ':' | ',') && digits_around(paragraph, next_at))
                    || (is_apostrophe(next) && letters_around(paragraph, next_at));
                if !joins {
                    break;
                }
                end = next_at + next.len_utf8();
                chars.next();
            }
            reader.read(paragraph, Span { start: at, end });
        } else {
            reader.between(
                c,
                last,
                paragraph.get(at + c.len_utf8()..).unwrap_or_default(),
            );
        }
        last = c;
    }
    let mut words = alike::settled(reader.words);
    quote::mark_quotes(paragraph, &mut words);
    words
}

fn is_word_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || !c.is_ascii() && is_foreign_word_char(c)
}

fn is_foreign_word_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`' | '´' | '‘')
}

fn around(text: &str, at: usize, fits: impl Fn(char) -> bool) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let mut after = text.get(at..).unwrap_or_default().chars();
    after.next();
    before.is_some_and(&fits) && after.next().is_some_and(fits)
}

fn digits_around(text: &str, at: usize) -> bool {
    around(text, at, |c| c.is_ascii_digit())
}

fn letters_around(text: &str, at: usize) -> bool {
    around(text, at, char::is_alphabetic)
}

/// "'cause", "’til", "'cos".
fn starts_with_clipped_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let mut rest = text.get(at..).unwrap_or_default().chars();
    rest.next();
    let word: String = rest
        .by_ref()
        .take(6)
        .take_while(|c| c.is_alphabetic())
        .collect();
    !before.is_some_and(is_word_char)
        && matches!(
            word.to_ascii_lowercase().as_str(),
            "cause" | "cos" | "til" | "em" | "tis" | "twas"
        )
}

struct WordReader {
    lexicon: &'static Lexicon,
    words: Vec<Word>,
    gap: Gap,
    /// The word being read, in lower case: kept for its room.
    plain: String,
}

impl WordReader {
    /// Reads the mark `c`, after `last` and before `rest`.
    fn between(&mut self, c: char, last: char, rest: &str) {
        let gap = match c {
            '.' if self.after_title() => Gap::None,
            '.' if rest.starts_with('.') || last == '.' => Gap::Break,
            '.' | '!' | '\n' | '\r' | '。' | '！' => Gap::Sentence,
            '?' | '？' => {
                if let Some(word) = self.words.last_mut() {
                    word.asks = true;
                }
                Gap::Sentence
            }
            ',' | '،' | '、' => Gap::Comma,
            ';' | ':' | '(' | ')' | '[' | ']' | '–' | '—' | '…' | '/' | '|' | '*' => {
                Gap::Break
            }
            '-' if last == ' ' || last == '-' || rest.starts_with([' ', '-']) => Gap::Break,
            c if !c.is_ascii() && !c.is_whitespace() && is_picture(c) => Gap::Break,
            _ => Gap::None,
        };
        self.gap = self.gap.max(gap);
    }

    /// "Mr." and the like don't end a sentence.
    fn after_title(&self) -> bool {
        self.gap == Gap::None
            && self
                .words
                .last()
                .is_some_and(|word| words!("mr mrs ms dr st vs").has(word.id))
    }

    /// Reads the word at `span`.
    fn read(&mut self, text: &str, span: Span) {
        let written = span.of(text);
        if span.end - span.start > 40 {
            return self.push("", span);
        }
        let mut plain = std::mem::take(&mut self.plain);
        plain.clear();
        if written.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            plain.push_str(written);
            plain.make_ascii_lowercase();
        } else {
            let lower = written.chars().flat_map(char::to_lowercase);
            plain.extend(lower.map(|c| if is_apostrophe(c) { '\'' } else { c }));
        }
        self.read_plain(&plain, span);
        self.plain = plain;
    }

    fn read_plain(&mut self, plain: &str, span: Span) {
        if let Some(have) = self.of_for_have(plain) {
            return self.push(have, span);
        }
        if self.push_known(plain, span) || self.push_contraction(plain, span) {
            return;
        }
        let shorter = unstretched(plain);
        if shorter.iter().any(|shorter| self.push_known(shorter, span)) {
            return;
        }
        if let Some(stem) = plain.strip_suffix("in").filter(|stem| stem.len() > 1) {
            let full = format!("{stem}ing");
            if self.push_known(&full, span) {
                return;
            }
        }
        self.push(plain, span);
    }

    fn of_for_have(&self, plain: &str) -> Option<&'static str> {
        let before = self
            .words
            .last()
            .filter(|_| plain == "of" && self.gap == Gap::None)?;
        OF_FOR_HAVE
            .iter()
            .any(|modal| self.lexicon.id(modal) == before.id && before.id != 0)
            .then_some("have")
    }

    /// Pushes a word that is in the lexicon, or the words it is read as.
    fn push_known(&mut self, plain: &str, span: Span) -> bool {
        if let Some(read_as) = self.lexicon.read_as(plain) {
            for (id, tags) in read_as {
                self.push_id(*id, *tags, span);
            }
            return true;
        }
        let id = self.lexicon.id(plain);
        if id != 0 {
            self.push_id(id, self.lexicon.tags(id), span);
        }
        id != 0
    }

    /// "you're", "didn't", "who'd've", "mother's".
    fn push_contraction(&mut self, plain: &str, span: Span) -> bool {
        const IS_AFTER: [&str; 14] = [
            "it",
            "he",
            "she",
            "that",
            "what",
            "there",
            "here",
            "who",
            "where",
            "how",
            "this",
            "everything",
            "nothing",
            "why",
        ];
        if let Some(stem) = plain.strip_suffix("n't") {
            self.push(stem, span);
            self.push("not", span);
            return true;
        }
        let Some((stem, ending)) = plain.rsplit_once('\'') else {
            return false;
        };
        let second = match ending {
            "m" => "am",
            "re" => "are",
            "ve" => "have",
            "ll" => "will",
            "d" => "'d",
            "s" if IS_AFTER.contains(&stem) => "is",
            "s" => "'s",
            "" => "",
            _ => return false,
        };
        if !self.push_known(stem, span) {
            self.push(stem, span);
        }
        if !second.is_empty() && second != "'s" {
            self.push(second, span);
        }
        true
    }

    fn push(&mut self, plain: &str, span: Span) {
        let id = self.lexicon.id(plain);
        self.push_id(id, self.lexicon.tags_of(id, plain), span);
    }

    fn push_id(&mut self, id: WordId, tags: Tags, span: Span) {
        self.words.push(Word {
            span,
            id,
            tags,
            gap: self.gap,
            quoted: false,
            asks: false,
        });
        self.gap = Gap::None;
    }
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// "soooorry" may be "soorry" or "sorry".
fn unstretched(word: &str) -> Vec<String> {
    let mut ahead = word
        .chars()
        .zip(word.chars().skip(1))
        .zip(word.chars().skip(2));
    // Letters repeated three times or more are a drawn-out sound; two are ordinary spelling.
    if !ahead.any(|((a, b), c)| a == b && b == c) {
        return Vec::new();
    }
    let mut once = String::new();
    let mut twice = String::new();
    let (mut last, mut run) = ('\0', 0);
    for c in word.chars() {
        run = if c == last { run + 1 } else { 1 };
        last = c;
        if run == 1 {
            once.push(c);
        }
        if run <= 2 {
            twice.push(c);
        }
    }
    vec![twice, once]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Vec<&str> {
        words(text).iter().map(|word| word.span.of(text)).collect()
    }

    fn same_reading(a: &str, b: &str) {
        let ids = |text: &str| words(text).iter().map(|word| word.id).collect::<Vec<_>>();
        assert_eq!(ids(a), ids(b), "{a} / {b}");
    }

    #[test]
    fn a_text_without_apostrophes_reads_like_one_with_them() {
        same_reading("im sorry i didnt tell u", "I’m sorry I didn't tell you");
        same_reading(
            "i shouldve called, i shoulda called, i should of called",
            "I should have called, I should have called, I should have called",
        );
        same_reading("sorrryyyy", "sorry");
        same_reading("i was tryin", "I was trying");
    }

    #[test]
    fn numbers_and_titles_do_not_end_a_sentence() {
        let text = "Mr. Khan paid 3.50 at 10:15.";
        assert_eq!(plain(text).len(), 6);
        assert!(words(text).iter().skip(1).all(|word| word.gap == Gap::None));
    }
}
