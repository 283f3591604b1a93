//! Whether a text touches a limit the partner has set. A limit is recognised by what it is about
//! and by the signs the person gave for it: word forms count as one word, a few everyday
//! synonyms are known, and the words may stand apart within a sentence. It only points; what to
//! do about it is the caller's business.

use super::apology::finding::Span;
use super::book::Book;
use super::boundary::{Boundary, in_force};
use super::stem::stem;
use crate::core::sorted;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Words that say the same where limits are concerned. Each set stands for its first word.
const FAMILIES: &[&[&str]] = &[
    &["call", "phone", "ring", "telephone", "voicemail"],
    &["text", "message", "dm", "whatsapp", "sms"],
    &["email", "mail"],
    &["letter", "note", "card"],
    &["mother", "mum", "mom", "mam"],
    &["father", "dad", "papa"],
    &["child", "kid", "kids"],
    &["gift", "present", "flowers"],
    &["hug", "embrace", "cuddle"],
    &["sex", "intimacy", "intimate"],
    &["job", "work", "office"],
    &["home", "house", "flat", "apartment"],
    &["visit", "doorstep"],
    &["pub", "bar"],
    &["alcohol", "drink", "drinking"],
];

/// Ways of reaching somebody: what "no contact" is touched by.
const CONTACT: &[&str] = &["call", "text", "email", "write", "visit", "meet", "contact"];

/// Words that carry no limit of their own.
const FILLERS: &[&str] = &[
    "a", "about", "after", "again", "all", "am", "an", "and", "any", "anymore", "are", "as", "at",
    "be", "been", "before", "but", "by", "can", "do", "don't", "for", "from", "go", "have", "he",
    "her", "him", "his", "i", "if", "in", "into", "is", "it", "its", "just", "keep", "me", "more",
    "must", "my", "near", "never", "no", "none", "not", "of", "off", "on", "or", "our", "out",
    "over", "please", "she", "should", "so", "stop", "than", "that", "the", "their", "them",
    "then", "there", "they", "this", "to", "too", "until", "up", "us", "want", "we", "when",
    "while", "will", "with", "without", "you", "your",
];

/// Words about speaking, which say how a limit would be broken rather than what it is about.
const SPEAKING: &[&str] = &[
    "ask", "bring", "discuss", "mention", "question", "raise", "say", "speak", "talk", "tell",
];

/// How many words, the first and last counted, the words of one sign may be spread over.
const REACH: usize = 8;

/// A limit that a text touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// What the limit is about, in the person's words.
    pub about: String,
    /// The words of the text that touch it, as written.
    pub by: Vec<String>,
}

/// The limits in force that a text touches, the oldest first.
pub fn touched(book: &Book, text: &str) -> Vec<Touched> {
    let one = |(_, limit): (_, Boundary)| {
        let spans = touches(text, &limit);
        let by = spans.iter().map(|span| span.of(text).to_owned());
        let about = limit.about.clone();
        (!spans.is_empty()).then(|| Touched {
            about,
            by: by.collect(),
        })
    };
    in_force(book).into_iter().filter_map(one).collect()
}

struct Word {
    span: Span,
    stem: String,
    sentence: usize,
}

/// Where `text` touches the limit, in bytes, in order and without overlaps. Empty once the limit
/// has been lifted.
pub fn touches(text: &str, boundary: &Boundary) -> Vec<Span> {
    if boundary.lifted.is_some() {
        return Vec::new();
    }
    let words = words(text);
    let mut found = Vec::new();
    for sign in signs(boundary) {
        find(&words, &sign, &mut found);
    }
    merged(found)
}

/// What the limit is recognised by: sets of stems that must stand together.
fn signs(boundary: &Boundary) -> Vec<Vec<String>> {
    let mut signs: Vec<Vec<String>> = boundary.signs.iter().map(|sign| content(sign)).collect();
    signs.push(content(&boundary.about));
    if boundary.no_contact {
        signs.extend(CONTACT.iter().map(|word| vec![family(stem(word))]));
    }
    signs.retain(|sign| !sign.is_empty());
    signs
}

/// The stems of a sign that carry its meaning. Where nothing else is left, speaking itself does.
fn content(sign: &str) -> Vec<String> {
    let all: Vec<Word> = words(sign)
        .into_iter()
        .filter(|word| {
            !FILLERS.contains(&word.span.of(sign).to_lowercase().replace('’', "'").as_str())
        })
        .collect();
    let said: Vec<String> = all
        .iter()
        .map(|word| word.stem.clone())
        .filter(|stem| !SPEAKING.contains(&stem.as_str()))
        .collect();
    let mut stems = if said.is_empty() {
        all.into_iter().map(|word| word.stem).collect()
    } else {
        said
    };
    sorted::by(&mut stems, Ord::cmp);
    stems.dedup();
    stems
}

/// Marks the shortest stretches of one sentence in which all stems of the sign stand.
fn find(words: &[Word], sign: &[String], found: &mut Vec<Span>) {
    for (at, first) in words.iter().enumerate() {
        if !sign.contains(&first.stem) {
            continue;
        }
        let near = words[at..]
            .iter()
            .take(REACH)
            .take_while(|word| word.sentence == first.sentence);
        let mut missing: Vec<&String> = sign.iter().collect();
        for word in near {
            missing.retain(|stem| **stem != word.stem);
            if missing.is_empty() {
                found.push(Span {
                    start: first.span.start,
                    end: word.span.end,
                });
                break;
            }
        }
    }
}

fn merged(mut found: Vec<Span>) -> Vec<Span> {
    sorted::by(&mut found, Ord::cmp);
    let mut merged: Vec<Span> = Vec::new();
    for span in found {
        match merged.last_mut() {
            Some(last) if last.overlaps(&span) => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut sentence = 0;
    let mut start = None;
    let mut push = |start: usize, end: usize, sentence: usize| {
        let span = Span { start, end };
        let shown = span.of(text);
        let trimmed = shown.trim_end_matches(is_apostrophe);
        let span = Span {
            start,
            end: start + trimmed.len(),
        };
        words.push(Word {
            span,
            stem: family(stem(trimmed)),
            sentence,
        });
    };
    for (at, c) in text.char_indices() {
        let inside = c.is_alphanumeric() || (start.is_some() && is_apostrophe(c));
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                push(from, at, sentence);
                start = None;
            }
            _ => {}
        }
        sentence += usize::from(matches!(c, '.' | '!' | '?' | '\n'));
    }
    if let Some(from) = start {
        push(from, text.len(), sentence);
    }
    words
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// The word that stands for all its synonyms.
fn family(stemmed: String) -> String {
    static STEMS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        FAMILIES
            .iter()
            .flat_map(|family| family.iter().map(|word| (stem(word), stem(family[0]))))
            .collect()
    });
    STEMS.get(&stemmed).cloned().unwrap_or(stemmed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn limit(about: &str, signs: &[&str]) -> Boundary {
        Boundary {
            about: about.to_owned(),
            signs: signs.iter().map(|sign| (*sign).to_owned()).collect(),
            ..Boundary::default()
        }
    }

    fn marked<'t>(text: &'t str, boundary: &Boundary) -> Vec<&'t str> {
        touches(text, boundary)
            .iter()
            .map(|span| span.of(text))
            .collect()
    }

    #[test]
    fn another_form_of_the_word_touches_it() {
        let limit = limit("No calls at work", &[]);
        assert_eq!(
            marked(
                "I know I was calling you at your work. It won't happen.",
                &limit
            ),
            ["calling you at your work"]
        );
    }

    #[test]
    fn an_everyday_synonym_touches_it() {
        let limit = limit("No calls at work", &[]);
        assert_eq!(
            marked("I'd phone you at the office.", &limit),
            ["phone you at the office"]
        );
    }

    #[test]
    fn a_synonym_the_person_gave_touches_it() {
        let limit = limit("Her sister", &["Anna", "my sister-in-law"]);
        assert_eq!(marked("I spoke with Anna’s husband", &limit), ["Anna’s"]);
        assert_eq!(marked("Your sisters said so", &limit), ["sisters"]);
    }

    #[test]
    fn only_the_limits_that_are_touched_are_named() {
        use crate::core::change::Change;
        use crate::core::entry::Entry;
        use crate::core::now::fixed::{Counting, noon};
        let (mut ids, mut book) = (Counting::default(), Book::default());
        for about in ["No calls at work", "Her sister"] {
            let mut now = noon(&mut ids, 2026, 11, 23);
            book.apply(&Change::put(Entry::new(&mut now, &limit(about, &[]))));
        }
        let found = touched(&book, "I rang your sister. I'll ring her again.");
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].about.as_str(), found[0].by.join(" ")),
            ("Her sister", "sister".into())
        );
    }

    #[test]
    fn only_one_of_two_words_does_not_touch_it() {
        let limit = limit("No calls at work", &[]);
        assert!(marked("I worked late and lied about it.", &limit).is_empty());
        assert!(marked("I was at work. I didn't call.", &limit).is_empty());
    }

    #[test]
    fn not_to_talk_of_something_is_touched_by_the_thing_itself() {
        let limit = limit("Don't talk to me about the affair", &[]);
        assert_eq!(marked("The affairs I hid", &limit), ["affairs"]);
        assert!(marked("I want to talk about money", &limit).is_empty());
    }

    #[test]
    fn no_contact_is_touched_by_every_way_of_reaching_them() {
        let limit = Boundary {
            no_contact: true,
            ..Boundary::default()
        };
        assert_eq!(
            marked("I will write. May I visit? I could ring you.", &limit),
            ["write", "visit", "ring"]
        );
    }

    #[test]
    fn a_lifted_limit_is_touched_by_nothing() {
        let mut limit = limit("No calls", &[]);
        assert_eq!(marked("I called", &limit), ["called"]);
        limit.lifted = Some(chrono::NaiveDate::default());
        assert!(marked("I called", &limit).is_empty());
    }

    #[test]
    fn a_limit_without_any_word_of_meaning_touches_nothing() {
        assert!(marked("No, not that", &limit("no", &["", "…", "the"])).is_empty());
    }

    proptest! {
        #[test]
        fn spans_lie_within_the_text_in_order(text in "(\\PC|call|work|’|\\.| ){0,60}") {
            let mut last = 0;
            for span in touches(&text, &limit("calls at work", &["naïve", "🙂 call"])) {
                prop_assert!(span.start >= last && span.start < span.end);
                prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
                last = span.end;
            }
        }
    }
}
