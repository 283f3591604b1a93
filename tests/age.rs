//! The standard's own examples of files sealed with a passphrase, good and bad, against our opening
//! code.

#![allow(clippy::unwrap_used, clippy::panic)] // test code outside `#[test]` functions

use amends::core::sealed::Refused;
use amends::sealing::open;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;

/// A vector: its head of `key: value` lines, and the age file.
struct Vector {
    name: String,
    head: Vec<(String, String)>,
    file: Vec<u8>,
}

impl Vector {
    fn all() -> Vec<Self> {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/age");
        let paths = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path());
        let mut vectors: Vec<Self> = paths
            .filter(|path| path.extension().is_none())
            .map(|path| Self::read(&path))
            .collect();
        vectors.sort_by(|a, b| a.name.cmp(&b.name));
        vectors
    }

    fn read(path: &std::path::Path) -> Self {
        let bytes = fs::read(path).unwrap();
        let end = bytes.windows(2).position(|two| two == b"\n\n").unwrap();
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let pairs = head.lines().map(|line| line.split_once(": ").unwrap());
        Self {
            name: path.file_name().unwrap().to_string_lossy().into_owned(),
            head: pairs
                .map(|(key, value)| (key.to_owned(), value.to_owned()))
                .collect(),
            file: bytes[end + 2..].to_vec(),
        }
    }

    fn values<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.head
            .iter()
            .filter(move |(name, _)| name == key)
            .map(|(_, value)| value.as_str())
    }
}

fn hex(bytes: &[u8]) -> String {
    let digits = |byte: &u8| [byte >> 4, byte & 15];
    let digits = bytes.iter().flat_map(digits);
    digits
        .filter_map(|digit| char::from_digit(u32::from(digit), 16))
        .collect()
}

#[test]
fn every_vector_with_a_passphrase_opens_or_stays_closed_as_the_standard_says() {
    let vectors = Vector::all();
    assert_eq!(vectors.len(), 26);
    let mut opened = 0;
    for vector in vectors {
        let name = &vector.name;
        let good = vector.values("expect").next() == Some("success");
        for passphrase in vector.values("passphrase") {
            match open(&vector.file, passphrase, |_| ()) {
                Ok(plain) => {
                    assert!(good, "{name} should stay closed");
                    let hash = hex(&Sha256::digest(&plain));
                    assert_eq!(vector.values("payload").next(), Some(&*hash), "{name}");
                    opened += 1;
                }
                Err(refused) => {
                    assert!(!good, "{name} should open: {refused:?}");
                    let too_much = name == "scrypt_work_factor_23";
                    assert_eq!(refused == Refused::TooMuchWork, too_much, "{name}");
                }
            }
        }
    }
    assert_eq!(opened, 2);
}
