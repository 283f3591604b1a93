//! Turns byte positions into the units other places count in: UTF-16 units for the browser, Unicode scalar values for
//! `cargo xtask letters`. Knows nothing of letters or rules.

use super::finding::Span;

/// Marks are kept this many bytes apart, so that a look-up walks at most one stride.
const STRIDE: usize = 128;

/// Positions of one text in three units. Built once per text, looked up many times.
#[derive(Clone, Debug)]
pub struct Utf16Map<'t> {
    text: &'t str,
    marks: Vec<Counts>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    byte: usize,
    utf16: usize,
    scalar: usize,
}

impl<'t> Utf16Map<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str) -> Self {
        let mut marks = vec![Counts::default()];
        let mut at = Counts::default();
        for c in text.chars() {
            if at.byte / STRIDE >= marks.len() {
                marks.push(at);
            }
            at = at.after(c);
        }
        Self { text, marks }
    }

    /// UTF-16 units before byte `byte`. A position inside a character counts as that character's start.
    pub fn utf16(&self, byte: usize) -> usize {
        self.counts(byte).utf16
    }

    /// Unicode scalar values before byte `byte`. A position inside a character counts as that character's start.
    pub fn scalar(&self, byte: usize) -> usize {
        self.counts(byte).scalar
    }

    /// `span` in UTF-16 units, first and one past the last.
    pub fn utf16_span(&self, span: Span) -> (usize, usize) {
        (self.utf16(span.start), self.utf16(span.end))
    }

    /// `span` in Unicode scalar values, first and one past the last.
    pub fn scalar_span(&self, span: Span) -> (usize, usize) {
        (self.scalar(span.start), self.scalar(span.end))
    }

    /// The byte position of UTF-16 unit `unit`; past the end, the text's length.
    pub fn byte_of_utf16(&self, unit: usize) -> usize {
        let after = self.marks.partition_point(|mark| mark.utf16 <= unit);
        let mut at = self
            .marks
            .get(after.saturating_sub(1))
            .copied()
            .unwrap_or_default();
        for c in self.text.get(at.byte..).unwrap_or_default().chars() {
            if at.utf16 + c.len_utf16() > unit {
                break;
            }
            at = at.after(c);
        }
        at.byte
    }

    fn counts(&self, byte: usize) -> Counts {
        let after = self.marks.partition_point(|mark| mark.byte <= byte);
        let mut at = self
            .marks
            .get(after.saturating_sub(1))
            .copied()
            .unwrap_or_default();
        for c in self.text.get(at.byte..).unwrap_or_default().chars() {
            if at.byte + c.len_utf8() > byte {
                break;
            }
            at = at.after(c);
        }
        at
    }
}

impl Counts {
    fn after(self, c: char) -> Self {
        Self {
            byte: self.byte + c.len_utf8(),
            utf16: self.utf16 + c.len_utf16(),
            scalar: self.scalar + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn positions_agree_with_counting_from_the_start(text in "(\\PC|[\u{1F468}\u{200D}\u{1F469}e\u{301}’]){0,400}") {
            let map = Utf16Map::new(&text);
            for (byte, _) in text.char_indices() {
                prop_assert_eq!(map.utf16(byte), text[..byte].encode_utf16().count());
                prop_assert_eq!(map.scalar(byte), text[..byte].chars().count());
                prop_assert_eq!(map.byte_of_utf16(map.utf16(byte)), byte);
            }
            prop_assert_eq!(map.utf16(text.len()), text.encode_utf16().count());
            prop_assert_eq!(map.byte_of_utf16(usize::MAX), text.len());
        }
    }

    #[test]
    fn a_family_emoji_and_a_combining_accent_count_as_the_browser_counts_them() {
        let text = "👨‍👩‍👧 cafe\u{301} sorry";
        let start = text.find("sorry").unwrap();
        let map = Utf16Map::new(text);
        assert_eq!(
            map.utf16_span(Span {
                start,
                end: start + 5
            }),
            (15, 20)
        );
        assert_eq!(
            map.scalar_span(Span {
                start,
                end: start + 5
            }),
            (12, 17)
        );
    }
}
