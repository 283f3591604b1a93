//! `cargo xtask letters`: reads letters as JSON lines and writes what the apology engine finds in them, or with
//! `--report` compares it with labels, `--train` learns the scorer's table. No rule lives here.

mod corpus;
mod lesson;
mod levels;
mod svm;
mod tally;
mod train;

use std::fmt::Write as _;
use std::io::{BufRead, Write};
use std::path::Path;

use amends::core::apology::{Component, Reading, read, rules, utf16::Utf16Map};
use serde_json::{Value, json};

use tally::Tally;

use crate::places;
use crate::trouble::Trouble;

/// Where the labelled letters stand that nobody writes rules on or learns from. Each look at them is counted in the README
/// beside them, so a report on them must be asked for by name. Those in `held` beside it have had their looks.
const HELD_BACK: &str = "tests/fixtures/letters/held-anew";

/// Reads standard input, or reports on labelled letters.
pub fn run(words: &[String]) -> Result<(), Trouble> {
    match words.split_first() {
        None => answer(),
        Some((first, rest)) if first == "--report" => {
            let learned_from = places::project().join(train::LEARNED_FROM);
            let named = match rest.first().map(String::as_str) {
                None => learned_from,
                Some("--held-back") => places::project().join(HELD_BACK),
                Some(path) => Path::new(path).to_path_buf(),
            };
            print!("{}", report(&named)?);
            Ok(())
        }
        Some((first, rest)) if first == "--train" => train::run(rest),
        Some((other, _)) => Err(Trouble::new(format!(
            "letters doesn't know \u{201c}{other}\u{201d}"
        ))
        .remedy("give letters on standard input, --report (FILE or --held-back), or --train")),
    }
}

/// One line out for each line in. A line that can't be read is told and passed over.
fn answer() -> Result<(), Trouble> {
    let stdout = std::io::stdout();
    let mut out = std::io::BufWriter::new(stdout.lock());
    let mut unreadable = 0_usize;
    for (number, line) in std::io::stdin().lock().split(b'\n').enumerate() {
        let line =
            line.map_err(|error| Trouble::new(format!("Couldn't read standard input: {error}")))?;
        let line = String::from_utf8_lossy(&line);
        if line.trim().is_empty() {
            continue;
        }
        match answered(&line) {
            Ok(answer) => writeln!(out, "{answer}")
                .map_err(|error| Trouble::new(format!("Couldn't write: {error}")))?,
            Err(why) => {
                unreadable += 1;
                eprintln!("line {}: {why}", number + 1);
            }
        }
    }
    out.flush()
        .map_err(|error| Trouble::new(format!("Couldn't write: {error}")))?;
    match unreadable {
        0 => Ok(()),
        1 => Err(Trouble::new("1 line couldn't be read; the others were.")),
        many => Err(Trouble::new(format!(
            "{many} lines couldn't be read; the others were."
        ))),
    }
}

fn answered(line: &str) -> Result<Value, String> {
    let item: Value = serde_json::from_str(line).map_err(|error| format!("not JSON: {error}"))?;
    let id = item
        .get("id")
        .filter(|id| id.is_string() || id.is_number())
        .ok_or("no \"id\"")?;
    let text = item
        .get("text")
        .and_then(Value::as_str)
        .ok_or("no \"text\"")?;
    let reading = read(text);
    let map = Utf16Map::new(text);
    let fault = |finding: &amends::core::apology::Finding| {
        let (start, end) = map.scalar_span(finding.span);
        json!({"category": finding.category.id(), "start": start, "end": end, "span": finding.span.of(text), "rule": finding.rule})
    };
    let faults: Vec<Value> = reading.findings.iter().map(fault).collect();
    Ok(json!({"id": id, "faults": faults, "components": components(&reading)}))
}

fn components(reading: &Reading) -> Vec<&'static str> {
    Component::ALL
        .into_iter()
        .filter(|component| reading.components.has(*component))
        .map(Component::id)
        .collect()
}

/// How well letters are read: in a line, by category and component, and by rule.
fn report(path: &Path) -> Result<String, Trouble> {
    let mut tally = Tally::default();
    for item in corpus::items(path)? {
        tally.add(&item, &read(&item.text));
    }
    let mut out = format!("{}\n\n{}\n", tally.line(), tally.table());
    let _ = writeln!(
        out,
        "{:<24}{:>6}{:>7}{:>11}",
        "rule", "true", "false", "precision"
    );
    for rule in rules() {
        let count = tally.rules.get(rule.id).copied().unwrap_or_default();
        let all = count.right + count.wrong;
        let (right, wrong) = (count.right, count.wrong);
        let _ = writeln!(
            out,
            "{:<24}{right:>6}{wrong:>7}{:>11}",
            rule.id,
            percent(right, all)
        );
    }
    Ok(out)
}

fn percent(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let tenths = (part * 1000 + whole / 2) / whole;
    format!("{}.{} %", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_counted_in_scalar_values() {
        let answer = answered(r#"{"id":"a","text":"👩‍👧 Sorry if I hurt you."}"#).unwrap();
        let fault = &answer["faults"][0];
        assert_eq!(fault["category"], "conditional");
        let text: Vec<char> = "👩‍👧 Sorry if I hurt you.".chars().collect();
        let (start, end) = (
            fault["start"].as_u64().unwrap(),
            fault["end"].as_u64().unwrap(),
        );
        let marked: String = text[usize::try_from(start).unwrap()..usize::try_from(end).unwrap()]
            .iter()
            .collect();
        assert_eq!(marked, "if I hurt you");
        assert_eq!(fault["span"], "if I hurt you");
    }

    #[test]
    fn a_line_without_text_says_so() {
        assert_eq!(answered(r#"{"id":"a"}"#), Err("no \"text\"".to_owned()));
        assert!(answered("nonsense").is_err_and(|why| why.starts_with("not JSON")));
    }

    #[test]
    fn a_share_is_told_to_a_tenth_of_a_percent() {
        assert_eq!(
            (percent(2, 3), percent(0, 0)),
            ("66.7 %".to_owned(), "–".to_owned())
        );
    }
}
