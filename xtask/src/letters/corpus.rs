//! Labelled letters, read from JSON lines.

use std::path::{Path, PathBuf};

use amends::core::apology::{Category, Component, Span};
use serde_json::Value;

use crate::trouble::Trouble;

/// One labelled letter or sentence.
#[derive(Clone, Debug)]
pub struct Item {
    /// The file it stands in, without the ending: one writer each.
    pub writer: String,
    /// What was written.
    pub text: String,
    /// Category and place of every fault.
    pub faults: Vec<(Category, Span)>,
    /// The parts of an apology that it holds, where that is labelled.
    pub components: Option<Vec<Component>>,
    /// Whether it has no fault and yet words that often mean one.
    pub tricky: bool,
}

/// Every item of a labelled file, or of every `.jsonl` file in a folder, in order of the names.
pub fn items(path: &Path) -> Result<Vec<Item>, Trouble> {
    let mut items = Vec::new();
    for file in files(path)? {
        let text =
            std::fs::read_to_string(&file).map_err(|error| Trouble::file("read", &file, &error))?;
        let writer = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let value: Value = serde_json::from_str(line)
                .map_err(|error| Trouble::new(format!("{}: {error}", file.display())))?;
            items.push(item(&writer, &value));
        }
    }
    Ok(items)
}

fn files(path: &Path) -> Result<Vec<PathBuf>, Trouble> {
    if !path.is_dir() {
        return Ok(vec![path.to_path_buf()]);
    }
    let entries = std::fs::read_dir(path).map_err(|error| {
        Trouble::file("read", path, &error)
            .remedy("name a labelled .jsonl file or a folder of them")
    })?;
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|file| file.extension().is_some_and(|end| end == "jsonl"))
        .collect();
    files.sort();
    Ok(files)
}

fn item(writer: &str, value: &Value) -> Item {
    let text = value
        .get("text")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let list = |name: &str| {
        value
            .get(name)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    let named = |name: &Value| {
        let id = name.as_str()?;
        Component::ALL
            .into_iter()
            .find(|component| component.id() == id)
    };
    Item {
        writer: writer.to_owned(),
        text: text.to_owned(),
        faults: list("faults")
            .iter()
            .filter_map(|fault| labelled(fault, text))
            .collect(),
        components: value
            .get("components")
            .and_then(Value::as_array)
            .map(|components| components.iter().filter_map(named).collect()),
        tricky: value
            .get("tricky")
            .and_then(Value::as_bool)
            .unwrap_or(false),
    }
}

fn labelled(fault: &Value, text: &str) -> Option<(Category, Span)> {
    let id = fault.get("category")?.as_str()?;
    let category = Category::ALL
        .into_iter()
        .find(|category| category.id() == id)?;
    let words = fault.get("span")?.as_str()?;
    let start = text.find(words)?;
    let end = start + words.len();
    Some((category, Span { start, end }))
}
