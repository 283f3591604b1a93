//! Asking or hoping for forgiveness or another chance, politely or not.

use super::Component;
use super::part::Part;
use crate::lexicon::words;
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static PART: Part = Part {
    component: Component::ForgivenessRequest,
    patterns: &[
        "please|pls|plz forgive|pardon|excuse",
        "forgive me|my|us|and|this|it",
        "(hope|pray|wish|beg|ask|asking|hoping|praying|begging|like|want|trust|try|able|way|room|heart|ever|day|can|could|will|would|might|must|to|should|let) ..6 forgive|forgiven|forgiveness|pardon",
        "your forgiveness|pardon",
        "(another|a second|one more|second|last|one last|a final|a) chance",
        "(take|have|let) me back",
        "give me|us ..2 (chance|go|try|shot)",
        "beg|begging|ask|crave ..2 (forgiveness|pardon)",
        "find it in ..3 (heart|you)",
        "(start again|start over|start fresh|try again|make a go|give us another)",
        "(can|could|will|would) you ..2 forgive|forgiven",
        "you ..2 forgive|forgiven me|us",
        "forgiven yet",
        "come back to me",
        "i want you back",
        "let me make",
    ],
    holds: is_asked,
};

/// Not "you don't have to forgive me", not "I'm not asking you to".
fn is_asked(sheet: &Sheet<'_>, found: Found) -> bool {
    let reported = sheet
        .reported
        .get(found.mark_end.saturating_sub(1))
        .copied()
        .unwrap_or(false);
    let clause = sheet
        .clause(found.mark_end.saturating_sub(1))
        .map_or(found.start, |clause| clause.start);
    let from = clause.min(found.start.saturating_sub(2));
    let negated = sheet.any_word(
        from..found.mark_end,
        words!("not never without if forgave whether deserve nor no when understand"),
    );
    let make = sheet.any_word(found.start..found.mark_end, words!("make"))
        && !sheet.any_word(found.start..found.mark_end + 2, words!("go"));
    !(reported || negated || make)
        || sheet.any_word(from..found.mark_end, words!("please"))
            && !reported
            && !sheet.any_word(from..found.mark_end, words!("not"))
}
