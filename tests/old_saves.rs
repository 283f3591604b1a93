//! Storage as earlier builds left it, byte for byte. These files are never written again: a build
//! that can't read one of them has broken a promise.

#![allow(clippy::unwrap_used, clippy::panic)] // test code outside `#[test]` functions

use amends::core::book::{Book, Record};
use amends::core::now::fixed::Counting;
use amends::core::saved::memory::Memory;
use amends::core::saved::{DataKey, Found, NotOpened, Opener, Seal, Store};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

fn save(name: &str, pinned: &str) -> Memory {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/saves");
    let bytes = fs::read(folder.join(name)).unwrap();
    let hash = Sha256::digest(&bytes)
        .iter()
        .fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").unwrap();
            text
        });
    assert_eq!(hash, pinned, "{name} must not change");
    let texts: BTreeMap<String, String> = serde_json::from_slice(&bytes).unwrap();
    Memory::holding(texts)
}

fn words(book: &Book) -> Vec<(String, Vec<String>)> {
    let words = |record: &Record| {
        record
            .heads()
            .iter()
            .map(|head| head.body.as_str().to_owned())
            .collect::<Vec<_>>()
    };
    book.records()
        .map(|(id, record)| (id.to_string(), words(record)))
        .collect()
}

/// Three tabs wrote it: edits, erased records, two heads of one record, half-written text, a note
/// of a backup, and a change of three records in the middle of which the browser was killed.
#[test]
fn the_first_format_opens_with_everything_in_it() {
    let pinned = "13ed52a1b5b3bee2640c482072089c612279508cb15c4141072cfc8cb42968e2";
    let memory = save("v1.json", pinned);
    let opened = Store::open(memory.port(), 77).unwrap();
    assert_eq!(opened.found, Found::Fine);
    let expected: [(&str, &[&str]); 8] = [
        ("FxVgn3x0bG3CD8Hh0KTpCQ", &[]),
        ("PG7zcv6U-CvnOYDAuduQag", &[r#"{"words":"4294967302"}"#]),
        ("U4RUEnsJZJmpSUKiioB5cw", &[]),
        ("eN3m5f0p8FfOcwGBc7cg1A", &[]),
        ("njd5uX9KfBXznMBgXO3INQ", &[r#"{"words":"4294967298"}"#]),
        ("tUzaWPu-6IO1rIJCLZKxPg", &[r#"{"words":"12884901889"}"#]),
        (
            "2qZtLH3fdEHa1kEhFslYnw",
            &[r#"{"words":"8589934593"}"#, r#"{"words":"4294967312"}"#],
        ),
        ("8bvNy_pT4K-c5gMC525BqA", &[r#"{"words":"12884901891"}"#]),
    ];
    let expected: Vec<(String, Vec<String>)> = expected
        .iter()
        .map(|(id, texts)| {
            (
                (*id).to_owned(),
                texts.iter().map(|text| (*text).to_owned()).collect(),
            )
        })
        .collect();
    assert_eq!(words(&opened.book), expected);
    let drafts = opened.store.desk_all();
    assert_eq!(drafts.len(), 1);
    assert_eq!(
        drafts[0].text,
        "{\"letter\":\"I am \u{2019}so\u{2019} sorry that I\"}"
    );
    assert_eq!(opened.store.last_backup(), Some(1_790_000_500_000));
    // Opening finished the change; the next start finds the same.
    let again = Store::open(memory.port(), 78).unwrap();
    assert_eq!((again.book, again.found), (opened.book, Found::Fine));
}

/// Locked with "otter lamp cedar violin" or the code below, all but one value sealed; two heads of
/// one record, half-written text, a note of a backup, damaged bytes set aside, and a change of two
/// records in the middle of which the browser was killed.
#[test]
fn the_first_sealed_format_opens_with_everything_in_it() {
    let pinned = "8e62bacff139343846259e586c96143aa24baefb68a63d996adafb339c77761c";
    let secrets = [
        (Opener::Passphrase, "otter lamp cedar violin"),
        (Opener::Code, "2DBSF-QQR2D-8T5CS-W4TQC-KFFG7-4HMAR"),
    ];
    for (opener, secret) in secrets {
        let memory = save("sealed.json", pinned);
        let Err(NotOpened::Locked(locked)) = Store::open(memory.port(), 77) else {
            panic!("it is not locked");
        };
        let files = locked.files(opener);
        assert_eq!(files.len(), 1);
        assert!(amends::sealing::open(&files[0], "otter lamp cedar", |_| ()).is_err());
        let key = amends::sealing::open(&files[0], secret, |_| ()).unwrap();
        let key = DataKey::unwrapped(&key).unwrap();
        let open = |name: u128| {
            let seal = Seal::new(&key, Box::new(Counting(name << 70)));
            Store::open_with(memory.port(), name, Some(seal)).unwrap()
        };
        let mut opened = open(78);
        assert_eq!(opened.found, Found::Fine);
        let expected: [(&str, &[&str]); 6] = [
            ("FxVgn3x0bG3CD8Hh0KTpCQ", &[r#"{"words":"12884901889"}"#]),
            (
                "PG7zcv6U-CvnOYDAuduQag",
                &[r#"{"words":"4294967298"}"#, r#"{"words":"4294967298"}"#],
            ),
            ("eN3m5f0p8FfOcwGBc7cg1A", &[]),
            ("njd5uX9KfBXznMBgXO3INQ", &[r#"{"words":"4294967301"}"#]),
            ("tUzaWPu-6IO1rIJCLZKxPg", &[r#"{"words":"12884901890"}"#]),
            ("2qZtLH3fdEHa1kEhFslYnw", &[r#"{"words":"4294967299"}"#]),
        ];
        let mut expected: Vec<(String, Vec<String>)> = expected
            .iter()
            .map(|(id, texts)| {
                let texts = texts.iter().map(|text| (*text).to_owned());
                ((*id).to_owned(), texts.collect())
            })
            .collect();
        let mut found = words(&opened.book);
        expected.sort();
        found.sort();
        assert_eq!(found, expected);
        let drafts = opened.store.desk_all();
        assert_eq!(
            drafts[0].text,
            "{\"letter\":\"I am \u{2019}so\u{2019} sorry that I\"}"
        );
        assert_eq!(opened.store.last_backup(), Some(1_790_000_500_000));
        assert_eq!(opened.store.spoilt().unwrap().len(), 1);
        // What was left readable is sealed now; the next start finds the same.
        let mut misfits = opened.store.misfits(true).unwrap();
        assert_eq!(misfits.left(), 1);
        assert_eq!(opened.store.reform(&mut misfits, 1), Ok(0));
        let again = open(79);
        assert_eq!((again.book, again.found), (opened.book, Found::Fine));
        assert_eq!(again.store.spoilt().unwrap().len(), 1);
    }
}
