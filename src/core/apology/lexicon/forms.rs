//! Verb forms: worked out from the base by English spelling rules, and guessed from the ending where a word is unknown.

use super::irregular::IRREGULAR;
use super::{Tags, form};

/// The forms of one verb beside its base. Regular and irregular pasts stand together ("burned", "burnt").
pub struct Forms {
    pub third: String,
    pub ing: String,
    pub past: Vec<String>,
    pub participle: Vec<String>,
}

/// Works out the forms of the verb whose base is `base`.
pub fn of(base: &str) -> Forms {
    let regular = with_ed(base);
    let mut forms = Forms {
        third: with_s(base),
        ing: with_ing(base),
        past: vec![regular.clone()],
        participle: vec![regular],
    };
    for line in IRREGULAR.lines() {
        let mut words = line.split_whitespace();
        if words.next() == Some(base) {
            forms.past.extend(words.next().map(str::to_owned));
            forms.participle.extend(words.next().map(str::to_owned));
        }
    }
    if base == "be" {
        forms.past.push("were".to_owned());
    }
    forms
}

/// The forms an unknown word may stand in, by its ending.
pub fn guess(word: &str) -> Tags {
    if word.len() > 4 && word.ends_with("ing") {
        form::ING
    } else if word.len() > 3 && word.ends_with("ed") {
        form::PAST | form::PARTICIPLE
    } else {
        0
    }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// "pat", "slam", "regret": one short vowel and one consonant at the end, which is then doubled.
fn doubles(base: &str) -> bool {
    const STRESSED_LATE: [&str; 9] = [
        "regret", "admit", "forget", "commit", "upset", "control", "refer", "begin", "permit",
    ];
    let letters: Vec<char> = base.chars().rev().take(3).collect();
    let [last, middle, before] = letters.as_slice() else {
        return false;
    };
    let short = base.chars().filter(|c| is_vowel(*c)).count() == 1;
    let fits = !is_vowel(*last)
        && !matches!(last, 'w' | 'x' | 'y')
        && is_vowel(*middle)
        && !is_vowel(*before);
    fits && (short || STRESSED_LATE.contains(&base))
}

fn doubled(base: &str, ending: &str) -> Option<String> {
    let last = base.chars().next_back().filter(|_| doubles(base))?;
    Some(format!("{base}{last}{ending}"))
}

fn with_s(base: &str) -> String {
    if let Some(stem) = base
        .strip_suffix('y')
        .filter(|stem| !stem.ends_with(is_vowel))
    {
        format!("{stem}ies")
    } else if ["s", "sh", "ch", "x", "z", "o"]
        .iter()
        .any(|end| base.ends_with(end))
    {
        format!("{base}es")
    } else {
        format!("{base}s")
    }
}

fn with_ed(base: &str) -> String {
    if let Some(stem) = base
        .strip_suffix('y')
        .filter(|stem| !stem.ends_with(is_vowel))
    {
        format!("{stem}ied")
    } else if base.ends_with('e') {
        format!("{base}d")
    } else {
        doubled(base, "ed").unwrap_or_else(|| format!("{base}ed"))
    }
}

fn with_ing(base: &str) -> String {
    if let Some(stem) = base.strip_suffix("ie") {
        format!("{stem}ying")
    } else if let Some(stem) = base
        .strip_suffix('e')
        .filter(|stem| !stem.ends_with(['e', 'o', 'y']) && stem.len() > 1)
    {
        format!("{stem}ing")
    } else {
        doubled(base, "ing").unwrap_or_else(|| format!("{base}ing"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_follow_english_spelling() {
        let ing: Vec<_> = [
            "lie", "hide", "slam", "shout", "regret", "see", "hurry", "be",
        ]
        .map(with_ing)
        .into();
        assert_eq!(
            ing,
            [
                "lying",
                "hiding",
                "slamming",
                "shouting",
                "regretting",
                "seeing",
                "hurrying",
                "being"
            ]
        );
        let ed: Vec<_> = ["bully", "snap", "ignore", "yell", "annoy", "open"]
            .map(with_ed)
            .into();
        assert_eq!(
            ed,
            [
                "bullied", "snapped", "ignored", "yelled", "annoyed", "opened"
            ]
        );
        let s: Vec<_> = ["bully", "push", "lie", "go", "annoy"].map(with_s).into();
        assert_eq!(s, ["bullies", "pushes", "lies", "goes", "annoys"]);
    }

    #[test]
    fn both_pasts_of_a_wavering_verb_are_known() {
        assert_eq!(of("spoil").past, ["spoiled", "spoilt"]);
    }
}
