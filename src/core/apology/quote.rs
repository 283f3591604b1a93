//! What stands inside quotation marks, whichever marks the writer uses. Knows nothing of words beyond their places.

use super::finding::Span;
use super::text::{Word, is_apostrophe};

/// Marks the words inside quotation marks. An opening mark that nothing closes quotes nothing.
pub fn mark_quotes(paragraph: &str, words: &mut [Word]) {
    let quoted = quoted_stretches(paragraph);
    if quoted.is_empty() {
        return;
    }
    let mut stretch = quoted.iter().peekable();
    for word in words {
        while stretch
            .next_if(|quote| quote.end <= word.span.start)
            .is_some()
        {}
        word.quoted = stretch
            .peek()
            .is_some_and(|quote| quote.start < word.span.start);
    }
}

fn quoted_stretches(paragraph: &str) -> Vec<Span> {
    let mut stretches = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let is_mark =
        |(_, c): &(usize, char)| matches!(c, '"' | '\'' | '“' | '”' | '„' | '«' | '»' | '‘' | '’');
    for (at, c) in paragraph.char_indices().filter(is_mark) {
        let last = paragraph
            .get(..at)
            .and_then(|text| text.chars().next_back());
        let last = last.unwrap_or(' ');
        let next = paragraph
            .get(at + c.len_utf8()..)
            .and_then(|rest| rest.chars().next())
            .unwrap_or(' ');
        match open {
            Some((start, closing))
                if c == closing && !(is_apostrophe(c) && next.is_alphanumeric()) =>
            {
                stretches.push(Span { start, end: at });
                open = None;
            }
            None => open = closing_mark(c, last, next).map(|closing| (at, closing)),
            Some(_) => {}
        }
    }
    stretches
}

/// The mark that closes a quotation opened by `c`, if `c` opens one here.
fn closing_mark(c: char, last: char, next: char) -> Option<char> {
    let opens_word = !last.is_alphanumeric() && !next.is_whitespace();
    match c {
        '“' | '„' => Some('”'),
        '«' => Some('»'),
        '"' => Some('"'),
        '‘' if opens_word => Some('’'),
        '\'' if opens_word => Some('\''),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::text::words;

    #[test]
    fn quoted_words_are_marked_in_every_kind_of_quotation_mark() {
        for text in [
            "I said \"get over it\" to you",
            "I said “get over it” to you",
            "I said ‘get over it’ to you",
            "I said 'get over it' to you",
        ] {
            let quoted: Vec<_> = words(text)
                .iter()
                .filter(|word| word.quoted)
                .map(|word| word.span.of(text))
                .collect();
            assert_eq!(quoted, ["get", "over", "it"], "{text}");
        }
    }

    #[test]
    fn an_apostrophe_or_a_lone_mark_quotes_nothing() {
        for text in [
            "I didn't say it wasn't yours",
            "I wrote \"mistakes were made",
            "the dogs' lead and the cats' bowl aren't",
        ] {
            assert!(words(text).iter().all(|word| !word.quoted), "{text}");
        }
    }
}
