//! `cargo xtask test`: every check there is, and one summary at the end.
//! A stage that fails doesn't stop the others, so that one run tells all.

mod count;
mod journeys;

use crate::build;
use crate::setup::{self, Workshop};
use crate::step::{ask, run_and_read, time};
use crate::trouble::Trouble;
use count::Count;
use std::process::Command;
use std::time::{Duration, Instant};

/// One stage as it went.
struct Stage {
    name: &'static str,
    took: Duration,
    count: Count,
}

/// `cargo xtask test`.
pub fn run(words: &[String]) -> Result<(), Trouble> {
    let start = Instant::now();
    let mut stages = Vec::new();
    let ready = stage(&mut stages, "set-up", || {
        setup::checkers()?;
        let shop = setup::workshop(words)?;
        let browser = setup::CHROMIUM.find_or_install()?;
        Ok(((shop, browser), Count::default()))
    });
    if let Some((shop, browser)) = ready {
        for (name, command) in native(&shop) {
            stage(&mut stages, name, || checked(command));
        }
        let built = stage(&mut stages, "release build", || {
            build::site(&shop).map(|()| ((), Count::default()))
        });
        if built.is_some() {
            stage(&mut stages, "browser tests", || {
                checked(journeys::in_chromium(&shop, &browser)?)
            });
            if !words.iter().any(|word| word == "--without-firefox") {
                stage(&mut stages, "Firefox", || {
                    checked(journeys::in_firefox(&shop)?)
                });
            }
        }
    }
    summary(&stages, start.elapsed())
}

/// Every check that needs no browser, in the order in which they fail fastest.
fn native(shop: &Workshop) -> Vec<(&'static str, Command)> {
    let cargo = |line: &str| {
        let mut command = shop.command("cargo");
        command.args(line.split(' '));
        command
    };
    let mut app_clippy = cargo("clippy --quiet --bins --lib --features worker");
    if shop.has_rustup_target() {
        app_clippy.args(["--target", "wasm32-unknown-unknown"]);
    }
    app_clippy.args(["--", "-D", "warnings"]);
    let tests = if ask(Command::new("cargo-nextest").args(["nextest", "--version"])).is_some() {
        "nextest run --workspace --no-default-features --no-fail-fast --status-level fail --hide-progress-bar"
    } else {
        "test --quiet --no-fail-fast --workspace --no-default-features --lib --bins --tests"
    };
    vec![
        ("format", cargo("fmt --all --check")),
        (
            "clippy",
            cargo("clippy --quiet --workspace --no-default-features --all-targets -- -D warnings"),
        ),
        ("clippy, app", app_clippy),
        ("native tests", cargo(tests)),
        (
            "doc tests",
            cargo("test --quiet --doc --no-default-features"),
        ),
    ]
}

fn checked(mut command: Command) -> Result<((), Count), Trouble> {
    let (text, fine) = run_and_read(&mut command)?;
    Ok(((), Count::read(&text, fine)))
}

/// Does a stage and notes how it went. A stage that stopped counts as one failure.
fn stage<T>(
    stages: &mut Vec<Stage>,
    name: &'static str,
    work: impl FnOnce() -> Result<(T, Count), Trouble>,
) -> Option<T> {
    println!("\n══ {name}");
    let start = Instant::now();
    let (value, count) = match work() {
        Ok((value, count)) => (Some(value), count),
        Err(trouble) => {
            println!("{trouble}");
            (None, Count::stopped())
        }
    };
    stages.push(Stage {
        name,
        took: start.elapsed(),
        count,
    });
    value
}

fn summary(stages: &[Stage], took: Duration) -> Result<(), Trouble> {
    println!("\nSummary");
    let mut all = Count::default();
    for stage in stages {
        let Count { passed, failed } = stage.count;
        let verdict = if failed > 0 { "FAILED" } else { "fine" };
        let tests = if passed + failed > 0 {
            format!("{passed} passed, {failed} failed")
        } else {
            String::new()
        };
        println!(
            "  {:<16} {verdict:<7} {:>12}  {tests}",
            stage.name,
            time(stage.took)
        );
        all.passed += passed;
        all.failed += failed;
    }
    println!("  {:<16} {:<7} {:>12}\n", "all", "", time(took));
    println!("{} passed, {} failed", all.passed, all.failed);
    if all.failed > 0 {
        return Err(Trouble::new("Something failed; see above."));
    }
    Ok(())
}
