//! Changes that the composer makes to a letter when the person asks for them: each is one stretch replaced by one text,
//! so that the browser's own undo takes it back in one step. Doing it is the view's work.

use crate::core::apology::Span;
use crate::core::apology::utf16::Utf16Map;

/// Replace this stretch by this text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What to replace, UTF-8 bytes of the letter.
    pub span: Span,
    /// What to put there. May be empty.
    pub text: String,
}

impl Edit {
    /// What to replace in UTF-16 units, as a text area counts: first, and one past the last.
    pub fn selection(&self, letter: &str) -> (u32, u32) {
        let (start, end) = Utf16Map::new(letter).utf16_span(self.span);
        let unit = |at| u32::try_from(at).unwrap_or(u32::MAX);
        (unit(start), unit(end))
    }

    /// The letter after the edit.
    pub fn applied(&self, letter: &str) -> String {
        let before = letter.get(..self.span.start).unwrap_or_default();
        let after = letter.get(self.span.end..).unwrap_or_default();
        format!("{before}{}{after}", self.text)
    }
}

/// Puts other words in place of a stretch. With no words, takes a space beside it along, so that none is left double, and
/// a comma before it where the sentence now ends.
pub fn replace(letter: &str, span: Span, words: &str) -> Edit {
    let mut span = span;
    if words.is_empty() {
        let after = letter.get(span.end..).unwrap_or_default();
        let ends = after.is_empty() || after.starts_with(['\n', '.', ';', '!', '?']);
        let whole = letter.get(..span.start).unwrap_or_default();
        if let Some(kept) = whole.trim_end().strip_suffix(',').filter(|_| ends) {
            span.start = kept.len();
        }
        let before = letter.get(..span.start).unwrap_or_default();
        let opens = before.is_empty() || before.ends_with(['\n', ' ']);
        if opens && after.starts_with(' ') {
            span.end += 1;
        } else if before.ends_with(' ')
            && (after.is_empty() || after.starts_with(['\n', ',', '.', ';', '!', '?']))
        {
            span.start -= 1;
        }
    }
    Edit {
        span,
        text: words.to_owned(),
    }
}

/// Puts `piece` in as a paragraph of its own at byte `at`.
pub fn insert_paragraph(letter: &str, at: usize, piece: &str) -> Edit {
    let at = (0..=at.min(letter.len()))
        .rev()
        .find(|&at| letter.is_char_boundary(at))
        .unwrap_or(0);
    let (before, after) = letter.split_at(at);
    let line_ends = |text: &str| text.chars().filter(|c| *c == '\n').count();
    let above = if before.trim_end().is_empty() {
        0
    } else {
        2_usize.saturating_sub(line_ends(
            before.get(before.trim_end().len()..).unwrap_or_default(),
        ))
    };
    let start_of_rest = after.len() - after.trim_start().len();
    let below = if after.trim_start().is_empty() {
        0
    } else {
        2_usize.saturating_sub(line_ends(after.get(..start_of_rest).unwrap_or_default()))
    };
    Edit {
        span: Span { start: at, end: at },
        text: format!(
            "{}{}{}",
            "\n".repeat(above),
            piece.trim(),
            "\n".repeat(below)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(letter: &str, words: &str) -> String {
        let start = letter.find(words).unwrap();
        let span = Span {
            start,
            end: start + words.len(),
        };
        replace(letter, span, "").applied(letter)
    }

    #[test]
    fn a_defence_taken_out_leaves_no_comma_behind() {
        let letter = "I'm sorry I shouted, but I was tired. You cried.";
        let start = letter.find("but").unwrap();
        let end = start + "but I was tired".len();
        let edit = replace(letter, Span { start, end }, "");
        assert_eq!(edit.applied(letter), "I'm sorry I shouted. You cried.");
    }

    #[test]
    fn words_that_are_taken_out_leave_no_double_space() {
        assert_eq!(without("I just lied.", "just"), "I lied.");
        assert_eq!(without("Honestly I lied.", "Honestly"), "I lied.");
        assert_eq!(without("I lied, sort of.", ", sort of"), "I lied.");
        assert_eq!(without("I lied really.", "really"), "I lied.");
        assert_eq!(without("I lied really", "really"), "I lied");
    }

    #[test]
    fn a_piece_becomes_a_paragraph_of_its_own() {
        let put = |letter: &str, at| insert_paragraph(letter, at, " I lied. ").applied(letter);
        assert_eq!(put("", 0), "I lied.");
        assert_eq!(put("One.", 4), "One.\n\nI lied.");
        assert_eq!(put("One.\n\n", 6), "One.\n\nI lied.");
        assert_eq!(put("One.\nTwo.", 5), "One.\n\nI lied.\n\nTwo.");
        assert_eq!(put("Two.", 0), "I lied.\n\nTwo.");
        assert_eq!(put("é", 1), "I lied.\n\né");
    }

    #[test]
    fn a_selection_is_counted_as_the_browser_counts() {
        let letter = "👍 if I hurt you";
        let start = letter.find("if").unwrap();
        let span = Span {
            start,
            end: start + 2,
        };
        assert_eq!(replace(letter, span, "that").selection(letter), (3, 5));
    }
}
