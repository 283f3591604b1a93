//! The partner's words in forms that are still half-written, and in damaged pieces. What lies on the desk is no entry yet, so "they asked me
//! to remove this" has to look there too. Knows the forms that ask for their words by name.

use crate::core::desk::Draft;
use crate::core::saved::Spoilt;
use std::collections::BTreeMap;

/// The beginnings of the names of forms that ask for the partner's words, and the fields they stand in.
const THEIRS: [(&str, &[&str]); 7] = [
    ("boundaries/limit", &["words"]),
    ("boundaries/no-contact", &["words"]),
    ("impact/harm", &["words"]),
    ("impact/said", &["missed"]),
    ("listening/heard", &["heard"]),
    ("listening/", &["words"]),
    ("review/theirs", &["hard", "helped", "wish", "trust"]),
];

/// The text of a draft without the partner's words; nothing if it holds none.
pub fn without_theirs(draft: &Draft) -> Option<String> {
    let mut fields: BTreeMap<String, String> = serde_json::from_str(&draft.text).ok()?;
    let mut any = false;
    for (form, theirs) in THEIRS {
        let asked = theirs.iter().filter(|_| draft.slot.form.starts_with(form));
        for field in asked {
            let words = fields.get_mut(*field).map(std::mem::take);
            any |= words.is_some_and(|words| !words.is_empty());
        }
    }
    any.then(|| serde_json::to_string(&fields).unwrap_or_default())
}

/// Whether words of the partner's can be made out in damaged bytes: of an entry, of a change of
/// several, or of a half-written form that asks for them.
pub fn may_hold_theirs(damaged: &Spoilt) -> bool {
    let text = &damaged.text;
    text.contains("\"theirs") || THEIRS.iter().any(|(form, _)| text.contains(form))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::desk::Slot;

    #[test]
    fn their_words_are_made_out_in_damaged_pieces() {
        let damaged = |text: &str| Spoilt {
            key: String::new(),
            text: text.to_owned(),
        };
        for text in [
            r#"p?{"body":{"heard":{"theirs":"You hid it"#,
            r#"p?{"put":[["k","p?{\"theirs\":\"You hid it\"}"]]}"#,
            r#"p?{"form":"listening/heard","turn":1,"text":"{\"heard\":\"You"#,
        ] {
            assert!(may_hold_theirs(&damaged(text)), "{text}");
        }
        assert!(!may_hold_theirs(&damaged(
            r#"p?{"body":{"mine":"I hid it"}}"#
        )));
    }
    use crate::core::saved::Store;
    use crate::core::saved::memory::Memory;

    #[test]
    fn their_words_go_from_half_written_forms_of_every_tab_and_own_words_stay() {
        let memory = Memory::default();
        let mut store = Store::open(memory.port(), 1).unwrap().store;
        let heard = Slot::new("listening/heard");
        let ending = Slot::new("time/ending");
        store
            .desk_put(&heard, r#"{"gist":"That I hid it","heard":"You hid it"}"#)
            .unwrap();
        store.desk_put(&ending, r#"{"words":"my own"}"#).unwrap();

        let mut other = Store::open(memory.port(), 2).unwrap().store;
        other.desk_rewrite(without_theirs).unwrap();
        assert_eq!(
            other.desk_get(&heard).unwrap(),
            r#"{"gist":"That I hid it","heard":""}"#
        );
        assert_eq!(other.desk_get(&ending).unwrap(), r#"{"words":"my own"}"#);
        other.desk_remove(&heard).unwrap();
        assert_eq!(other.desk_get(&heard), None, "it can still be thrown away");
        let again = Store::open(memory.port(), 3).unwrap().store;
        assert!(
            again
                .desk_all()
                .iter()
                .all(|draft| !draft.text.contains("You hid it"))
        );
    }
}
