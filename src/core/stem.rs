//! English words without their endings, so that "texting", "texted" and "texts" are one word.
//! Only inflection is undone (plurals, -ing, -ed, -ly, possessives and common irregular forms);
//! what merely sounds related stays apart. Words of other languages pass nearly unchanged.

/// Irregular forms of words that limits and letters are made of, as form and stem.
const IRREGULAR: &[(&str, &str)] = &[
    ("ate", "eat"),
    ("began", "begin"),
    ("bought", "buy"),
    ("brought", "bring"),
    ("came", "come"),
    ("children", "child"),
    ("drank", "drink"),
    ("drove", "drive"),
    ("drunk", "drink"),
    ("felt", "feel"),
    ("fought", "fight"),
    ("found", "find"),
    ("gave", "give"),
    ("given", "give"),
    ("gone", "go"),
    ("held", "hold"),
    ("kept", "keep"),
    ("knew", "know"),
    ("lain", "lie"),
    ("lent", "lend"),
    ("lied", "lie"),
    ("lies", "lie"),
    ("lying", "lie"),
    ("men", "man"),
    ("met", "meet"),
    ("paid", "pay"),
    ("rang", "ring"),
    ("rung", "ring"),
    ("said", "say"),
    ("sang", "sing"),
    ("saw", "see"),
    ("seen", "see"),
    ("sent", "send"),
    ("slept", "sleep"),
    ("sold", "sell"),
    ("spent", "spend"),
    ("spoke", "speak"),
    ("spoken", "speak"),
    ("stood", "stand"),
    ("swore", "swear"),
    ("taken", "take"),
    ("thought", "think"),
    ("told", "tell"),
    ("took", "take"),
    ("went", "go"),
    ("wives", "wife"),
    ("woke", "wake"),
    ("woken", "wake"),
    ("women", "woman"),
    ("written", "write"),
    ("wrote", "write"),
];

/// The stem of one word. Case and the shape of apostrophes don't matter.
pub fn stem(word: &str) -> String {
    let lower = word.to_lowercase().replace(['’', 'ʼ'], "'");
    let bare = lower
        .strip_suffix("'s")
        .or_else(|| lower.strip_suffix('\''))
        .unwrap_or(&lower);
    if let Ok(found) = IRREGULAR.binary_search_by(|(form, _)| form.cmp(&bare)) {
        return IRREGULAR[found].1.to_owned();
    }
    if bare.len() < 4 || !bare.is_ascii() {
        return bare.to_owned();
    }
    let singular = without_plural(bare);
    let plain = without_verb_ending(&singular).unwrap_or(singular);
    let plain = plain
        .strip_suffix("ly")
        .filter(|rest| rest.len() > 3)
        .map_or(plain.clone(), str::to_owned);
    y_to_i(plain)
}

fn without_plural(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ies") {
        format!("{rest}y")
    } else if word.ends_with("sses")
        || ["ches", "shes", "xes", "zes"]
            .iter()
            .any(|end| word.ends_with(end))
    {
        word[..word.len() - 2].to_owned()
    } else if word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        word.to_owned()
    } else {
        word.strip_suffix('s').unwrap_or(word).to_owned()
    }
}

/// Undoes -ing and -ed, and what they did to the letters before them.
fn without_verb_ending(word: &str) -> Option<String> {
    if let Some(rest) = word.strip_suffix("ied") {
        return Some(format!("{rest}y"));
    }
    let rest = word
        .strip_suffix("ing")
        .or_else(|| word.strip_suffix("ed"))
        .filter(|rest| rest.len() > 1 && rest.bytes().any(is_vowel))?;
    let letters = rest.as_bytes();
    let doubled = letters.len() > 2
        && letters[letters.len() - 1] == letters[letters.len() - 2]
        && !is_vowel(letters[letters.len() - 1]);
    if doubled && !matches!(letters[letters.len() - 1], b'l' | b's' | b'z') {
        return Some(rest[..rest.len() - 1].to_owned());
    }
    // "hoping" is from "hope", "visiting" from "visit": a short word, or an ending that no
    // English word has without its e.
    let clipped = ["at", "bl", "iz", "dg", "v", "c", "u"]
        .iter()
        .any(|end| rest.ends_with(end))
        || vowel_groups(letters) == 1 && is_short(letters);
    Some(if clipped && !keeps_without_e(rest) {
        format!("{rest}e")
    } else {
        rest.to_owned()
    })
}

/// Words in -at that are whole as they are.
fn keeps_without_e(rest: &str) -> bool {
    [
        "eat", "treat", "cheat", "repeat", "threat", "beat", "heat", "seat", "float", "sweat",
    ]
    .iter()
    .any(|whole| rest.ends_with(whole))
}

/// Whether a word ends in consonant, vowel, consonant: "hop", "writ".
fn is_short(letters: &[u8]) -> bool {
    match letters {
        [.., before, middle, last] => {
            !is_vowel(*before)
                && is_vowel(*middle)
                && !is_vowel(*last)
                && !matches!(last, b'w' | b'x' | b'y')
        }
        [first, last] => is_vowel(*first) && !is_vowel(*last),
        _ => false,
    }
}

fn vowel_groups(letters: &[u8]) -> usize {
    let mut groups = 0;
    let mut inside = false;
    for letter in letters {
        let vowel = is_vowel(*letter);
        groups += usize::from(vowel && !inside);
        inside = vowel;
    }
    groups
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// "party" and "parti-" are one; so are "worry" and "worri-".
fn y_to_i(mut word: String) -> String {
    let letters = word.as_bytes();
    if letters.len() > 3 && letters.ends_with(b"y") && !is_vowel(letters[letters.len() - 2]) {
        word.pop();
        word.push('i');
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn irregular_forms_are_in_order_so_that_they_are_found() {
        assert!(IRREGULAR.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for forms in [
            &["text", "texts", "texting", "texted"][..],
            &["call", "calls", "calling", "called"],
            &["write", "writes", "writing", "wrote", "written"],
            &["hope", "hoping", "hoped"],
            &["visit", "visits", "visiting"],
            &["party", "parties"],
            &["stop", "stopping", "stopped"],
            &["phone", "phoning", "phones"],
            &["sister", "sisters", "sister's", "Sister’s"],
            &["worry", "worries", "worried", "worrying"],
            &["touch", "touches", "touching"],
            &["cheat", "cheating", "cheated"],
            &["argue", "arguing", "argued"],
            &["use", "using", "used"],
            &["open", "openly"],
            &["drink", "drinking", "drank", "drunk"],
        ] {
            let first = stem(forms[0]);
            for form in forms {
                assert_eq!(stem(form), first, "{form}");
            }
        }
    }

    #[test]
    fn words_that_only_look_alike_stay_apart() {
        for (one, other) in [
            ("car", "caring"),
            ("hop", "hoping"),
            ("bus", "business"),
            ("ring", "bring"),
        ] {
            assert_ne!(stem(one), stem(other));
        }
    }

    proptest! {
        #[test]
        fn any_text_has_a_stem(word in "\\PC{0,12}") {
            let _ = stem(&word);
        }
    }
}
