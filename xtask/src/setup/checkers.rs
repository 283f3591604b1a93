//! rustfmt and clippy, which the checks need and a minimal Rust lacks.

use crate::places;
use crate::step::{ask, run, step};
use crate::trouble::Trouble;
use std::process::Command;

const REMEDY: &str = "run `rustup component add rustfmt clippy` where the network lets it through";

/// Finds them, or has rustup add them.
pub fn checkers() -> Result<(), Trouble> {
    step("rustfmt and clippy", || {
        if are_there() {
            println!("  found");
            return Ok(());
        }
        println!("  rustup component add rustfmt clippy");
        run(Command::new("rustup").current_dir(places::project()).args([
            "component",
            "add",
            "rustfmt",
            "clippy",
        ]))
        .map_err(|trouble| trouble.remedy(REMEDY))?;
        if are_there() {
            return Ok(());
        }
        Err(Trouble::new("rustfmt and clippy were added but don't run.").remedy(REMEDY))
    })
}

fn are_there() -> bool {
    ["fmt", "clippy"].iter().all(|tool| {
        ask(Command::new("cargo")
            .current_dir(places::project())
            .args([tool, "--version"]))
        .is_some()
    })
}
