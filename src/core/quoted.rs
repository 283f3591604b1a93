//! The partner's own words. They are a type of their own so that search, print, CSV and agendas
//! leave them out unless somebody asks for them; only backups carry them unasked. In saved bodies
//! they are marked, so that they can be found and taken out of any entry, known kind or not.

use super::body::BodyText;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt;

/// The mark: words are saved as `{"theirs": "…"}`.
const MARK: &str = "theirs";

/// Words the partner said, kept as given. Has no `Display` on purpose.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Saved", into = "Marked")]
pub struct Quoted(String);

#[derive(Serialize, Deserialize)]
struct Marked {
    theirs: String,
}

/// Plain text is read too, so that a body written by hand isn't lost for want of the mark.
#[derive(Deserialize)]
#[serde(untagged)]
enum Saved {
    Marked(Marked),
    Plain(String),
}

impl From<Saved> for Quoted {
    fn from(saved: Saved) -> Self {
        match saved {
            Saved::Marked(Marked { theirs }) | Saved::Plain(theirs) => Self(theirs),
        }
    }
}

impl From<Quoted> for Marked {
    fn from(words: Quoted) -> Self {
        Self { theirs: words.0 }
    }
}

/// What is left of a body once the partner's words are taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Without {
    /// It held none.
    Same,
    /// The rest of it.
    Rest(BodyText),
    /// It held no other text: nothing of it should stay.
    Nothing,
}

/// Whether a body holds words of the partner's.
pub fn holds_words(body: &BodyText) -> bool {
    // Parsing every body would be slow where there are thousands; few hold the mark at all.
    body.as_str().contains("\"theirs\"") && without_words(body) != Without::Same
}

/// A body without the partner's words.
pub fn without_words(body: &BodyText) -> Without {
    let Ok(mut value) = serde_json::from_str::<Value>(body.as_str()) else {
        return Without::Same;
    };
    let mut removed = false;
    let mut other_text = false;
    strip(&mut value, &mut removed, &mut other_text);
    match (removed, other_text) {
        (false, _) => Without::Same,
        (true, false) => Without::Nothing,
        (true, true) => serde_json::from_value(value).map_or(Without::Same, Without::Rest),
    }
}

fn strip(value: &mut Value, removed: &mut bool, other_text: &mut bool) {
    match value {
        Value::Object(map) if map.len() == 1 && map.get(MARK).is_some_and(Value::is_string) => {
            *removed |= map.get(MARK).and_then(Value::as_str) != Some("");
            map.insert(MARK.to_owned(), Value::String(String::new()));
        }
        Value::Object(map) => map
            .values_mut()
            .for_each(|value| strip(value, removed, other_text)),
        Value::Array(values) => values
            .iter_mut()
            .for_each(|value| strip(value, removed, other_text)),
        Value::String(text) => *other_text |= !text.is_empty(),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

impl Quoted {
    /// Keeps the words as given, without surrounding white space.
    pub fn new(words: &str) -> Self {
        Self(words.trim().to_owned())
    }

    /// The words, for a screen that shows them as a quotation.
    pub fn as_given(&self) -> &str {
        &self.0
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Quoted(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_words_do_not_slip_out_through_debug() {
        let words = Quoted::new(" you never said ");
        assert_eq!(words.as_given(), "you never said");
        assert!(!format!("{words:?}").contains("never"));
    }

    fn body(text: &str) -> BodyText {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn quoted_words_are_marked_where_they_are_saved() {
        let saved = serde_json::to_string(&Quoted::new("stop")).unwrap();
        assert_eq!(saved, r#"{"theirs":"stop"}"#);
        assert_eq!(
            serde_json::from_str::<Quoted>(&saved).unwrap(),
            Quoted::new("stop")
        );
    }

    #[test]
    fn their_words_leave_a_body_of_any_kind_and_mine_stay() {
        let mixed = body(r#"{"mine":"I lied","list":[{"said":{"theirs":"get out"},"n":1}]}"#);
        assert!(holds_words(&mixed));
        let Without::Rest(rest) = without_words(&mixed) else {
            panic!()
        };
        assert!(rest.as_str().contains("I lied") && !rest.as_str().contains("get out"));
        assert!(!holds_words(&rest));
    }

    #[test]
    fn a_body_of_nothing_but_their_words_goes_altogether() {
        assert_eq!(
            without_words(&body(r#"{"a":{"theirs":"x"},"n":3,"b":""}"#)),
            Without::Nothing
        );
    }

    #[test]
    fn a_body_without_their_words_stays_as_it_is() {
        for same in [
            r#"{"theirs":5}"#,
            r#"{"a":{"theirs":""}}"#,
            r#"{"mine":"theirs"}"#,
        ] {
            assert_eq!(without_words(&body(same)), Without::Same);
        }
    }
}
