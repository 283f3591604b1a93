//! Writing a backup: one entry a line, in order of days, so that a person can read it and two
//! backups of the same book are the same but for the time of writing.

use super::{FORMAT, NAME};
use crate::core::book::{Book, Record};
use crate::core::desk::Draft;
use crate::core::entry::Entry;
use crate::core::id::WriterId;
use crate::core::now::Millis;
use crate::core::saved::{Spoilt, v1};
use crate::core::sorted;
use serde::Serialize;

/// Writes everything out. `at` is the instant of writing, UTC.
pub fn export(book: &Book, drafts: &[Draft], aside: &[Spoilt], at: Millis) -> String {
    let content = content(book, drafts, aside);
    let check = checksum(&content);
    let written = instant(at);
    format!(
        "{{\n\"amends\":\"{NAME}\",\n\"format\":{FORMAT},\n\"exported_at\":\"{written}\",\n\
         {content}\"checksum\":\"{check}\"\n}}\n"
    )
}

/// The checksum over everything between the time of writing and the checksum itself.
pub fn checksum(content: &str) -> String {
    WriterId::from(v1::digest(&[content])).to_string()
}

fn content(book: &Book, drafts: &[Draft], aside: &[Spoilt]) -> String {
    let mut entries: Vec<&Entry> = book
        .records()
        .flat_map(|(_, record)| record.heads())
        .map(AsRef::as_ref)
        .collect();
    sorted::by_key(&mut entries, |entry| (entry.order(), entry.revision));
    let erased = book
        .records()
        .filter(|(_, record)| **record == Record::Erased);
    let erased: Vec<_> = erased.map(|(id, _)| id).collect();
    let mut text = String::new();
    list(&mut text, "entries", &entries);
    list(&mut text, "erased", &erased);
    list(&mut text, "desk", &sorted(drafts));
    list(&mut text, "aside", aside);
    text
}

/// Drafts in a fixed order; of the same text in the same place, the one touched last.
fn sorted(drafts: &[Draft]) -> Vec<&Draft> {
    let mut all: Vec<&Draft> = drafts.iter().collect();
    let place = |draft: &Draft| {
        (
            draft.slot.form.clone(),
            draft.slot.record,
            draft.text.clone(),
        )
    };
    sorted::by_key(&mut all, |draft| {
        (place(draft), std::cmp::Reverse(draft.turn))
    });
    all.dedup_by_key(|draft| place(draft));
    all
}

fn list<T: Serialize>(text: &mut String, name: &str, items: &[T]) {
    text.push('"');
    text.push_str(name);
    text.push_str("\":[");
    for (index, item) in items.iter().enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        // Writing plain structs to memory can't fail.
        text.push_str(&serde_json::to_string(item).unwrap_or_default());
    }
    text.push_str("\n],\n");
}

/// Date and time, UTC, to the second.
fn instant(at: Millis) -> String {
    let seconds = at.div_euclid(1000) * 1000;
    let time = crate::core::now::local_time(seconds, 0);
    format!("{}Z", time.to_string().replace(' ', "T"))
}
