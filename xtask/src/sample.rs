//! `cargo xtask sample --entries N`: a backup file with a history as a person might have it over months and years:
//! days left blank, promises missed and owned, setbacks, weeks without a word. The same numbers give the same file.

mod chance;
mod foundations;
mod happenings;
mod life;
mod lives;
mod phrases;

use amends::core::backup::export;
use amends::core::book::Book;
use amends::core::change::Change;
use chance::Chance;

use crate::trouble::Trouble;

/// 2026-11-23T12:00Z, as the instant of writing.
const WRITTEN: i64 = 1_795_435_200_000;

/// Writes the file to standard output.
pub fn run(words: &[String]) -> Result<(), Trouble> {
    let (mut entries, mut seed) = (365, 1);
    for pair in words.chunks(2) {
        match (
            pair.first().map(String::as_str),
            pair.get(1).map(|number| number.parse::<u64>()),
        ) {
            (Some("--entries"), Some(Ok(number))) => entries = number,
            (Some("--seed"), Some(Ok(number))) => seed = number,
            _ => {
                return Err(
                    Trouble::new("sample takes numbers after --entries and --seed")
                        .remedy("cargo xtask sample --entries 1000 > sample.json"),
                );
            }
        }
    }
    let entries = usize::try_from(entries).unwrap_or(usize::MAX).min(50_000);
    print!("{}", file(entries, seed));
    Ok(())
}

/// The backup file of a history with this many entries.
fn file(entries: usize, seed: u64) -> String {
    export(&book(entries, seed), &[], &[], WRITTEN)
}

fn book(entries: usize, seed: u64) -> Book {
    let mut book = Book::default();
    let history = lives::history(entries, &mut Chance::from(seed));
    book.apply(&history.into_iter().collect::<Change>());
    book
}

#[cfg(test)]
mod tests {
    use super::*;
    use amends::core::backup::read;
    use amends::core::now::fixed::Counting;
    use amends::core::saved::memory::Memory;
    use amends::core::saved::{BUDGET, DataKey, Seal, Store, Wraps};
    use amends::rooms::review::look::{Look, SCALE};
    use amends::rooms::{self, ROOMS, Reading};
    use std::collections::BTreeSet;

    #[test]
    fn a_sample_is_a_whole_backup_with_as_many_entries_as_asked() {
        for entries in [1, 40, 365, 10_000] {
            let import = read(file(entries, 1).as_bytes()).unwrap();
            assert_eq!(import.entries.len(), entries);
        }
    }

    #[test]
    fn the_same_numbers_give_the_same_file_and_others_another() {
        assert_eq!(file(100, 7), file(100, 7));
        assert_ne!(file(100, 7), file(100, 8));
    }

    #[test]
    fn every_entry_is_one_the_app_can_read() {
        let book = book(2_000, 3);
        for entry in book.entries() {
            let reading = rooms::reading(entry, &book);
            let read = matches!(reading, Reading::Told(_) | Reading::Untold);
            let body = entry.body.as_str();
            assert!(read, "{}/{} {body}", entry.room, entry.kind);
        }
    }

    /// How many UTF-16 units a history takes in storage, readable and sealed, with keys, census and
    /// wraps.
    fn units(entries: usize) -> (usize, usize) {
        let memory = Memory::default();
        let mut store = Store::open(memory.port(), 1).unwrap().store;
        let mut book = Book::default();
        let history = lives::history(entries, &mut Chance::from(1));
        for entry in history {
            book.apply(&Change::put(entry));
        }
        let all: Vec<_> = book.records().map(|(id, _)| id).collect();
        assert!(store.keep(&book, &all).not_kept.is_empty());
        let readable = store.usage().unwrap().ours;
        let key = DataKey::of_random(1, 2);
        let wraps = Wraps {
            passphrase: vec![0; 250],
            code: vec![1; 250],
        };
        let seal = Seal::new(&key, Box::new(Counting::default()));
        store.put_lock_on(seal, &wraps).unwrap();
        let mut misfits = store.misfits(true).unwrap();
        assert_eq!(store.reform(&mut misfits, usize::MAX), Ok(0));
        (readable, store.usage().unwrap().ours)
    }

    #[test]
    fn ten_thousand_entries_fit_sealed() {
        let (readable, sealed) = units(10_000);
        println!("10,000 entries: {readable} units readable, {sealed} sealed");
        assert!(sealed < BUDGET, "{sealed} units");
        assert!(readable < BUDGET, "{readable} units");
    }

    #[test]
    fn a_few_months_hold_every_kind_of_every_room() {
        let book = book(200, 1);
        for room in ROOMS {
            for kind in room.kinds {
                let held = book.of_room(room.slug).any(|entry| entry.kind == kind.name);
                assert!(held, "{}/{}", room.slug, kind.name);
            }
            assert!(rooms::newest(&book, room).is_some(), "{}", room.slug);
        }
    }

    #[test]
    fn ratings_are_on_the_scale_and_the_work_goes_on() {
        let book = book(2_000, 3);
        let looks = book.all::<Look>();
        let ratings = looks.iter().flat_map(|(_, look)| look.ratings.values());
        assert!(ratings.clone().count() > 100);
        assert!(ratings.clone().all(|rating| SCALE.contains(rating)));
        assert!(!rooms::time::has_ended(&book));
    }

    #[test]
    fn words_are_varied() {
        let import = read(file(2_000, 1).as_bytes()).unwrap();
        let written = import.entries.iter().filter(|entry| entry.kind != "mark");
        let texts: Vec<&str> = written.map(|entry| entry.body.as_str()).collect();
        let different: BTreeSet<&&str> = texts.iter().collect();
        assert!(
            different.len() * 10 > texts.len() * 6,
            "{} of {}",
            different.len(),
            texts.len()
        );
    }
}
