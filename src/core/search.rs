//! Full-text search as a person expects it: every word of the query must occur somewhere, case
//! and accents don't matter, and what is inside double quotes belongs together. Knows text only.

use super::apology::finding::Span;
use crate::core::sorted;

/// What is searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<String>);

impl Query {
    /// Reads what the person typed.
    pub fn parse(text: &str) -> Self {
        let text = text.replace(['“', '”', '„', '«', '»'], "\"");
        let mut terms = Vec::new();
        for (at, part) in text.split('"').enumerate() {
            if at % 2 == 1 {
                terms.push(fold(part).split_whitespace().collect::<Vec<_>>().join(" "));
            } else {
                terms.extend(fold(part).split_whitespace().map(str::to_owned));
            }
        }
        terms.retain(|term| !term.is_empty());
        Self(terms)
    }

    /// Whether nothing is searched for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every term occurs in one of these texts, which were folded before.
    pub fn is_in(&self, folded: &[&str]) -> bool {
        self.0
            .iter()
            .all(|term| folded.iter().any(|text| text.contains(term.as_str())))
    }

    /// Where terms occur in a text, in bytes of the text as written, in order, without overlaps.
    pub fn spans(&self, text: &str) -> Vec<Span> {
        if self.is_empty() {
            return Vec::new();
        }
        let (folded, origins) = folded_with_origins(text);
        let mut found: Vec<Span> = self
            .0
            .iter()
            .flat_map(|term| folded.match_indices(term.as_str()))
            .filter_map(|(at, term)| {
                Some(Span {
                    start: origins.get(at)?.start,
                    end: origins.get(at + term.len() - 1)?.end,
                })
            })
            .collect();
        sorted::by(&mut found, Ord::cmp);
        found.dedup();
        let mut merged: Vec<Span> = Vec::new();
        for span in found {
            match merged.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => merged.push(span),
            }
        }
        merged
    }
}

/// The text in lower case, without accents, white space as single blanks.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut folded);
    }
    folded
}

/// The folded text, and for each of its bytes the character of the original it came from.
fn folded_with_origins(text: &str) -> (String, Vec<Span>) {
    let mut folded = String::with_capacity(text.len());
    let mut origins: Vec<Span> = Vec::with_capacity(text.len());
    for (start, c) in text.char_indices() {
        fold_char(c, &mut folded);
        let end = start + c.len_utf8();
        if folded.len() == origins.len()
            && let Some(last) = origins.last().copied()
        {
            // A combining mark belongs to the letter before it.
            origins
                .iter_mut()
                .rev()
                .take_while(|span| **span == last)
                .for_each(|span| span.end = end);
        }
        origins.resize(folded.len(), Span { start, end });
    }
    (folded, origins)
}

fn fold_char(c: char, folded: &mut String) {
    if c.is_ascii() {
        let plain = if c.is_ascii_whitespace() {
            ' '
        } else {
            c.to_ascii_lowercase()
        };
        folded.push(plain);
        return;
    }
    match c {
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' => {}
        '’' | '‘' | 'ʼ' => folded.push('\''),
        'ß' | 'ẞ' => folded.push_str("ss"),
        'Æ' | 'æ' => folded.push_str("ae"),
        'Œ' | 'œ' => folded.push_str("oe"),
        c if c.is_whitespace() => folded.push(' '),
        c => c
            .to_lowercase()
            .filter(|c| !matches!(c, '\u{300}'..='\u{36f}'))
            .for_each(|c| folded.push(without_accent(c))),
    }
}

/// The base letter of an accented Latin letter (Latin-1 Supplement and Latin Extended-A, as the
/// Unicode character database decomposes them).
fn without_accent(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked<'t>(query: &str, text: &'t str) -> Vec<&'t str> {
        Query::parse(query)
            .spans(text)
            .iter()
            .map(|span| span.of(text))
            .collect()
    }

    fn finds(query: &str, text: &str) -> bool {
        Query::parse(query).is_in(&[&fold(text)])
    }

    #[test]
    fn every_word_must_occur_in_any_order() {
        assert!(finds("bank call", "Kept: Call the BANK"));
        assert!(!finds("bank letter", "Kept: Call the bank"));
    }

    #[test]
    fn words_in_quotation_marks_belong_together() {
        assert!(finds(
            "“the bank”",
            "Call the  bank".replace("  ", " ").as_str()
        ));
        assert!(!finds("\"bank the\"", "Call the bank"));
    }

    #[test]
    fn accents_and_apostrophes_do_not_matter_and_marks_cover_the_original() {
        assert_eq!(marked("zoe", "Zoë and Zoe\u{308}!"), ["Zoë", "Zoe\u{308}"]);
        assert_eq!(marked("didn't", "I didn’t"), ["didn’t"]);
        assert_eq!(marked("strasse", "Straße"), ["Straße"]);
    }

    #[test]
    fn an_empty_query_finds_everything_and_marks_nothing() {
        assert!(Query::parse("  \"\" ").is_empty());
        assert!(finds("", "anything"));
        assert!(marked("", "anything").is_empty());
    }

    proptest! {
        #[test]
        fn marks_lie_on_characters_of_the_text(query in "\\PC{0,6}", text in "\\PC{0,40}") {
            let mut last = 0;
            for span in Query::parse(&query).spans(&text) {
                prop_assert!(span.start >= last && span.start < span.end);
                prop_assert!(text.get(span.start..span.end).is_some());
                last = span.end;
            }
        }

        #[test]
        fn what_is_marked_is_what_is_found(word in "[a-zé]{1,4}", text in "[a-zéÉ ]{0,30}") {
            prop_assert_eq!(finds(&word, &text), !marked(&word, &text).is_empty());
        }
    }
}
