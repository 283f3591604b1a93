//! Turns what Trunk built into the site that people are given: one stylesheet, the security
//! policy, the list of files kept for offline use, headers for hosts that read them, and
//! compressed copies. Refuses to finish a site with a script or style inside a page.

mod headers;
mod page;
mod policy;
mod precache;
mod styles;

use crate::fingerprint::{files_under, hex};
use crate::places;
use crate::step::run;
use crate::trouble::Trouble;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::process::Command;

/// Finishes the site in `from` and puts it in the place of `to`.
pub fn finish(from: &Path, to: &Path) -> Result<(), Trouble> {
    // Trunk's own note to itself.
    let _ = std::fs::remove_file(from.join(".trunk-lock"));
    let page = from.join("index.html");
    let html = styles::merge(&read(&page)?, from)?;
    let html = page::with_policy(&html)?;
    write(&page, &html)?;
    let build = build_name(from)?;
    write(&page, &page::with_build(&html, &build)?)?;
    for file in files_under(from)? {
        if file.extension().is_some_and(|kind| kind == "html") {
            page::refuse_inline(&file, &read(&file)?)?;
        }
    }
    precache::write_into_worker(from, &build)?;
    headers::write(from)?;
    compress(from)?;
    if to.exists() {
        std::fs::remove_dir_all(to).map_err(|error| Trouble::file("replace", to, &error))?;
    }
    std::fs::rename(from, to).map_err(|error| Trouble::file("move the site to", to, &error))
}

/// A name for this build that changes whenever any of its files does.
fn build_name(folder: &Path) -> Result<String, Trouble> {
    let mut hasher = Sha256::new();
    for (name, bytes) in files(folder)? {
        hasher.update(name);
        hasher.update(bytes);
    }
    Ok(hex(&hasher.finalize())[..16].to_owned())
}

/// Every file of the site with its path relative to the site, `/` between folders.
fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Trouble> {
    let mut all = Vec::new();
    for file in files_under(folder)? {
        let bytes = std::fs::read(&file).map_err(|error| Trouble::file("read", &file, &error))?;
        let name = file.strip_prefix(folder).unwrap_or(&file);
        all.push((name.to_string_lossy().replace('\\', "/"), bytes));
    }
    Ok(all)
}

/// Writes `.br` and `.gz` beside each file that shrinks. Node has both methods built in.
fn compress(folder: &Path) -> Result<(), Trouble> {
    let script = places::project().join("xtask/src/site/compress.mjs");
    run(Command::new("node").arg(script).arg(folder))
}

fn read(path: &Path) -> Result<String, Trouble> {
    std::fs::read_to_string(path).map_err(|error| Trouble::file("read", path, &error))
}

fn write(path: &Path, text: &str) -> Result<(), Trouble> {
    std::fs::write(path, text).map_err(|error| Trouble::file("write", path, &error))
}
