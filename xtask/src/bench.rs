//! `cargo xtask bench`: what the app weighs, in bytes, and how fast the timeline, the letter engine and the worker are
//! (`speed`).

mod inside;
mod speed;

use crate::fingerprint::files_under;
use crate::trouble::Trouble;
use crate::{build, places, setup};
use std::path::{Path, PathBuf};

/// What is counted apart, by the end of the name.
const KINDS: &[(&str, &str)] = &[
    ("WebAssembly", "wasm"),
    ("JavaScript", "js"),
    ("CSS", "css"),
    ("HTML", "html"),
];

/// `cargo xtask bench`.
pub fn run(words: &[String]) -> Result<(), Trouble> {
    let shop = setup::workshop(words)?;
    build::site(&shop)?;
    download(&places::dist())?;
    page_code(&places::dist())?;
    speed::tell(&shop)
}

/// What a first visit downloads, compressed with brotli, and what it unfolds to.
fn download(folder: &Path) -> Result<(), Trouble> {
    println!("\nFirst visit, in bytes     brotli        plain");
    let files = files_under(folder)?;
    let (mut total_small, mut total_plain) = (0, 0);
    for (name, end) in KINDS {
        let (mut small, mut plain) = (0, 0);
        for file in files.iter().filter(|file| counts(file, end)) {
            plain += size(file)?;
            small += size(&file.with_extension(format!("{end}.br"))).or_else(|_| size(file))?;
        }
        println!("  {name:<18} {small:>12} {plain:>12}");
        total_small += small;
        total_plain += plain;
    }
    println!("  {:<18} {total_small:>12} {total_plain:>12}", "Total");
    later(&files)
}

/// What is downloaded only once it is needed, or when there is time.
fn later(files: &[PathBuf]) -> Result<(), Trouble> {
    println!("\nLater, in bytes           brotli        plain");
    for (what, start) in [("The worker", "worker"), ("The list of words", "words.txt")] {
        let (mut small, mut plain) = (0, 0);
        let of_it = |file: &&PathBuf| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(start) && !name.ends_with(".br") && !name.ends_with(".gz")
        };
        for file in files.iter().filter(of_it) {
            plain += size(file)?;
            let brotli = PathBuf::from(format!("{}.br", file.display()));
            small += size(&brotli).or_else(|_| size(file))?;
        }
        println!("  {what:<18} {small:>12} {plain:>12}");
    }
    Ok(())
}

/// What the page's WebAssembly is made of: more code calls for fewer generic instances, more data
/// for shorter word lists.
fn page_code(folder: &Path) -> Result<(), Trouble> {
    let files = files_under(folder)?;
    let Some(file) = files.iter().find(|file| counts(file, "wasm")) else {
        return Ok(());
    };
    let bytes = std::fs::read(file).map_err(|error| Trouble::file("read", file, &error))?;
    if let Some(inside::Inside { code, data, rest }) = inside::inside(&bytes) {
        println!("  of the WebAssembly, plain: code {code}, data {data}, rest {rest}");
    }
    Ok(())
}

/// The blank page is fetched for offline use only, and so is the worker: not on the way to the first screen.
fn counts(file: &Path, end: &str) -> bool {
    let name = file.file_name().unwrap_or_default();
    let name = name.to_string_lossy();
    let later = ["blank.html", "chosen-file.js"].contains(&&*name) || name.starts_with("worker");
    file.extension().is_some_and(|kind| kind == end) && !later
}

fn size(file: &Path) -> Result<u64, Trouble> {
    std::fs::metadata(file)
        .map(|about| about.len())
        .map_err(|error| Trouble::file("read", file, &error))
}
