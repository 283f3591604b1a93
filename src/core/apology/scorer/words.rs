//! Each word as the scorer sees it: its stem, and its shape, which keeps small words as they are and calls the others
//! by their class.

use std::sync::OnceLock;

use super::hash::Hash;
use crate::lexicon::{Lexicon, Tags, WordId, WordList, class, form, stem};
use crate::text::Word;

/// Words that say how a sentence is built: kept as they are.
static SMALL: WordList = WordList::new(
    "i me my mine myself you your yours yourself we us our it he she they him her them his their that this \
    these those who what which there a an the and or but if because so though although when while as than then to of in on at \
    for from with by about into over up out off down am is are was were be been being have has had having do does did will \
    would can could shall should may might must 'd not no never just only even still also too all any some every everything \
    nothing anything something nobody everyone how why where again now",
);

/// Classes that name a word's shape, the first that fits.
const SHAPES: &[(&str, Tags)] = &[
    ("sorry", class!("sorry")),
    ("felt", class!("felt")),
    ("harm", class!("harm")),
    ("harmnoun", class!("harmnoun")),
    ("bad", class!("bad")),
    ("wrong", class!("wrong")),
    ("badself", class!("badself")),
    ("judged", class!("judged")),
    ("state", class!("state")),
    ("cause", class!("cause")),
    ("small", class!("small")),
    ("smallnoun", class!("smallnoun")),
    ("crazy", class!("crazy")),
    ("toomuch", class!("toomuch")),
    ("overreact", class!("overreact")),
    ("forgive", class!("forgive")),
    ("worthless", class!("worthless")),
    ("intend", class!("intend")),
    ("help", class!("help")),
    ("know", class!("know")),
    ("say", class!("say")),
    ("shout", class!("shout")),
    ("think", class!("think")),
    ("perceive", class!("perceive")),
    ("kin", class!("kin")),
    ("people", class!("people")),
    ("time", class!("time")),
    ("blunder", class!("blunder")),
    ("undone", class!("undone")),
    ("kind", class!("kind")),
    ("body", class!("body")),
    ("act", class!("act")),
];

/// The stems and shapes of some words, as numbers.
#[derive(Debug, Default)]
pub struct Reading {
    /// One for each word.
    pub stems: Vec<u32>,
    /// One for each word.
    pub shapes: Vec<u32>,
}

impl Reading {
    /// Of the words of a paragraph.
    pub fn of(text: &str, words: &[Word]) -> Self {
        let known = known();
        let mut reading = Self {
            stems: Vec::with_capacity(words.len()),
            shapes: Vec::with_capacity(words.len()),
        };
        for word in words {
            let at = usize::from(word.id);
            match known.stems.get(at).zip(known.shapes.get(at)) {
                Some((stem, shape)) if word.id != 0 => {
                    reading.stems.push(*stem);
                    reading.shapes.push(*shape);
                }
                _ => {
                    let mut plain = word.span.of(text).to_lowercase();
                    if !plain.is_ascii() {
                        plain = plain.replace('’', "'");
                    }
                    reading.stems.push(Hash::of(&stem(&plain)).full());
                    reading.shapes.push(shape(0, word.tags));
                }
            }
        }
        reading
    }
}

/// The readings of every word that the lexicon knows, by id.
fn known() -> &'static Reading {
    static KNOWN: OnceLock<Reading> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let lexicon = Lexicon::get();
        let mut known = Reading::default();
        for id in lexicon.ids() {
            known
                .stems
                .push(Hash::of(&stem(lexicon.spelled(id))).full());
            known.shapes.push(shape(id, lexicon.tags(id)));
        }
        known
    })
}

fn shape(id: WordId, tags: Tags) -> u32 {
    let lexicon = Lexicon::get();
    if SMALL.has(id) {
        return Hash::of(lexicon.spelled(id)).full();
    }
    for (name, class) in SHAPES {
        if tags & class == *class {
            return Hash::of("class").and(Hash::of(name).full()).full();
        }
    }
    let forms = tags & (form::BASE | form::THIRD | form::PAST | form::PARTICIPLE | form::ING);
    Hash::of("form")
        .and(u32::try_from(forms).unwrap_or_default())
        .full()
}
