//! Files that are no backup, or one that somebody has tampered with. Each is refused for a reason
//! of its own; what is merely odd is somebody's own words and comes in as it is.

#![allow(clippy::unwrap_used, clippy::panic)] // test code outside `#[test]` functions

use amends::core::backup::{Import, ImportError, LARGEST, merge, preview, read};
use amends::core::book::{Book, Record};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

const REFUSED: &[(&str, ImportError)] = &[
    ("altered", ImportError::Altered),
    ("archive", ImportError::NotText),
    ("armoured", ImportError::Sealed),
    ("bad_identifier", ImportError::Misshapen),
    ("before_all_time", ImportError::ImpossibleTime),
    ("bidi_in_a_name", ImportError::ImpossibleName),
    ("blank", ImportError::Blank),
    ("circular", ImportError::Circular),
    ("control_in_a_name", ImportError::ImpossibleName),
    ("cut_off", ImportError::CutOff),
    ("deep", ImportError::TooDeep),
    ("deep_body", ImportError::TooDeep),
    ("edited_by_hand", ImportError::Altered),
    ("empty", ImportError::Blank),
    ("entries_as_object", ImportError::NotJson),
    ("entry_as_text", ImportError::Misshapen),
    ("far_future", ImportError::ImpossibleTime),
    ("far_future_instant", ImportError::ImpossibleTime),
    ("format_as_text", ImportError::Foreign),
    ("huge_number", ImportError::Misshapen),
    ("impossible_day", ImportError::Misshapen),
    ("long_name", ImportError::ImpossibleName),
    ("markup_in_a_name", ImportError::ImpossibleName),
    ("missing_field", ImportError::Misshapen),
    ("newer", ImportError::Newer),
    ("nothing_in_it", ImportError::NothingInIt),
    ("null", ImportError::Foreign),
    ("number", ImportError::Foreign),
    ("odd_offset", ImportError::ImpossibleTime),
    ("other_app", ImportError::Foreign),
    ("other_app_list", ImportError::Foreign),
    ("other_name", ImportError::Foreign),
    ("page", ImportError::NotJson),
    ("picture", ImportError::NotText),
    ("sealed", ImportError::Sealed),
    ("sixteen_bit", ImportError::NotText),
    ("twice_the_same_field", ImportError::Misshapen),
    ("two_values", ImportError::NotJson),
    ("wrong_types", ImportError::Misshapen),
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hostile")
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(folder().join(format!("{name}.json"))).unwrap()
}

fn brought_in(name: &str) -> (Import, Book) {
    let import = read(&bytes(name)).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    let mut book = Book::default();
    book.apply(&merge(&book, &import));
    (import, book)
}

#[test]
fn every_hostile_file_is_refused_for_a_reason_of_its_own() {
    for (name, reason) in REFUSED {
        assert_eq!(read(&bytes(name)).err(), Some(*reason), "{name}");
    }
    assert!(read(&bytes("good")).is_ok());
}

#[test]
fn every_file_of_the_corpus_is_tried() {
    let listed: BTreeSet<String> = REFUSED.iter().map(|(name, _)| (*name).to_owned()).collect();
    let files = fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().path());
    let files = files.filter(|path| path.is_file());
    let mut there: BTreeSet<String> = files
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    assert!(there.remove("good"));
    assert_eq!(there, listed);
}

#[test]
fn what_is_too_large_or_too_many_is_refused() {
    assert_eq!(
        read(&vec![b' '; LARGEST + 1]).err(),
        Some(ImportError::TooLarge)
    );
    let long = format!("{{\"x\":\"{}\"}}", "a".repeat(3 * 1024 * 1024));
    assert_eq!(read(long.as_bytes()).err(), Some(ImportError::TooLong));
    let good = String::from_utf8(bytes("good")).unwrap();
    let start = good.find("\"entries\":[\n").unwrap() + "\"entries\":[\n".len();
    let end = good.find("\n],\n\"erased\"").unwrap();
    let many = format!(
        "{}{}{}",
        &good[..start],
        vec!["0"; 50_001].join(","),
        &good[end..]
    );
    // Before anything is counted the checksum speaks; either way it is refused.
    assert_eq!(read(many.as_bytes()).err(), Some(ImportError::Altered));
}

#[test]
fn every_flipped_bit_of_a_small_file_is_refused() {
    let good = bytes("good");
    let whole = read(&good).unwrap();
    let written = String::from_utf8(good.clone()).unwrap();
    let start = written.find("\"exported_at\":\"").unwrap() + "\"exported_at\":\"".len();
    let time_of_writing = start..start + whole.exported_at.len();
    for at in (0..good.len()).filter(|at| !time_of_writing.contains(at)) {
        for bit in 0..8 {
            let mut bent = good.clone();
            bent[at] ^= 1 << bit;
            if let Ok(import) = read(&bent) {
                // Only white space around the lines can differ and change nothing.
                assert!(good[at].is_ascii_whitespace(), "byte {at} bit {bit}");
                assert_eq!(import, whole);
            }
        }
    }
}

#[test]
fn odd_words_come_in_exactly_as_they_are() {
    for name in [
        "odd/markup",
        "odd/bidi_and_control",
        "odd/unknown_kind",
        "odd/written_by_windows",
    ] {
        let (import, book) = brought_in(name);
        let body = import.entries[0].body.as_str();
        assert!(
            String::from_utf8(bytes(name)).unwrap().contains(body),
            "{name}"
        );
        assert_eq!(book.entries().next().unwrap().body.as_str(), body);
    }
}

#[test]
fn strange_characters_and_unknown_kinds_are_counted_beforehand() {
    let empty = Book::default();
    let import = brought_in("odd/bidi_and_control").0;
    assert_eq!(preview(&empty, &import, |_| true).strange, 1);
    let import = brought_in("odd/unknown_kind").0;
    assert_eq!(preview(&empty, &import, |_| false).unknown, 1);
}

#[test]
fn two_texts_under_one_name_are_both_kept() {
    let (_, book) = brought_in("odd/same_revision_twice");
    let texts: Vec<usize> = book
        .records()
        .map(|(_, record)| record.heads().len())
        .collect();
    assert_eq!(texts, [2]);
}

#[test]
fn what_hangs_on_something_erased_does_not_come_in() {
    let (_, book) = brought_in("odd/hangs_on_erased");
    assert!(book.records().all(|(_, record)| *record == Record::Erased));
    let (_, book) = brought_in("odd/hangs_on_itself");
    assert_eq!(book.len(), 1);
}
