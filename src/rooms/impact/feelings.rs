//! A vocabulary of feelings in groups, for a person who has no word ready, and the search in it. Plain English words
//! only; no scale and no colour goes with them.

use crate::core::sorted;

/// Feelings that lie near each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    /// The plainest word for them.
    pub name: &'static str,
    /// The words, milder ones first.
    pub words: &'static [&'static str],
}

/// All groups.
pub const FAMILIES: &[Family] = &[
    Family {
        name: "Angry",
        words: &[
            "annoyed",
            "irritated",
            "frustrated",
            "resentful",
            "angry",
            "bitter",
            "furious",
            "enraged",
        ],
    },
    Family {
        name: "Afraid",
        words: &[
            "uneasy",
            "nervous",
            "worried",
            "anxious",
            "insecure",
            "on edge",
            "afraid",
            "panicked",
            "terrified",
        ],
    },
    Family {
        name: "Sad",
        words: &[
            "disappointed",
            "low",
            "sad",
            "hurt",
            "lonely",
            "grieving",
            "heartbroken",
            "hopeless",
        ],
    },
    Family {
        name: "Betrayed",
        words: &[
            "let down",
            "misled",
            "deceived",
            "used",
            "betrayed",
            "abandoned",
            "replaced",
        ],
    },
    Family {
        name: "Ashamed",
        words: &[
            "embarrassed",
            "foolish",
            "exposed",
            "ashamed",
            "humiliated",
            "degraded",
        ],
    },
    Family {
        name: "Unsure",
        words: &[
            "confused",
            "doubtful",
            "suspicious",
            "unreal",
            "lost",
            "unable to trust",
            "watchful",
        ],
    },
    Family {
        name: "Worn out",
        words: &[
            "tired",
            "drained",
            "numb",
            "overwhelmed",
            "burdened",
            "exhausted",
        ],
    },
    Family {
        name: "Small",
        words: &[
            "overlooked",
            "unheard",
            "unimportant",
            "unwanted",
            "not enough",
            "rejected",
            "worthless",
        ],
    },
    Family {
        name: "Without a say",
        words: &[
            "pressured",
            "trapped",
            "controlled",
            "powerless",
            "cornered",
            "unsafe",
        ],
    },
    Family {
        name: "Disgusted",
        words: &["put off", "uncomfortable", "disgusted", "repelled"],
    },
];

/// The words that hold `search`, by group; those that begin with it come first within their group. Everything for an
/// empty search.
pub fn find(search: &str) -> Vec<(&'static str, Vec<&'static str>)> {
    let search = search.trim().to_lowercase();
    FAMILIES
        .iter()
        .filter_map(|family| {
            let whole = family.name.to_lowercase().starts_with(&search);
            let mut words: Vec<_> = family
                .words
                .iter()
                .copied()
                .filter(|word| whole || word.contains(&search))
                .collect();
            sorted::by_key(&mut words, |word| !word.starts_with(&search));
            (!words.is_empty()).then_some((family.name, words))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_feeling_stands_in_two_groups() {
        let mut seen = BTreeSet::new();
        for word in FAMILIES.iter().flat_map(|family| family.words) {
            assert!(seen.insert(word), "{word}");
        }
    }

    #[test]
    fn a_search_finds_words_and_whole_groups() {
        let words = |search| -> Vec<&str> {
            find(search)
                .into_iter()
                .flat_map(|(_, words)| words)
                .collect()
        };
        assert_eq!(words(" humil"), ["humiliated"]);
        assert!(words("Betrayed").contains(&"let down"));
        assert_eq!(find("").len(), FAMILIES.len());
        assert!(find("xyzzy").is_empty());
    }
}
