//! What every room owes the house, checked over the one list.

#![allow(clippy::unwrap_used, clippy::panic)] // test code outside `#[test]` functions

use amends::core::entry::Entry;
use amends::core::now::fixed::{Counting, noon};
use amends::core::{book::Book, change::Change};
use amends::rooms::ROOMS;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// An entry of a kind, holding the frozen body of its fixture.
fn frozen(room: &str, kind: &str, fixture: &str) -> Entry {
    let mut ids = Counting::default();
    let mut now = noon(&mut ids, 2026, 11, 23);
    let envelope = format!(
        r#"{{"id":"{}","revision":"{}","at":{},"day":"2026-11-23","offset":0,"edited_at":{},
            "room":"{room}","kind":"{kind}","version":1,"body":{fixture}}}"#,
        now.record_id(),
        now.revision_id(),
        now.at,
        now.at
    );
    serde_json::from_str(&envelope).unwrap_or_else(|error| panic!("{room}/{kind}: {error}"))
}

#[test]
fn every_folder_is_in_the_list_once_and_named_by_its_slug() {
    let folders: BTreeSet<String> =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rooms"))
            .unwrap()
            .flatten()
            .filter(|entry| entry.path().is_dir())
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
    let slugs: Vec<&str> = ROOMS.iter().map(|room| room.slug).collect();
    assert_eq!(
        slugs.iter().collect::<BTreeSet<_>>().len(),
        slugs.len(),
        "a slug repeats"
    );
    assert_eq!(
        folders,
        slugs.iter().map(|slug| (*slug).to_owned()).collect()
    );
}

#[test]
fn kinds_are_unique_within_a_room() {
    for room in ROOMS {
        let names: BTreeSet<_> = room.kinds.iter().map(|kind| kind.name).collect();
        assert_eq!(names.len(), room.kinds.len(), "{}", room.slug);
    }
}

#[test]
fn every_room_has_words_for_its_card() {
    for room in ROOMS {
        assert!(
            !room.title.is_empty() && !room.purpose.is_empty(),
            "{}",
            room.slug
        );
        assert!(room.done_when.starts_with("Done when "), "{}", room.slug);
        assert!(room.done_when.ends_with('.'), "{}", room.slug);
    }
}

#[test]
fn what_the_first_build_wrote_is_still_read() {
    for room in ROOMS {
        for kind in room.kinds {
            let entry = frozen(room.slug, kind.name, kind.fixture);
            let mut book = Book::default();
            book.apply(&Change::put(entry.clone()));
            let line = (kind.line)(&entry, &book);
            // A kind without a line of its own must say so by its label being empty.
            assert_eq!(
                line.is_some(),
                !kind.label.is_empty(),
                "{}/{} does not read its fixture",
                room.slug,
                kind.name
            );
        }
    }
}

#[test]
fn no_word_of_the_app_shouts_or_keeps_score() {
    for room in ROOMS {
        for text in [room.title, room.purpose, room.done_when] {
            assert!(!text.contains('!'), "{text}");
        }
        for forbidden in [
            "streak",
            "badge",
            "points",
            "well done",
            "great job",
            "congratulations",
        ] {
            let words = fs::read_to_string(format!(
                "{}/src/rooms/{}/words.rs",
                env!("CARGO_MANIFEST_DIR"),
                room.slug
            ))
            .unwrap();
            assert!(
                !words.to_lowercase().contains(forbidden),
                "{}: {forbidden}",
                room.slug
            );
        }
    }
}
