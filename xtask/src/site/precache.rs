//! Fills in the list of files that the offline worker keeps: the shell, which the app can't open
//! without, and the extras. Each is listed with its hash, so that one build is never mixed.

use super::files;
use crate::trouble::Trouble;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::path::Path;

/// Writes the lists and the build's name into `sw.js`.
pub fn write_into_worker(folder: &Path, build: &str) -> Result<(), Trouble> {
    let mut shell = String::from("[");
    let mut extras = String::from("[");
    for (name, bytes) in files(folder)? {
        if name == "sw.js" || name.starts_with('_') {
            continue;
        }
        let list = if is_extra(&name) {
            &mut extras
        } else {
            &mut shell
        };
        // Some hosts redirect `index.html` to the folder; ask for the folder right away.
        let url = if name == "index.html" { "./" } else { &name };
        let _ = write!(
            list,
            "\n  [\"{url}\", \"sha256-{}\"],",
            base64(&Sha256::digest(&bytes))
        );
    }
    let path = folder.join("sw.js");
    let mut worker = super::read(&path)?;
    for (name, value) in [
        ("BUILD", format!("\"{build}\"")),
        ("SHELL", shell + "\n]"),
        ("EXTRAS", extras + "\n]"),
    ] {
        worker = filled_in(&worker, name, &value)?;
    }
    super::write(&path, &worker)
}

fn is_extra(name: &str) -> bool {
    let picture = Path::new(name)
        .extension()
        .is_some_and(|kind| kind == "png");
    picture || name.starts_with("worker") || name == "words.txt" || name == "chosen-file.js"
}

fn filled_in(worker: &str, name: &str, value: &str) -> Result<String, Trouble> {
    let opening = format!("const {name} = ");
    let (before, after) = worker
        .split_once(&opening)
        .and_then(|(before, rest)| Some((before, rest.split_once(";\n")?.1)))
        .ok_or_else(|| Trouble::new(format!("sw.js has no place for {name}.")))?;
    Ok(format!("{before}{opening}{value};\n{after}"))
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = three
            .iter()
            .fold(0, |number, byte| number << 8 | usize::from(*byte))
            << (8 * (3 - three.len()));
        for place in 0..4 {
            let digit = DIGITS[number >> (18 - 6 * place) & 63];
            text.push(if place > three.len() {
                '='
            } else {
                char::from(digit)
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_follows_the_examples_of_rfc_4648() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn a_constant_of_the_worker_is_filled_in_once() {
        let worker = "const BUILD = \"dev\";\nconst SHELL = [];\n";
        assert_eq!(
            filled_in(worker, "SHELL", "[1]").unwrap(),
            "const BUILD = \"dev\";\nconst SHELL = [1];\n"
        );
        assert!(filled_in(worker, "EXTRAS", "[]").is_err());
    }
}
