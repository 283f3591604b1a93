//! One stem for all forms of a word: "forgave", "forgiving" and "forgives" are one. Rough on purpose: a stem is only
//! compared with other stems, never shown.

use std::sync::OnceLock;

use super::QuickMap;
use super::irregular::IRREGULAR;

/// The stem of a word in lower case.
pub fn stem(word: &str) -> String {
    let word = word.trim_matches('\'');
    let word = bases().get(word).copied().unwrap_or(word);
    if word.len() <= 3 {
        return word.to_owned();
    }
    let word = word.strip_suffix("'s").unwrap_or(word);
    without_e(without_ly(without_ending(word)))
}

/// Irregular past forms and the verb each belongs to.
fn bases() -> &'static QuickMap<&'static str, &'static str> {
    static BASES: OnceLock<QuickMap<&str, &str>> = OnceLock::new();
    BASES.get_or_init(|| {
        let mut bases = QuickMap::default();
        for line in IRREGULAR.lines() {
            let mut forms = line.split_whitespace();
            if let Some(base) = forms.next() {
                for form in forms {
                    bases.entry(form).or_insert(base);
                }
            }
        }
        bases
    })
}

fn without_ending(word: &str) -> String {
    let long = word.len();
    if let Some(stem) = word.strip_suffix("ing").filter(|_| long > 5) {
        undoubled(stem)
    } else if let Some(stem) = word.strip_suffix("ed").filter(|_| long > 4) {
        undoubled(stem)
    } else if let Some(stem) = word.strip_suffix("ies").filter(|_| long > 4) {
        format!("{stem}y")
    } else if let Some(stem) = word
        .strip_suffix('s')
        .filter(|stem| !stem.ends_with(['s', 'u', 'i']))
    {
        stem.to_owned()
    } else {
        word.to_owned()
    }
}

/// "snapp" becomes "snap"; "fall", "pass" and "buzz" stay.
fn undoubled(stem: &str) -> String {
    let mut ends = stem.chars().rev();
    let (last, before) = (ends.next(), ends.next());
    let doubled = stem.len() > 2 && last == before && last.is_some_and(|c| !"lsz".contains(c));
    let cut = if doubled {
        last.map_or(0, char::len_utf8)
    } else {
        0
    };
    stem.get(..stem.len() - cut).unwrap_or(stem).to_owned()
}

fn without_ly(stem: String) -> String {
    match stem.strip_suffix("ly") {
        Some(short) if stem.len() > 4 => short.to_owned(),
        _ => stem,
    }
}

fn without_e(stem: String) -> String {
    match stem.strip_suffix('e') {
        Some(short) if stem.len() > 3 => short.to_owned(),
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn the_forms_of_a_word_share_a_stem() {
        for forms in [
            ["forgive", "forgave", "forgiving"],
            ["snap", "snapped", "snapping"],
            ["carry", "carries", "carry"],
            ["promise", "promised", "promises"],
            ["lie", "lie", "lie"],
        ] {
            assert_eq!(stem(forms[0]), stem(forms[1]));
            assert_eq!(stem(forms[0]), stem(forms[2]));
        }
    }

    #[test]
    fn odd_words_have_a_stem_too() {
        for word in ["", "'", "ñed", "éed", "ssss", "👩"] {
            assert!(stem(word).len() <= word.len());
        }
    }
}
