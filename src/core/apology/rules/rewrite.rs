//! Rewrites in the writer's own words, where the pattern allows one. Each takes the marked words and gives what could
//! stand there instead, or nothing where that can't be told; an empty text means that the words can go.

/// A guess or an if, said as a fact: "if I hurt you" becomes "that I hurt you", "any pain I may have caused" becomes
/// "the pain I caused".
pub fn as_fact(words: &str) -> Option<String> {
    let lower = words.to_lowercase();
    if lower.starts_with("if ") {
        let rest = words.get("if ".len()..)?;
        let first = rest.split([' ', '’', '\'']).next()?;
        let own = ["i", "ive", "im", "we", "my", "our"].contains(&first.to_lowercase().as_str());
        return (own && !is_guess(rest)).then(|| format!("that {rest}"));
    }
    let fact = without_guess(words)?;
    for (guess, known) in [
        ("for any ", "for the "),
        ("any ", "the "),
        ("for whatever ", "for the "),
    ] {
        if fact.to_lowercase().starts_with(guess) {
            return Some(format!("{known}{}", fact.get(guess.len()..)?));
        }
    }
    let first = fact.split([' ', '’', '\'']).next()?;
    ["i", "we", "my"]
        .contains(&first.to_lowercase().as_str())
        .then_some(fact)
}

fn is_guess(words: &str) -> bool {
    [" may ", " might ", " could ", " ever "]
        .iter()
        .any(|guess| words.contains(guess))
}

/// "I may have hurt you" becomes "I hurt you", where the participle is the past as well.
fn without_guess(words: &str) -> Option<String> {
    let guesses = [
        " may have ",
        " might have ",
        " could have ",
        " may’ve ",
        " might’ve ",
    ];
    let (before, rest) = guesses.iter().find_map(|guess| words.split_once(guess))?;
    let verb = rest.split([' ', '.', ',']).next()?;
    let past = verb.ends_with("ed")
        || [
            "hurt", "upset", "let", "made", "said", "brought", "left", "put", "felt",
        ]
        .contains(&verb);
    past.then(|| format!("{before} {rest}"))
}

/// A defence that is tacked on with a but can go whole: the apology before it stands by itself.
pub fn ends_before_but(words: &str) -> Option<String> {
    let first = words.split([' ', ',']).next()?.to_lowercase();
    ["but", "though", "although", "however", "cos", "tho"]
        .contains(&first.as_str())
        .then(String::new)
}

/// Participles of passives without an agent, and the past that "I" takes.
const DONE: &[(&str, &str)] = &[
    ("made", "made"),
    ("said", "said"),
    ("told", "told"),
    ("broken", "broke"),
    ("sent", "sent"),
    ("crossed", "crossed"),
    ("thrown", "threw"),
    ("raised", "raised"),
    ("taken", "took"),
    ("spent", "spent"),
    ("forgotten", "forgot"),
    ("lost", "lost"),
    ("hidden", "hid"),
    ("dropped", "dropped"),
    ("opened", "opened"),
    ("read", "read"),
    ("missed", "missed"),
];

/// "Mistakes were made" becomes "I made mistakes".
pub fn with_agent(words: &str) -> Option<String> {
    let words = words.trim_end_matches(['.', '!']);
    let passives = [" were ", " was ", " got ", " have been ", " has been "];
    let (what, done) = passives
        .iter()
        .find_map(|passive| words.split_once(passive))?;
    let (participle, rest) = done.split_once(' ').unwrap_or((done, ""));
    let (_, past) = DONE.iter().find(|(done, _)| *done == participle)?;
    if what.split(' ').count() > 3 || rest.split(' ').count() > 4 || rest.starts_with("by") {
        return None;
    }
    let what = lower_first(what);
    let space = if rest.is_empty() { "" } else { " " };
    Some(format!("I {past} {what}{space}{rest}"))
}

/// With a small letter at the front: it no longer begins the sentence.
fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_if_about_oneself_becomes_a_fact_and_any_other_does_not() {
        let facts = [
            ("if I hurt you", Some("that I hurt you")),
            ("If i was rude", Some("that i was rude")),
            ("if I’ve been cold", Some("that I’ve been cold")),
            ("if my words stung", Some("that my words stung")),
            ("if you felt ignored", None),
            ("if anything I said upset you", None),
            ("if I may have hurt you", None),
            ("any pain I may have caused", Some("the pain I caused")),
            (
                "for any hurt I might have caused you",
                Some("for the hurt I caused you"),
            ),
            ("I may have hurt you", Some("I hurt you")),
            ("I might have gone too far", None),
            ("in case I woke you", None),
        ];
        for (words, fact) in facts {
            assert_eq!(as_fact(words).as_deref(), fact, "{words}");
        }
    }

    #[test]
    fn a_defence_can_go_only_where_a_but_ties_it_on() {
        assert_eq!(ends_before_but("but I was tired").as_deref(), Some(""));
        assert_eq!(
            ends_before_but("Though you started it").as_deref(),
            Some("")
        );
        assert_eq!(ends_before_but("I was tired"), None);
        assert_eq!(ends_before_but("button"), None);
    }

    #[test]
    fn a_passive_gets_the_i_that_it_left_out() {
        let active = [
            ("mistakes were made", Some("I made mistakes")),
            (
                "Hurtful things were said that night",
                Some("I said hurtful things that night"),
            ),
            ("your trust was broken.", Some("I broke your trust")),
            ("the evening was ruined by the rain", None),
            ("things got out of hand", None),
        ];
        for (words, with_i) in active {
            assert_eq!(with_agent(words).as_deref(), with_i, "{words}");
        }
    }

    #[test]
    fn odd_words_are_no_trouble() {
        for words in ["", " ", "if", "if ", "any", " were ", "É were made", "but"] {
            let _ = (as_fact(words), ends_before_but(words), with_agent(words));
        }
    }
}
