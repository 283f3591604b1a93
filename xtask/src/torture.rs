//! `cargo xtask torture`: what a real browser is put through, with a table for each part. Not part of the tests, because
//! it takes long. What needs no browser is `tests/torture.rs`.

use crate::step::run as run_program;
use crate::trouble::Trouble;
use crate::{build, places, setup};

/// Passes its words on: `--only PART`, `--cycles N` and `--parallel P`.
pub fn run(words: &[String]) -> Result<(), Trouble> {
    let shop = setup::workshop(words)?;
    build::site(&shop)?;
    let browser = setup::CHROMIUM.find_or_install()?;
    run_program(
        shop.command("node")
            .current_dir(places::project().join("tests/torture"))
            .arg("torture.mjs")
            .args(words)
            .env("AMENDS_XTASK", places::this_program()?)
            .env("AMENDS_DIST", places::dist())
            .env("AMENDS_CHROMIUM", browser),
    )
}
