//! `cargo xtask letters`: reads letters as JSON lines and writes what the apology engine finds in them, or with
//! `--report` compares it with labels. No rule lives here.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufRead, Write};
use std::path::Path;

use amends::core::apology::{Component, Reading, Span, read, rules, utf16::Utf16Map};
use serde_json::{Value, json};

use crate::trouble::Trouble;

/// Where the labelled letters stand that no rule was written on.
const HELD_BACK: &str = "tests/fixtures/letters/held";

/// Reads standard input, or reports on labelled letters.
pub fn run(words: &[String]) -> Result<(), Trouble> {
    match words.split_first() {
        None => answer(),
        Some((first, rest)) if first == "--report" => {
            let named = rest.first().map_or(HELD_BACK, String::as_str);
            print!("{}", report(Path::new(named))?);
            Ok(())
        }
        Some((other, _)) => Err(Trouble::new(format!(
            "letters doesn't know \u{201c}{other}\u{201d}"
        ))
        .remedy("give letters on standard input, or --report FILE")),
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

/// True and false findings of one rule.
#[derive(Default)]
struct Tally {
    right: usize,
    wrong: usize,
}

/// Per rule and in total, how many findings overlap a label of the same category.
fn report(path: &Path) -> Result<String, Trouble> {
    let mut tallies: BTreeMap<&str, Tally> =
        rules().map(|rule| (rule.id, Tally::default())).collect();
    let (mut labels, mut found, mut clean, mut alarms, mut clean_words) = (0, 0, 0, 0, 0);
    for line in labelled_lines(path)? {
        let item: Value = serde_json::from_str(&line)
            .map_err(|error| Trouble::new(format!("{}: {error}", path.display())))?;
        let text = item.get("text").and_then(Value::as_str).unwrap_or_default();
        let gold = gold_spans(&item, text);
        let findings = read(text).findings;
        let same = |finding: &amends::core::apology::Finding, label: &(String, Span)| {
            finding.category.id() == label.0 && finding.span.overlaps(&label.1)
        };
        for finding in &findings {
            let tally = tallies.entry(finding.rule).or_default();
            if gold.iter().any(|label| same(finding, label)) {
                tally.right += 1;
            } else {
                tally.wrong += 1;
            }
        }
        labels += gold.len();
        found += gold
            .iter()
            .filter(|label| findings.iter().any(|finding| same(finding, label)))
            .count();
        if gold.is_empty() {
            clean += 1;
            alarms += usize::from(!findings.is_empty());
            clean_words += text.split_whitespace().count();
        }
    }
    let right: usize = tallies.values().map(|tally| tally.right).sum();
    let wrong: usize = tallies.values().map(|tally| tally.wrong).sum();
    let mut out = format!(
        "{:<22}{:>6}{:>7}{:>11}\n",
        "rule", "true", "false", "precision"
    );
    for (rule, tally) in &tallies {
        let _ = writeln!(
            out,
            "{rule:<22}{:>6}{:>7}{:>11}",
            tally.right,
            tally.wrong,
            percent(tally.right, tally.right + tally.wrong)
        );
    }
    let _ = writeln!(
        out,
        "{:<22}{right:>6}{wrong:>7}{:>11}",
        "all",
        percent(right, right + wrong)
    );
    let _ = writeln!(
        out,
        "\nlabels found: {found} of {labels} ({})",
        percent(found, labels)
    );
    let _ = writeln!(
        out,
        "clean letters with a finding: {alarms} of {clean} ({}), {clean_words} words",
        percent(alarms, clean)
    );
    Ok(out)
}

fn percent(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let tenths = (part * 1000 + whole / 2) / whole;
    format!("{}.{} %", tenths / 10, tenths % 10)
}

/// The lines of a labelled file, or of every `.jsonl` file in a folder.
fn labelled_lines(path: &Path) -> Result<Vec<String>, Trouble> {
    let failed = |error| {
        Trouble::file("read", path, &error)
            .remedy("name a labelled .jsonl file or a folder of them")
    };
    let mut files = vec![path.to_path_buf()];
    if path.is_dir() {
        let entries = std::fs::read_dir(path).map_err(failed)?;
        files = entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|file| file.extension().is_some_and(|end| end == "jsonl"))
            .collect();
        files.sort();
    }
    let mut lines = Vec::new();
    for file in files {
        let text =
            std::fs::read_to_string(&file).map_err(|error| Trouble::file("read", &file, &error))?;
        lines.extend(
            text.lines()
                .filter(|line| !line.trim().is_empty())
                .map(str::to_owned),
        );
    }
    Ok(lines)
}

fn gold_spans(item: &Value, text: &str) -> Vec<(String, Span)> {
    let faults = item
        .get("faults")
        .and_then(Value::as_array)
        .map_or(&[][..], Vec::as_slice);
    let labelled = |fault: &Value| {
        let category = fault.get("category")?.as_str()?.to_owned();
        let words = fault.get("span")?.as_str()?;
        let start = text.find(words)?;
        Some((
            category,
            Span {
                start,
                end: start + words.len(),
            },
        ))
    };
    faults.iter().filter_map(labelled).collect()
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
