//! The first words of a longer text, for lists and names.

/// The first words of a text on one line: at most `most` characters (Unicode scalar values), whole words where possible.
pub fn opening(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = line.char_indices().nth(most) else {
        return line;
    };
    let head = line.get(..cut).unwrap_or_default();
    let whole = head.rfind(' ').and_then(|space| head.get(..space));
    format!("{}…", whole.unwrap_or(head))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opening_ends_at_a_whole_word() {
        assert_eq!(opening("I lied\nto you", 40), "I lied to you");
        assert_eq!(opening("I lied to you", 8), "I lied…");
        assert_eq!(opening("Ünglaublich", 3), "Üng…");
    }
}
