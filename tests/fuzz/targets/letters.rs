//! Any text as a letter. Reading it ends, every mark lies on whole characters inside the text and says why;
//! a reader that has seen an earlier state of the letter says the same as one that hasn't.

#![no_main]

use amends::core::apology::{Reader, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let reading = read(&text);
    for finding in &reading.findings {
        let span = finding.span;
        assert!(span.start < span.end, "an empty mark");
        assert!(
            text.get(span.start..span.end).is_some(),
            "a mark off the text"
        );
        assert!(!finding.reason.is_empty(), "a mark without a reason");
    }
    let half = (0..=text.len() / 2)
        .rev()
        .find(|at| text.is_char_boundary(*at));
    let mut reader = Reader::new();
    reader.read(&text[..half.unwrap_or_default()]);
    assert_eq!(
        reader.read(&text),
        reading,
        "what was read before makes a difference"
    );
});
