//! A file that may or may not be a backup. Whatever it is, reading it ends; what comes in can be merged,
//! merges the same twice, and goes out and in again unchanged.

#![no_main]

use amends::core::backup::{export, merge, read};
use amends::core::book::Book;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(import) = read(bytes) else {
        return;
    };
    let mut book = Book::default();
    book.apply(&merge(&book, &import));
    let once = book.clone();
    book.apply(&merge(&book, &import));
    assert_eq!(book, once, "merging twice changed something");
    let written = export(&book, &import.drafts, &import.aside, 0);
    let Ok(again) = read(written.as_bytes()) else {
        assert!(
            book.records().next().is_none(),
            "what was written can't be read"
        );
        return;
    };
    let mut other = Book::default();
    other.apply(&merge(&other, &again));
    assert_eq!(other, book, "what was written reads differently");
});
