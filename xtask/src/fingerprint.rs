//! Tells whether anything that goes into the site has changed since it was last built.

use crate::places;
use crate::trouble::Trouble;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Everything the site is made from, as paths in the project.
const INPUTS: &[&str] = &[
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "public",
    "src",
    "style",
    "tests/browser/package-lock.json",
    "xtask/src/build.rs",
    "xtask/src/site",
];

/// A fingerprint of all inputs and of the toolchain that compiles them.
pub fn of_inputs(toolchain: &str) -> Result<String, Trouble> {
    let mut hasher = Sha256::new();
    hasher.update(toolchain);
    for input in INPUTS {
        let path = places::project().join(input);
        for file in files_under(&path)? {
            let bytes =
                std::fs::read(&file).map_err(|error| Trouble::file("read", &file, &error))?;
            hasher.update(file.to_string_lossy().as_bytes());
            hasher.update(bytes.len().to_le_bytes());
            hasher.update(bytes);
        }
    }
    Ok(hex(&hasher.finalize()))
}

/// The fingerprint the finished site was built from, if there is a finished site.
pub fn of_last_build() -> Option<String> {
    places::dist().join("index.html").exists().then_some(())?;
    std::fs::read_to_string(note()).ok()
}

/// Notes what the finished site was built from.
pub fn remember(fingerprint: &str) -> Result<(), Trouble> {
    std::fs::write(note(), fingerprint).map_err(|error| Trouble::file("write", &note(), &error))
}

/// All files under a path, sorted; the path itself where it is a file.
pub fn files_under(path: &Path) -> Result<Vec<PathBuf>, Trouble> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let failed = |error| Trouble::file("list", path, &error);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(path).map_err(failed)? {
        found.extend(files_under(&entry.map_err(failed)?.path())?);
    }
    found.sort();
    Ok(found)
}

/// Bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn note() -> PathBuf {
    places::project().join("target/site-built-from.txt")
}
