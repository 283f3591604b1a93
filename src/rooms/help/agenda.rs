//! What the person takes to a session: entries they select, and what they want from it. The
//! partner's words are left out of the print unless asked for. Also the people they can call.

use super::tool::Refusal;
use crate::core::body::Body;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::now::Now;
use crate::core::sorted;
use crate::core::timeline::Line;
use crate::rooms;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An agenda for a session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// What the person wants from the session.
    pub aim: String,
    /// The entries they take along, in order. Erased ones are passed over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub selected: Vec<RecordId>,
}

impl Body for Agenda {
    const ROOM: &'static str = "help";
    const KIND: &'static str = "agenda";
}

/// Keeps an agenda.
pub struct KeepAgenda {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// What the person wants from the session.
    pub aim: String,
    /// The entries they take along.
    pub selected: Vec<RecordId>,
}

impl Command for KeepAgenda {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let aim = given::words(&self.aim).unwrap_or_default();
        if aim.is_empty() && self.selected.is_empty() {
            return Err(Refusal::AgendaEmpty);
        }
        let body = Agenda {
            aim,
            selected: self.selected,
        };
        Ok(Change::put(match self.record {
            None => Entry::new(now, &body),
            Some(id) => {
                let (entry, _) = book.find::<Agenda>(id).ok_or(Refusal::Gone)?;
                entry.revised(now, &body)
            }
        }))
    }
}

/// One selected entry on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The entry.
    pub record: RecordId,
    /// Its civil day.
    pub day: NaiveDate,
    /// How it reads, without the partner's words unless they were asked for.
    pub line: Line,
}

/// The selected entries as they are printed, oldest day first.
pub fn items(book: &Book, selected: &[RecordId], with_their_words: bool) -> Vec<Item> {
    let mut items: Vec<Item> = selected
        .iter()
        .filter_map(|id| item(book, *id, with_their_words))
        .collect();
    sorted::by_key(&mut items, |item| item.day);
    items
}

/// The newest entries from which an agenda can be made, at most `count`. The room's own
/// appointments and agendas are left out.
pub fn to_choose_from(book: &Book, count: usize) -> Vec<Item> {
    let entries = crate::core::timeline::newest_first(book, |entry| entry.room != "help");
    entries
        .iter()
        .filter_map(|entry| item(book, entry.id, false))
        .take(count)
        .collect()
}

fn item(book: &Book, record: RecordId, with_their_words: bool) -> Option<Item> {
    let entry = book.get(record)?;
    let mut line = rooms::line(entry, book)?;
    if !with_their_words {
        line.theirs = None;
    }
    let day = entry.day;
    Some(Item { record, day, line })
}

/// Somebody the person can call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Who.
    pub name: String,
    /// Their number; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// What for, or when they can be reached.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Body for Contact {
    const ROOM: &'static str = "help";
    const KIND: &'static str = "contact";
}

/// Keeps somebody the person can call.
pub struct KeepContact {
    /// The record to change; none for a new one.
    pub record: Option<RecordId>,
    /// Who.
    pub name: String,
    /// Their number; may be empty.
    pub number: String,
    /// A note; may be empty.
    pub note: String,
}

impl Command for KeepContact {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let body = Contact {
            name: given::words(&self.name).ok_or(Refusal::NameMissing)?,
            number: given::words(&self.number).unwrap_or_default(),
            note: given::words(&self.note).unwrap_or_default(),
        };
        Ok(Change::put(match self.record {
            None => Entry::new(now, &body),
            Some(id) => {
                let (entry, _) = book.find::<Contact>(id).ok_or(Refusal::Gone)?;
                entry.revised(now, &body)
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::Step;
    use crate::core::now::fixed::{Counting, noon};
    use crate::rooms::impact::tool::HearFeeling;

    /// A feeling of the partner's, as the impact room keeps it.
    fn heard(now: &mut Now<'_>, words: &str) -> Entry {
        let hear = HearFeeling {
            harm: "They can't sleep".into(),
            words: words.into(),
            ..HearFeeling::default()
        };
        let change = hear.decide(&Book::default(), now).unwrap();
        match &change.0[0] {
            Step::Put(entry) => (**entry).clone(),
            Step::Erase(_) => unreachable!("a feeling is put"),
        }
    }

    #[test]
    fn their_words_stay_off_the_paper_unless_asked_for() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let entry = heard(&mut now, "You hid it");
        let id = entry.id;
        book.apply(&Change::put(entry));
        assert_eq!(items(&book, &[id], false)[0].line.theirs, None);
        let asked = &items(&book, &[id], true)[0];
        assert_eq!(asked.line.theirs.as_ref().unwrap().as_given(), "You hid it");
    }

    #[test]
    fn erased_entries_are_passed_over_and_days_are_in_order() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let day = now.today.pred_opt().unwrap();
        let later = heard(&mut now, "b");
        let earlier = heard(&mut now, "a").on(day);
        let gone = heard(&mut now, "c");
        let selected = [later.id, gone.id, earlier.id];
        for entry in [later, earlier, gone] {
            book.apply(&Change::put(entry));
        }
        book.apply(&Change::erase(selected[1]));
        let days: Vec<_> = items(&book, &selected, false)
            .iter()
            .map(|one| one.day)
            .collect();
        assert_eq!(days, [day, now.today]);
        assert_eq!(to_choose_from(&book, 1)[0].day, now.today);
    }

    #[test]
    fn an_agenda_needs_an_aim_or_an_entry() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let mut keep = |aim: &str, selected: Vec<RecordId>| {
            let keep = KeepAgenda {
                record: None,
                aim: aim.into(),
                selected,
            };
            keep.decide(&Book::default(), &mut now).err()
        };
        assert_eq!(keep(" ", Vec::new()), Some(Refusal::AgendaEmpty));
        assert_eq!(keep("Where to begin", Vec::new()), None);
        assert_eq!(keep("", vec![1.into()]), None);
    }

    #[test]
    fn somebody_to_call_needs_a_name() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let keep = KeepContact {
            record: None,
            name: String::new(),
            number: "123".into(),
            note: String::new(),
        };
        let refused = keep.decide(&Book::default(), &mut now);
        assert_eq!(refused, Err(Refusal::NameMissing));
    }
}
