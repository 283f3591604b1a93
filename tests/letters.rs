//! The apology engine on whole letters: what it may never do with any text, and how well it must read the labelled
//! letters its rules were written on. What a single rule marks is tested beside the rule.

use amends::core::apology::{Reader, read};
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_text_is_read_and_every_mark_lies_on_whole_characters(
        text in "(\\PC|[ \n\"'’“”.,!?—]|sorry|if|you|I'm|u made me|👩‍👧|e\u{301}){0,300}"
    ) {
        for finding in read(&text).findings {
            prop_assert!(finding.span.start < finding.span.end);
            prop_assert!(text.get(finding.span.start..finding.span.end).is_some());
            let unfilled = finding.reason.contains("{}");
            prop_assert!(!unfilled);
        }
    }

    #[test]
    fn reading_after_an_edit_finds_what_a_first_reading_finds(
        before in "((sorry if i hurt you|it was a joke|that was wrong|I lied to you|you made me)[.\n ]{1,2}){0,12}",
        after in "((sorry if i hurt you|it was a joke|that was wrong|I lied to you|you made me)[.\n ]{1,2}){0,12}",
    ) {
        let mut reader = Reader::new();
        reader.read(&before);
        prop_assert_eq!(reader.read(&after), read(&after));
    }
}

#[test]
fn odd_shapes_are_read_too() {
    let shapes = [
        "\"".repeat(20_000),
        "a".repeat(200_000),
        "‘’“”'".repeat(5_000),
        "i ".repeat(20_000),
        "\n".repeat(50_000),
    ];
    for shape in shapes {
        assert!(read(&shape).findings.is_empty());
    }
}

/// A floor under the rules: later changes may not make them much worse on the letters they were written on.
#[test]
fn the_labelled_letters_are_read_with_few_false_alarms() {
    let (mut right, mut wrong, mut clean, mut alarms) = (0_usize, 0_usize, 0_usize, 0_usize);
    for file in ["a", "b"] {
        let path = format!(
            "{}/tests/fixtures/letters/build/{file}.jsonl",
            env!("CARGO_MANIFEST_DIR")
        );
        let lines = std::fs::read_to_string(path).unwrap();
        for item in lines
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        {
            let text = item["text"].as_str().unwrap();
            let labels: Vec<(&str, usize, usize)> = item["faults"]
                .as_array()
                .unwrap()
                .iter()
                .map(|fault| {
                    let words = fault["span"].as_str().unwrap();
                    let start = text.find(words).unwrap();
                    (
                        fault["category"].as_str().unwrap(),
                        start,
                        start + words.len(),
                    )
                })
                .collect();
            let findings = read(text).findings;
            let fits = |finding: &&amends::core::apology::Finding| {
                labels.iter().any(|(category, start, end)| {
                    finding.category.id() == *category
                        && finding.span.start < *end
                        && *start < finding.span.end
                })
            };
            let true_ones = findings.iter().filter(fits).count();
            right += true_ones;
            wrong += findings.len() - true_ones;
            clean += usize::from(labels.is_empty());
            alarms += usize::from(labels.is_empty() && !findings.is_empty());
        }
    }
    assert!(
        right * 10 >= (right + wrong) * 9,
        "{right} true, {wrong} false"
    );
    assert!(
        alarms * 100 <= clean * 4,
        "{alarms} of {clean} clean letters are marked"
    );
}
