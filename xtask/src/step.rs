//! One step of a command: says what it does, does it, and says how long it took.
//! Also the three ways in which other programs are run.

use crate::trouble::Trouble;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Announces a step, does it and tells its time.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
    println!("▸ {what}");
    let start = Instant::now();
    let done = work()?;
    println!("  done in {}", time(start.elapsed()));
    Ok(done)
}

/// A duration as people read it: "0.4 s", "3 min 12 s".
pub fn time(span: Duration) -> String {
    let seconds = span.as_secs();
    if seconds < 60 {
        return format!("{:.1} s", span.as_secs_f64());
    }
    format!("{} min {:02} s", seconds / 60, seconds % 60)
}

/// Runs a program with its output shown as it comes.
pub fn run(command: &mut Command) -> Result<(), Trouble> {
    let name = shown(command);
    let status = command
        .status()
        .map_err(|error| Trouble::new(format!("`{name}` couldn't be started: {error}")))?;
    if status.success() {
        return Ok(());
    }
    Err(Trouble::new(format!("`{name}` failed ({status})")))
}

/// Runs a program silently and returns what it printed, if it could be run and succeeded.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program with its output shown as it comes, and returns that output as well.
/// The second value is whether it succeeded.
pub fn run_and_read(command: &mut Command) -> Result<(String, bool), Trouble> {
    let name = shown(command);
    let failed = |error| Trouble::new(format!("`{name}` couldn't be run: {error}"));
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let errors = child
        .stderr
        .take()
        .map(|pipe| std::thread::spawn(move || shown_through(pipe)));
    let mut read = child.stdout.take().map(shown_through).unwrap_or_default();
    if let Some(Ok(text)) = errors.map(std::thread::JoinHandle::join) {
        read.push_str(&text);
    }
    let status = child.wait().map_err(failed)?;
    Ok((read, status.success()))
}

fn shown_through(pipe: impl Read) -> String {
    let mut all = String::new();
    for line in BufReader::new(pipe).lines().map_while(Result::ok) {
        println!("{line}");
        all.push_str(&line);
        all.push('\n');
    }
    all
}

fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_like_speech() {
        assert_eq!(time(Duration::from_millis(420)), "0.4 s");
        assert_eq!(time(Duration::from_secs(192)), "3 min 12 s");
    }

    #[test]
    fn output_is_read_whether_or_not_the_program_succeeds() {
        let (text, fine) =
            run_and_read(Command::new("sh").args(["-c", "echo out; echo err >&2; exit 3"]))
                .unwrap();
        assert!(text.contains("out\n") && text.contains("err\n"));
        assert!(!fine);
    }
}
