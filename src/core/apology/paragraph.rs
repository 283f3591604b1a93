//! A letter as paragraphs. What stands in them is read elsewhere.

use super::finding::Span;

/// Cuts a letter into paragraphs. A line broken in mid-sentence by hard wrapping isn't an end.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        match spans.last_mut() {
            Some(last) if is_wrapped(last.of(text), line) => last.end = end,
            _ => spans.push(Span { start, end }),
        }
        start = end;
    }
    spans.retain(|span| span.of(text).contains(char::is_alphanumeric));
    spans
}

/// Whether `line` goes on where the line before it was cut to fit a narrow column.
fn is_wrapped(before: &str, line: &str) -> bool {
    const NARROWEST: usize = 50;
    let before = before.trim_end();
    let last_line = before.rsplit('\n').next().unwrap_or_default();
    last_line.len() >= NARROWEST
        && before.ends_with(|c: char| c.is_alphanumeric() || c == ',')
        && line.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hard_wrapped_line_goes_on_and_a_texted_line_does_not() {
        let wrapped = "I am sorry that I went through your bag while you were\nasleep on the sofa.";
        assert_eq!(paragraphs(wrapped).len(), 1);
        assert_eq!(paragraphs("im sorry\ni was wrong").len(), 2);
    }
}
