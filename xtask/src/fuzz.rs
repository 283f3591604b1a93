//! `cargo xtask fuzz`: every target below `tests/fuzz`, for so many seconds each. Not part of the tests: it needs a
//! nightly compiler and cargo-fuzz, which it names where they are missing. What it finds is kept below `target`.

use crate::places;
use crate::step::{ask, run as run_program, step};
use crate::trouble::Trouble;
use std::path::PathBuf;
use std::process::Command;

/// THE list of targets, each with the folder of what it starts from.
const TARGETS: &[(&str, &str)] = &[
    ("import", "tests/fixtures/hostile"),
    ("open", "tests/fuzz/seeds/open"),
    ("age", "tests/fixtures/age"),
    ("ics", "tests/fuzz/seeds/ics"),
    ("letters", "tests/fuzz/seeds/letters"),
];

/// What takes longer than this many seconds for one input counts as found.
const SLOW: &str = "-timeout=20";

/// Runs all targets, or the one that is named.
pub fn run(words: &[String]) -> Result<(), Trouble> {
    let mut seconds = 60;
    let mut only = None;
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match (word.as_str(), TARGETS.iter().find(|(name, _)| name == word)) {
            ("--seconds", _) => {
                let number = words.next().and_then(|number| number.parse::<u32>().ok());
                seconds = number.ok_or_else(|| Trouble::new("--seconds takes a number"))?;
            }
            (_, Some((name, _))) => only = Some(*name),
            _ => {
                return Err(Trouble::new(format!(
                    "There is no fuzz target \u{201c}{word}\u{201d}."
                ))
                .remedy(
                    TARGETS
                        .iter()
                        .map(|(name, _)| *name)
                        .collect::<Vec<_>>()
                        .join(", "),
                ));
            }
        }
    }
    if ask(&mut fuzz(&["--version"])).is_none() {
        return Err(
            Trouble::new("Fuzzing needs a nightly compiler and cargo-fuzz.")
                .remedy("rustup toolchain install nightly --profile minimal")
                .remedy("cargo install cargo-fuzz --locked"),
        );
    }
    let chosen = TARGETS
        .iter()
        .filter(|(name, _)| only.is_none_or(|only| only == *name));
    for (name, seeds) in chosen {
        step(&format!("{name}, {seconds} seconds"), || {
            target(name, seeds, seconds)
        })?;
    }
    println!("Nothing was found.");
    Ok(())
}

fn target(name: &str, seeds: &str, seconds: u32) -> Result<(), Trouble> {
    let corpus = kept("corpus").join(name);
    let found = kept("found").join(name);
    for folder in [&corpus, &found] {
        std::fs::create_dir_all(folder).map_err(|error| Trouble::file("create", folder, &error))?;
    }
    let mut command = fuzz(&["run", "--fuzz-dir"]);
    command
        .arg(places::project().join("tests/fuzz"))
        .arg("--target-dir")
        .arg(kept("build"))
        .arg(name)
        .arg(corpus)
        .arg(places::project().join(seeds))
        .arg("--")
        .args([
            SLOW,
            "-max_len=8192",
            "-print_final_stats=1",
            "-verbosity=0",
        ])
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-artifact_prefix={}/", found.display()));
    run_program(&mut command)
}

fn kept(what: &str) -> PathBuf {
    places::project().join("target/fuzz").join(what)
}

fn fuzz(words: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    // Cargo tells programs it starts which compiler to use; this one needs another.
    command.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO");
    command.current_dir(places::project().join("tests"));
    command.args(["+nightly", "fuzz"]).args(words);
    command
}
