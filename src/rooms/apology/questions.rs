//! Help with the blank page: questions one at a time, whose answers, in the person's own words and nothing else, become
//! a first draft.

/// The questions with their field names, in the order of the draft. The names never change: half-written answers are
/// found again by them.
pub const QUESTIONS: [(&str, &str, &str); 7] = [
    (
        "act",
        "What did you do?",
        "Write it to them, starting with “I”. Name the act, not the scenes.",
    ),
    (
        "hid",
        "What did you hide, and for how long?",
        "Leave it empty if you hid nothing they don't already know of.",
    ),
    (
        "harm",
        "What did it do to them?",
        "Only what they told you or what you saw. Write it to them: “you …”.",
    ),
    (
        "sorry",
        "What are you sorry for?",
        "For what you did, not for how they feel about it.",
    ),
    (
        "why",
        "Why did you do it, as far as you understand it?",
        "From your own side. It may explain; it doesn't ask to be let off.",
    ),
    (
        "repair",
        "What will you put right?",
        "Something that costs you, and that they would want.",
    ),
    (
        "change",
        "What will you do differently from now on?",
        "Something they could see for themselves.",
    ),
];

/// The answers as a first draft: one paragraph each, those left empty left out. Adds no word of its own.
pub fn draft<'a>(answers: impl IntoIterator<Item = &'a str>) -> String {
    let paragraphs: Vec<_> = answers
        .into_iter()
        .map(str::trim)
        .filter(|answer| !answer.is_empty())
        .collect();
    paragraphs.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_draft_holds_the_answers_and_nothing_else() {
        let answers = ["I lied.", " ", "you lay awake\n", ""];
        assert_eq!(draft(answers), "I lied.\n\nyou lay awake");
        assert_eq!(draft([]), "");
    }
}
