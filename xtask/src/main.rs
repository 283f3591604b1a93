//! `cargo xtask <command>`: everything that is done with the project, set-up included.
//! Here is only the list of commands; each has a module of its own.

mod bench;
mod build;
mod dev;
mod fingerprint;
mod fuzz;
mod letters;
mod places;
mod sample;
mod serve;
mod setup;
mod site;
mod step;
mod suite;
mod torture;
mod trouble;

use std::process::ExitCode;
use trouble::Trouble;

/// A command: its name, what it does in a line, and the function that does it.
type Command = (
    &'static str,
    &'static str,
    fn(&[String]) -> Result<(), Trouble>,
);

/// THE list of commands, in the order in which they are told.
const COMMANDS: &[Command] = &[
    (
        "serve",
        "set up, build the release app and serve it on http://127.0.0.1:8080 (--port N)",
        serve::run,
    ),
    (
        "test",
        "set up and run every check: format, clippy, native tests, browsers (--without-firefox)",
        suite::run,
    ),
    (
        "build",
        "set up and write the static site to dist/",
        build::run,
    ),
    (
        "dev",
        "set up and run Trunk with live reload, without the security policy",
        dev::run,
    ),
    (
        "setup",
        "install what is missing and stop there (--tests: for the tests too)",
        setup::run,
    ),
    (
        "letters",
        "read letters as JSON lines and say what is found (--report FILE: compare with labels; --train: learn)",
        letters::run,
    ),
    (
        "sample",
        "write a backup file with a history: --entries N (--seed N)",
        sample::run,
    ),
    (
        "bench",
        "tell what the app weighs and how fast the letter engine is",
        bench::run,
    ),
    (
        "fuzz",
        "try made-up bytes on all that reads bytes: --seconds N (nightly compiler and cargo-fuzz)",
        fuzz::run,
    ),
    (
        "torture",
        "put Chromium through kills, damage and want of room: --only kills|lock|files|quota|tabs, --cycles N, --parallel P",
        torture::run,
    ),
    (
        "host",
        "serve a folder as it is: host FOLDER (--port N)",
        serve::host,
    ),
];

fn main() -> ExitCode {
    if let Err(trouble) = places::this_program() {
        eprintln!("{trouble}");
        return ExitCode::FAILURE;
    }
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some(name) = words.first() else {
        tell_commands();
        return ExitCode::from(2);
    };
    let Some((_, _, work)) = COMMANDS.iter().find(|(known, _, _)| known == name) else {
        eprintln!("There is no command \u{201c}{name}\u{201d}.\n");
        tell_commands();
        return ExitCode::from(2);
    };
    match work(&words[1..]) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn tell_commands() {
    println!("cargo xtask <command>\n");
    for (name, about, _) in COMMANDS {
        println!("  {name:<8} {about}");
    }
    println!(
        "\n--debian-toolchain (or AMENDS_TOOLCHAIN=debian) compiles with Debian's Rust for the web."
    );
}
