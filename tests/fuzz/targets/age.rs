//! A file that may or may not be sealed with the passphrase "password", which is that of most of the
//! standard's examples. Opening it ends, and gives out either all or nothing: what opens is the same when
//! it is sealed anew.

#![no_main]

use amends::sealing::{open, seal};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // The standard's examples begin with lines that say what they are.
    let head = bytes
        .starts_with(b"expect: ")
        .then(|| bytes.windows(2).position(|two| two == b"\n\n"));
    let bytes = head.flatten().map_or(bytes, |end| &bytes[end + 2..]);
    // A work factor of two digits costs up to a second, and the digits are all that is tried then.
    let costly =
        |line: &[u8]| line.starts_with(b"-> scrypt ") && line.len() > "-> scrypt ".len() + 24;
    if bytes.split(|byte| *byte == b'\n').any(costly) {
        return;
    }
    if let Ok(plain) = open(bytes, "password", |_| {}) {
        let sealed = seal(&plain, "password", 1, |_| {}).unwrap_or_default();
        let again = open(&sealed, "password", |_| {});
        assert!(again.is_ok_and(|again| again == plain));
    }
});
