//! Promises in a letter: sentences in which the writer says what they will do. Each is offered to the ledger, so that
//! it becomes one that can be kept. Whether it is a good promise is for the promises room to say.

use crate::core::apology::Span;

/// Openings that make a sentence a promise of the writer's own.
const OPENINGS: &[&[&str]] = &[
    &["i", "will"],
    &["i'll"],
    &["i", "won't"],
    &["i", "promise"],
    &["i", "am", "going", "to"],
    &["i'm", "going", "to"],
    &["i", "shall"],
];

/// Words that, standing first, make it a wish, a question or a condition.
const NO_PROMISE: &[&str] = &["if", "whether", "hope", "hopes", "when", "why", "how"];

/// What follows an opening without promising anything.
const EMPTY: &[&str] = &["understand", "always", "admit", "accept", "say", "try"];

/// The sentences that promise something, in order, UTF-8 bytes.
pub fn found(text: &str) -> Vec<Span> {
    sentences(text)
        .into_iter()
        .filter(|span| promises(span.of(text)))
        .collect()
}

/// The sentences that promise something, in order, each once.
pub fn promised(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for span in found(text) {
        let sentence = span.of(text);
        if !all.iter().any(|known| known == sentence) {
            all.push(sentence.to_owned());
        }
    }
    all
}

fn promises(sentence: &str) -> bool {
    if sentence.trim_end().ends_with('?') {
        return false;
    }
    let lower = sentence.to_lowercase().replace('’', "'");
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|word| !word.is_empty())
        .collect();
    (0..words.len()).any(|at| {
        let (before, from) = words.split_at(at);
        OPENINGS.iter().any(|opening| {
            let next = from.get(opening.len());
            from.starts_with(opening)
                && next.is_some_and(|next| !EMPTY.contains(next))
                && !before.iter().any(|word| NO_PROMISE.contains(word))
        })
    })
}

/// The sentences of a text without the white space around them.
fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut push = |from: usize, to: usize| {
        let whole = text.get(from..to).unwrap_or_default();
        let trimmed = whole.trim();
        if !trimmed.is_empty() {
            let lead = whole.len() - whole.trim_start().len();
            found.push(Span {
                start: from + lead,
                end: from + lead + trimmed.len(),
            });
        }
    };
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let ends = matches!(c, '.' | '!' | '?' | '…') && next.is_none_or(char::is_whitespace);
        if ends || c == '\n' {
            let end = at + c.len_utf8();
            push(start, end);
            start = end;
        }
    }
    push(start, text.len());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promised(text: &str) -> Vec<&str> {
        found(text).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn a_promise_is_found_in_any_spelling() {
        let text = "I lied. I’ll pay back £4.50 a week. I won't open a card\nwithout telling you!";
        assert_eq!(
            promised(text),
            ["I’ll pay back £4.50 a week.", "I won't open a card"]
        );
        assert_eq!(
            promised("from friday i will sleep at my brother's"),
            ["from friday i will sleep at my brother's"]
        );
    }

    #[test]
    fn a_promise_made_twice_is_one_promise() {
        let text = "I'll pay it back. I lied.\n\nI'll pay it back.";
        assert_eq!(super::promised(text), ["I'll pay it back."]);
    }

    #[test]
    fn wishes_questions_and_grand_vows_are_no_promises() {
        for text in [
            "I hope I will see you.",
            "If you want, I'll tell you.",
            "Will I see you? I will see you?",
            "I will always love you.",
            "I'll understand.",
            "You said I'd call.",
            "I will",
            "",
        ] {
            assert!(promised(text).is_empty(), "{text}");
        }
    }
}
