//! Whether a sentence can be promised: is it about what the person themself does, and could somebody see it happen?
//! Judged clause by clause with short word lists; what the lists don't know passes, because a wrong refusal costs
//! more than a vague promise. No wording for the person lives here.

mod lists;
#[cfg(test)]
mod tests;

use lists::{
    BEFORE_SUBJECT, FILLER, NOT_TOUCHING, OBJECT, PARTNER, PLACE, SUBORDINATE, THEIR_PART, THEY,
    TOUCH, VAGUE,
};

/// Why a sentence can't be promised as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// It says what the partner does or feels.
    Theirs,
    /// It takes both.
    Both,
    /// Nothing in it could be seen.
    NothingToSee,
}

/// The first objection to a sentence, if there is one. An empty sentence has none.
pub fn objection(text: &str) -> Option<Objection> {
    let clauses = main_clauses(text);
    let whose = clauses.iter().find_map(|clause| not_mine(clause));
    if whose.is_some() || clauses.is_empty() {
        return whose;
    }
    let seen = clauses.iter().any(|clause| can_be_seen(clause));
    (!seen).then_some(Objection::NothingToSee)
}

/// Whether it asks for touch or sex, which is no step to be worked towards here. Keeping away from either, work on
/// an addiction, and children are meant to pass.
pub fn asks_for_touch(text: &str) -> bool {
    clauses(text).iter().any(|clause| {
        let has = |list: &str| clause.iter().any(|word| within(list, word));
        let pair = |first: &str, then: &str| {
            let mut pairs = clause.windows(2);
            pairs.any(|two| two[0] == first && within(then, &two[1]))
        };
        let touch = has(TOUCH) && !pair("in", "touch")
            || pair("hold", "hands hand her him them")
            || pair("holding", "hands hand her him them")
            || pair("sleep", "with beside together next")
            || pair("sleeping", "with beside together next")
            || pair("same", "bed")
            || pair("make", "love")
            || (has("share sharing") && has("bed"));
        touch && !has(NOT_TOUCHING)
    })
}

/// Whether a list, its words set apart by spaces, holds the word.
fn within(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// Lower-case words of each clause. A clause ends at punctuation, at "and", "but", "then", and before a subordinator.
fn clauses(text: &str) -> Vec<Vec<String>> {
    let mut found = vec![Vec::new()];
    let mut word = String::new();
    for character in text.to_lowercase().chars().chain([' ']) {
        match character {
            '\u{2019}' => word.push('\''),
            '\'' | ':' if !word.is_empty() => word.push(character),
            character if character.is_alphanumeric() => word.push(character),
            other => {
                push(&mut found, &mut word);
                if ".,;!?\n()".contains(other) || other == '\u{2014}' || other == '\u{2013}' {
                    found.push(Vec::new());
                }
            }
        }
    }
    found.retain(|clause| !clause.is_empty());
    found
}

fn push(found: &mut Vec<Vec<String>>, word: &mut String) {
    let word = std::mem::take(word);
    let word = word.trim_end_matches([':', '\'']);
    if word.is_empty() {
        return;
    }
    if within(SUBORDINATE, word) {
        found.push(Vec::new());
    } else if ["and", "but", "then"].contains(&word) {
        found.push(Vec::new());
        return;
    }
    if let Some(clause) = found.last_mut() {
        clause.push(word.to_owned());
    }
}

/// The clauses that say what is done, without those that say when, why or about what.
fn main_clauses(text: &str) -> Vec<Vec<String>> {
    let mut clauses = clauses(text);
    clauses.retain(|clause| !within(SUBORDINATE, &clause[0]));
    clauses
}

/// Whether the clause is about somebody else's doing, or about both.
fn not_mine(clause: &[String]) -> Option<Objection> {
    let words: Vec<&str> = clause.iter().map(String::as_str).collect();
    let subject = words.iter().position(|word| !within(BEFORE_SUBJECT, word));
    let from_subject = &words[subject?..];
    let (first, second) = (from_subject[0], from_subject.get(1).copied());
    if matches!(first, "we" | "we'll" | "we're" | "we've" | "let's") {
        return Some(Objection::Both);
    }
    let names_them = within(THEY, first) && second.is_some()
        || matches!(first, "my" | "the") && second.is_some_and(|word| within(PARTNER, word));
    if names_them || brings_them_to(&words) || is_a_prize(&words) {
        return Some(Objection::Theirs);
    }
    None
}

/// "Get her to", "convince him", "make them trust", "make sure she".
fn brings_them_to(words: &[&str]) -> bool {
    let them = |index: usize| -> Option<usize> {
        let word = words.get(index)?;
        if within(OBJECT, word) {
            return Some(index + 1);
        }
        let next = words.get(index + 1)?;
        (*word == "my" && within(PARTNER, next)).then_some(index + 2)
    };
    words.iter().enumerate().any(|(index, word)| {
        let Some(after) = them(index + 1) else {
            return *word == "sure" && words.get(index + 1).is_some_and(|w| within(THEY, w));
        };
        match *word {
            "convince" | "persuade" | "force" | "push" | "pressure" => true,
            "get" | "want" | "need" | "expect" => words.get(after) == Some(&"to"),
            "make" | "have" | "help" => words.get(after).is_some_and(|w| within(THEIR_PART, w)),
            "ask" | "beg" => {
                words.get(after) == Some(&"to")
                    && words.get(after + 1).is_some_and(|w| within(THEIR_PART, w))
            }
            _ => false,
        }
    })
}

/// "Earn her trust back", "win him back", "be forgiven".
fn is_a_prize(words: &[&str]) -> bool {
    let has = |list: &str| words.iter().any(|word| within(list, word));
    let wins = has("earn win regain rebuild gain restore get save");
    (wins && has("trust forgiveness marriage relationship"))
        || (has("win get") && has(OBJECT) && words.last() == Some(&"back"))
        || has("forgiven")
}

/// Whether anything in the clause could be seen by somebody standing by.
fn can_be_seen(clause: &[String]) -> bool {
    let mut after_be = false;
    clause.iter().any(|word| {
        let word = word.as_str();
        if matches!(word, "be" | "become" | "being" | "feel" | "stay" | "act") {
            after_be = true;
            return false;
        }
        if within(FILLER, word) || within(VAGUE, word) {
            return false;
        }
        // The word after "be" describes a manner, unless it says where or when.
        let manner = std::mem::take(&mut after_be)
            && !within(PLACE, word)
            && !word.starts_with(|c: char| c.is_ascii_digit());
        !manner
    })
}
