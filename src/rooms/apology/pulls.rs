//! What other rooms have for a letter: sentences the person has already written there, ready to be put in as they are.
//! Guesses are never among them.

use super::words;
use crate::core::book::Book;
use crate::core::promise::{Door, Promise};
use crate::rooms::{impact, ownership, promises};

/// A piece that can be put into the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is: "What I did".
    pub label: &'static str,
    /// The words to put in.
    pub text: String,
}

/// Pieces of one room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The room's title.
    pub room: &'static str,
    /// The room's slug, for the way there.
    pub slug: &'static str,
    /// What to do there when there are no pieces.
    pub empty: &'static str,
    /// The pieces.
    pub pieces: Vec<Piece>,
}

/// Everything there is to take, by room.
pub fn all(book: &Book) -> Vec<Source> {
    let source = |room: &crate::rooms::Room, empty, pieces| Source {
        room: room.title,
        slug: room.slug,
        empty,
        pieces,
    };
    vec![
        source(&ownership::ROOM, words::NO_FACTS, facts(book)),
        source(&impact::ROOM, words::NO_IMPACT, harm(book)),
        source(&promises::ROOM, words::NO_PROMISES, promised(book)),
    ]
}

/// Facts and explanation from what the person owns up to.
fn facts(book: &Book) -> Vec<Piece> {
    let accounts = ownership::tool::accounts(book).into_iter();
    accounts
        .flat_map(|account| {
            let version = account.version;
            [
                (words::FACT, version.did),
                (words::HIDDEN, version.hid),
                (words::CHOICE, version.chose),
                (words::EXPLANATION, version.told_myself),
                (words::REGRET, version.regret),
            ]
        })
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| Piece { label, text })
        .collect()
}

/// Harm the partner told of or the person saw.
fn harm(book: &Book) -> Vec<Piece> {
    let facts = impact::kept::facts(book).into_iter();
    facts
        .map(|fact| Piece {
            label: words::impact_label(fact.source),
            text: fact.sentence(),
        })
        .collect()
}

/// What the person puts right and does differently, as far as it isn't over.
fn promised(book: &Book) -> Vec<Piece> {
    let all = book.all::<Promise>().into_iter();
    all.filter(|(_, promise)| promise.ended.is_none() && !promise.is_joint())
        .map(|(_, promise)| Piece {
            label: match promise.door {
                Door::PuttingRight => words::REPAIR,
                Door::Commitment | Door::Rung => words::CHANGE,
                Door::Promise => words::PROMISE,
            },
            text: promise.what,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::Command;
    use crate::core::now::fixed::{Counting, noon};
    use crate::rooms::impact::tool::AddImpact;
    use crate::rooms::ownership::tool::Keep;

    #[test]
    fn facts_and_harm_are_offered_and_guesses_are_not() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let keep = Keep {
            did: "I lied.".into(),
            ..Keep::default()
        };
        let change = keep.decide(&book, &mut now).unwrap();
        book.apply(&change);
        for source in ["told", "guess"] {
            let add = AddImpact {
                area: "money".into(),
                because: "I lied".into(),
                harm: source.into(),
                source: source.into(),
                ..AddImpact::default()
            };
            let change = add.decide(&book, &mut now).unwrap();
            book.apply(&change);
        }
        let texts: Vec<_> = all(&book)
            .into_iter()
            .flat_map(|source| source.pieces)
            .map(|piece| piece.text)
            .collect();
        assert_eq!(texts, ["I lied.", "Because I lied, told."]);
    }
}
