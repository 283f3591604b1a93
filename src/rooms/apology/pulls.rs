//! What other rooms have for a letter: sentences the person has already written there, ready to be put in as they are.
//! Guesses are never among them.

use super::words;
use crate::core::apology::Component;
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
    /// The part of an apology that it is most likely to be.
    pub part: Component,
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

/// The pieces that a letter which lacks this part could take.
pub fn for_part(book: &Book, part: Component) -> Vec<Piece> {
    let pieces = all(book).into_iter().flat_map(|source| source.pieces);
    pieces.filter(|piece| piece.part == part).collect()
}

/// Facts and explanation from what the person owns up to.
fn facts(book: &Book) -> Vec<Piece> {
    let accounts = ownership::tool::accounts(book).into_iter();
    accounts
        .flat_map(|account| {
            let version = account.version;
            [
                (words::FACT, version.did, Component::Specificity),
                (words::HIDDEN, version.hid, Component::Specificity),
                (words::CHOICE, version.chose, Component::Responsibility),
                (
                    words::EXPLANATION,
                    version.told_myself,
                    Component::Explanation,
                ),
                (words::REGRET, version.regret, Component::Regret),
            ]
        })
        .filter(|(_, text, _)| !text.is_empty())
        .map(|(label, text, part)| Piece { label, text, part })
        .collect()
}

/// Harm the partner told of or the person saw.
fn harm(book: &Book) -> Vec<Piece> {
    let facts = impact::kept::facts(book).into_iter();
    facts
        .map(|fact| Piece {
            label: words::impact_label(fact.source),
            text: fact.sentence(),
            part: Component::Impact,
        })
        .collect()
}

/// What the person puts right and does differently, as far as it isn't over.
fn promised(book: &Book) -> Vec<Piece> {
    let all = book.all::<Promise>().into_iter();
    all.filter(|(_, promise)| promise.ended.is_none() && !promise.is_joint())
        .map(|(_, promise)| {
            let (label, part) = match promise.door {
                Door::PuttingRight => (words::REPAIR, Component::Repair),
                Door::Commitment | Door::Rung => (words::CHANGE, Component::Repentance),
                Door::Promise => (words::PROMISE, Component::Repentance),
            };
            Piece {
                label,
                text: promise.what,
                part,
            }
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
        let impact = for_part(&book, Component::Impact);
        assert_eq!(impact.len(), 1);
        assert!(for_part(&book, Component::Repair).is_empty());
    }
}
