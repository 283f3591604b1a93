//! Sealing and opening in memory. Real work factors only where they matter: each costs a derivation.

use super::*;
use crate::core::sealed::WORK_FACTOR;
use age::secrecy::ExposeSecret;
use proptest::prelude::*;

/// Quick to derive, for tests that open the same file a thousand times.
const LIGHT: u8 = 2;

fn sealed(plain: &[u8], passphrase: &str) -> Vec<u8> {
    seal(plain, passphrase, LIGHT, |_| ()).unwrap()
}

fn opened(sealed: &[u8], passphrase: &str) -> Result<Vec<u8>, Refused> {
    open(sealed, passphrase, |_| ())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_is_sealed_opens_to_the_same_bytes(
        plain in prop::collection::vec(any::<u8>(), 0..200_000),
        passphrase in "\\PC{1,40}",
    ) {
        let file = sealed(&plain, &passphrase);
        prop_assert_eq!(opened(&file, &passphrase), Ok(plain));
        prop_assert_eq!(opened(&file, &format!("{passphrase} ")), Err(Refused::NotOpened));
    }
}

#[test]
fn a_file_says_only_that_it_is_sealed_and_how_much_work_it_costs() {
    let file = seal(b"I lied to you", "six plain words", WORK_FACTOR, |_| ()).unwrap();
    let head = String::from_utf8_lossy(&file);
    let mut lines = head.lines();
    assert_eq!(lines.next(), Some("age-encryption.org/v1"));
    let stanza = lines.next().unwrap();
    assert!(
        stanza.starts_with("-> scrypt ") && stanza.ends_with(" 16"),
        "{stanza}"
    );
    assert!(!file.windows(4).any(|four| four == b"lied"));
    assert_eq!(opened(&file, "six plain words").unwrap(), b"I lied to you");
    assert_eq!(opened(&file, "six plain word"), Err(Refused::NotOpened));
}

#[test]
fn sealing_twice_never_gives_the_same_bytes() {
    assert_ne!(sealed(b"the same", "pass"), sealed(b"the same", "pass"));
}

#[test]
fn every_changed_byte_of_a_small_file_is_noticed() {
    let file = sealed(b"{\"amends\":\"backup\"}", "pass");
    // One for all: making one costs as much as a hundred openings.
    let identity = identity("pass");
    assert!(open_by(&file, &identity, |_| ()).is_ok());
    let mut tried = 0;
    for at in 0..file.len() {
        for other in 0..=u8::MAX {
            if other == file[at] || costs_much(&file, at, other) {
                continue;
            }
            let mut bent = file.clone();
            bent[at] = other;
            let refused = open_by(&bent, &identity, |_| ());
            assert!(refused.is_err(), "byte {at} as {other}");
            tried += 1;
        }
    }
    assert!(tried > 250 * file.len(), "{tried} of {}", file.len());
}

/// A changed work factor that is still allowed would only make the test slow: "2" as "9" is 2^9.
fn costs_much(file: &[u8], at: usize, other: u8) -> bool {
    let line = file.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let end = line + file[line..].iter().position(|byte| *byte == b'\n').unwrap();
    at + 1 == end && (b'7'..=b'9').contains(&other)
}

#[test]
fn every_truncation_and_every_addition_is_noticed() {
    let file = sealed(b"{\"amends\":\"backup\"}", "pass");
    for end in 0..file.len() {
        assert!(opened(&file[..end], "pass").is_err(), "cut at {end}");
    }
    for more in [&b"\0"[..], b"\n", &file] {
        assert!(opened(&[&file[..], more].concat(), "pass").is_err());
    }
}

#[test]
fn too_much_work_is_refused_before_any_is_done() {
    let asks = |factor: &str| {
        format!(
            "age-encryption.org/v1\n-> scrypt rF0/NwblUHHTpgQgRpe5CQ {factor}\n\
             gUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY\n\
             --- IOXiQYStkoT1mvZW2tFOqZdhRVvj58egABx/sWfZQbc\n0123456789abcdef0123456789abcdef"
        )
    };
    let start = std::time::Instant::now();
    for factor in ["19", "22", "63", "64", "255"] {
        let refused = opened(asks(factor).as_bytes(), "pass");
        assert!(refused.is_err(), "{factor}");
        if factor != "64" && factor != "255" {
            assert_eq!(refused, Err(Refused::TooMuchWork), "{factor}");
        }
    }
    // A derivation at 2^19 takes seconds and 512 MiB; refusing takes neither.
    assert!(start.elapsed().as_secs() < 5);
    for factor in [0, MOST_WORK + 1, 64, 255] {
        assert_eq!(
            seal(b"x", "pass", factor, |_| ()),
            Err(Refused::TooMuchWork)
        );
    }
}

#[test]
fn a_file_for_a_key_instead_of_a_passphrase_stays_closed() {
    let key = age::x25519::Identity::generate();
    let file = age::encrypt(&key.to_public(), b"words").unwrap();
    assert_eq!(
        opened(&file, key.to_string().expose_secret()),
        Err(Refused::NotOpened)
    );
}

#[test]
fn progress_begins_with_the_key_and_ends_with_everything() {
    let mut stages = Vec::new();
    let plain = vec![7; STEP + 1];
    let file = seal(&plain, "pass", LIGHT, |stage| stages.push(stage)).unwrap();
    assert_eq!(stages.first(), Some(&Stage::Key));
    let of = plain.len();
    assert_eq!(stages.last(), Some(&Stage::Content { done: of, of }));
    stages.clear();
    open(&file, "pass", |stage| stages.push(stage)).unwrap();
    assert_eq!(stages.first(), Some(&Stage::Key));
    assert!(stages.len() > 5);
}
