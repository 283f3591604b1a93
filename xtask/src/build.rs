//! `cargo xtask build`: Trunk's release build, hardened and compressed into `dist/`.
//! Does nothing when nothing has changed since the last time.

use crate::setup::{self, Workshop};
use crate::step::{run as run_program, step};
use crate::trouble::Trouble;
use crate::{fingerprint, places, site};

/// `cargo xtask build`.
pub fn run(words: &[String]) -> Result<(), Trouble> {
    let shop = setup::workshop(words)?;
    site(&shop)?;
    println!("The site is in dist/, ready for any static host, at any path.");
    Ok(())
}

/// Builds the site unless it is there already.
pub fn site(shop: &Workshop) -> Result<(), Trouble> {
    let fingerprint = fingerprint::of_inputs(&shop.toolchain())?;
    if fingerprint::of_last_build().as_ref() == Some(&fingerprint) {
        println!("▸ Release app: nothing changed, using dist/ as it is");
        return Ok(());
    }
    fetch_crates(shop)?;
    step(
        "Release app (Trunk; the first time compiles every crate, a minute or two)",
        || {
            let from = places::trunk_output();
            run_program(
                shop.web_command("trunk")
                    .args(["build", "--quiet", "--release", "--offline", "--dist"])
                    .arg(&from),
            )
        },
    )?;
    step("Site: security policy, offline list, compression", || {
        site::finish(&places::trunk_output(), &places::dist())
    })?;
    fingerprint::remember(&fingerprint)
}

/// Downloads the crates of the lock file, and those of the standard library where it is built
/// too. Trunk itself is told to stay offline, or it would look elsewhere for tools that are here.
pub fn fetch_crates(shop: &Workshop) -> Result<(), Trouble> {
    step("Crates named in the lock file", || {
        let fetch = ["fetch", "--locked", "--target", "wasm32-unknown-unknown"];
        run_program(shop.web_command("cargo").args(fetch)).map_err(|trouble| {
            trouble.remedy("check that cargo can reach its registry, then run this again")
        })
    })
}
