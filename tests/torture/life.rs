//! A life with the app: what a person does, one act after another, in one tab that is closed and
//! opened again now and then, and on a second device that exchanges files with it. Every act is done
//! by the real book and store and by the reference alike.

use super::disk::{Disk, Texts};
use super::form::Form;
use super::model::{Fate, Model, Words, above};
use amends::core::backup;
use amends::core::book::{Before, Book, Record};
use amends::core::change::Change;
use amends::core::desk::Slot;
use amends::core::entry::Entry;
use amends::core::id::{RecordId, RevisionId};
use amends::core::saved::{Found, Reread, Store};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::{BTreeMap, BTreeSet};

/// How many different records there are in a life.
pub const RECORDS: u8 = 7;

/// How many different forms for half-written text.
const FORMS: u8 = 3;

/// One thing a person does.
#[derive(Clone, Debug)]
pub enum Act {
    /// Writes or edits these records in one change.
    Write(Vec<u8>),
    /// Erases one record and what hangs on it.
    Erase(u8),
    /// Takes the last act back.
    Undo,
    /// Tries again to keep what was not kept.
    Retry,
    /// Leaves half-written text in a form.
    Draft(u8),
    /// What was half-written there is kept or thrown away.
    Finish(u8),
    /// Closes the page and opens it again.
    Restart,
    /// The other device writes this record; its file is brought in, and it takes over all of ours.
    Meet(u8),
    /// The same, but the other device erases the record.
    MeetErased(u8),
}

type Records = Vec<(RecordId, Option<Record>)>;

/// One tab: the book on its screen, and its store.
pub struct Tab {
    pub store: Store,
    pub book: Book,
    undo: Option<(Before, Records)>,
}

/// Opens a tab. `name` tells tabs apart and must differ each time.
pub fn open(disk: &Disk, form: Form, name: u128) -> (Tab, Found) {
    let opened = form.open(disk.port(), name).unwrap();
    (Tab::from_opened(opened.store, opened.book), opened.found)
}

impl Tab {
    pub fn from_opened(store: Store, book: Book) -> Self {
        Self {
            store,
            book,
            undo: None,
        }
    }

    /// Applies and keeps a change. True when everything is kept.
    pub fn make(&mut self, change: &Change) -> bool {
        let before = self.book.apply(change);
        let ids: Vec<_> = change.records().collect();
        let after = ids
            .iter()
            .map(|id| (*id, self.book.record(*id).cloned()))
            .collect();
        self.undo = Some((before, after));
        self.store.keep(&self.book, &ids).not_kept.is_empty()
    }

    pub fn retry(&mut self) -> bool {
        self.store.keep(&self.book, &[]).not_kept.is_empty()
    }

    /// As the app does it: records that changed since are left alone.
    fn undo(&mut self) -> bool {
        let Some((before, after)) = self.undo.take() else {
            return true;
        };
        let mut touched = Vec::new();
        for (id, earlier) in before.0.into_iter().rev() {
            let same = after
                .iter()
                .any(|(other, now)| *other == id && now.as_ref() == self.book.record(id));
            if same || touched.contains(&id) {
                self.book.set(id, earlier);
                touched.push(id);
            }
        }
        self.store.keep(&self.book, &touched).not_kept.is_empty()
    }

    /// Another tab changed this key.
    pub fn hear(&mut self, key: &str) {
        if let Reread::Records(records) = self.store.reread(Some(key)) {
            let stranded = self.book.take_over(records);
            let ids: Vec<_> = stranded.records().collect();
            self.book.apply(&stranded);
            self.store.keep(&self.book, &ids);
        }
    }

    /// The records that the person was told are not kept.
    pub fn told(&self) -> BTreeSet<u8> {
        let told: BTreeSet<RecordId> = self.store.not_kept().map(|(id, _)| id).collect();
        (0..RECORDS)
            .filter(|number| told.contains(&record(*number)))
            .collect()
    }
}

/// The identifier of a record.
pub fn record(number: u8) -> RecordId {
    RecordId::from((u128::from(number) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835))
}

fn revision(words: Words) -> RevisionId {
    RevisionId::from(u128::from(words).wrapping_mul(0xd134_2543_de82_ef95_9e37_79b9_7f4a_7c15))
}

/// An entry with these words that replaces every text the record has.
pub fn entry(book: &Book, number: u8, words: Words) -> Entry {
    let heads = book.record(record(number)).map_or(&[][..], Record::heads);
    let mut ancestors: Vec<_> = heads
        .iter()
        .flat_map(|head| head.ancestors.iter().copied().chain([head.revision.tag()]))
        .collect();
    ancestors.sort();
    ancestors.dedup();
    let body = format!(r#"{{"words":"{words}","text":"I said I hadn’t 😔 \"once\""}}"#);
    Entry {
        id: record(number),
        revision: revision(words),
        ancestors,
        at: 1_790_000_000_000,
        day: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        offset: 0,
        edited_at: 1_790_000_000_000 + i64::try_from(words).unwrap(),
        room: "time".into(),
        kind: "milestone".into(),
        version: 1,
        about: above(number).map(record).into_iter().collect(),
        body: serde_json::from_str(&body).unwrap(),
    }
}

/// What a book says, in the reference's terms. Replaced texts are only known by their tags there, so
/// `known` names every text there ever was.
pub fn fates(book: &Book, known: Words) -> BTreeMap<u8, Fate> {
    let words_of = |entry: &Entry| -> Words {
        let body: serde_json::Value = serde_json::from_str(entry.body.as_str()).unwrap();
        body["words"].as_str().unwrap().parse().unwrap()
    };
    let tags: BTreeMap<_, Words> = (0..=known)
        .map(|words| (revision(words).tag(), words))
        .collect();
    let mut fates = BTreeMap::new();
    for number in 0..RECORDS {
        let fate = match book.record(record(number)) {
            None => continue,
            Some(Record::Erased) => Fate::Erased,
            Some(Record::Written(heads)) => {
                let all = heads.iter().map(|head| {
                    let replaced = head.ancestors.iter().map(|tag| tags[tag]);
                    (words_of(head), replaced.collect())
                });
                Fate::Written(all.collect())
            }
        };
        fates.insert(number, fate);
    }
    fates
}

fn slot(form: u8) -> Slot {
    Slot::new(["ownership", "apology/letter", "time/setback"][usize::from(form)])
}

/// The half-written text that the next visitor of each form finds.
pub fn drafts(store: &mut Store) -> BTreeMap<u8, Words> {
    let found = (0..FORMS).map(|form| (form, store.desk_get(&slot(form))));
    found
        .filter_map(|(form, text)| Some((form, text?.strip_prefix("draft ")?.parse().ok()?)))
        .collect()
}

/// Another device that exchanges files with this one.
#[derive(Default)]
struct Other {
    book: Book,
    model: Model,
}

/// The whole of it: tab, disk, other device, and the reference.
pub struct Life {
    pub disk: Disk,
    pub tab: Tab,
    pub model: Model,
    other: Other,
    pub form: Form,
    /// What lay on the disk before the first act.
    pub before: Texts,
    /// The last words written.
    pub words: Words,
    name: u128,
}

impl Life {
    pub fn begin(form: Form) -> Self {
        let disk = Disk::default();
        form.prepare(disk.port());
        let disk = Disk::holding(disk.texts());
        let (tab, _) = open(&disk, form, 2);
        Self {
            before: disk.texts(),
            disk,
            tab,
            form,
            model: Model::default(),
            other: Other::default(),
            words: 0,
            name: 2,
        }
    }

    fn next_words(&mut self) -> Words {
        self.words += 1;
        self.words
    }

    /// Does it. True when everything is kept.
    pub fn act(&mut self, act: &Act) -> bool {
        match act {
            Act::Write(numbers) => self.write(numbers),
            Act::Erase(number) => self.erase(*number),
            Act::Undo => {
                self.model.undo();
                self.tab.undo()
            }
            Act::Retry => self.tab.retry(),
            Act::Draft(form) => self.draft(*form),
            Act::Finish(form) => self.finish(*form),
            Act::Restart => self.restart(),
            Act::Meet(number) => self.meet(*number, false),
            Act::MeetErased(number) => self.meet(*number, true),
        }
    }

    fn write(&mut self, numbers: &[u8]) -> bool {
        let mut texts = Vec::new();
        let mut change = Change::default();
        for number in numbers {
            let with_it = |above: u8| texts.iter().any(|(number, _)| *number == above);
            let may = self.model.may_write(*number)
                || !self.model.is_erased(*number) && above(*number).is_some_and(with_it);
            if may {
                let words = self.next_words();
                texts.push((*number, words));
                change = change.and(Change::put(entry(&self.tab.book, *number, words)));
            }
        }
        self.model.write(&texts);
        self.tab.make(&change)
    }

    fn erase(&mut self, number: u8) -> bool {
        if !self.model.is_written(number) {
            return true;
        }
        self.model.erase(number);
        let change = self.tab.book.erasing(record(number));
        self.tab.make(&change)
    }

    fn draft(&mut self, form: u8) -> bool {
        let words = self.next_words();
        // A form is opened before it is written in.
        self.tab.store.desk_get(&slot(form));
        self.model.drafts.insert(form, words);
        let text = format!("draft {words}");
        self.tab.store.desk_put(&slot(form), &text).is_ok()
    }

    fn finish(&mut self, form: u8) -> bool {
        self.tab.store.desk_get(&slot(form));
        self.model.drafts.remove(&form);
        self.tab.store.desk_remove(&slot(form)).is_ok()
    }

    fn restart(&mut self) -> bool {
        self.model.restart();
        for _ in 0..2 {
            self.name += 1;
            let before = self.disk.with(|state| state.log.len());
            if let Ok(opened) = self.form.open(self.disk.port(), self.name) {
                self.tab = Tab::from_opened(opened.store, opened.book);
                return true;
            }
            let after = self.disk.with(|state| state.log.len());
            assert_eq!(before, after, "written although not everything was read");
        }
        false
    }

    fn meet(&mut self, number: u8, erased: bool) -> bool {
        if erased && self.other.model.is_written(number) {
            self.other.model.erase(number);
            let change = self.other.book.erasing(record(number));
            self.other.book.apply(&change);
        } else if self.other.model.may_write(number) {
            let words = self.next_words();
            self.other.model.write(&[(number, words)]);
            let text = entry(&self.other.book, number, words);
            self.other.book.apply(&Change::put(text));
        }
        let file = backup::export(&self.other.book, &[], &[], 0);
        let kept = match backup::read(file.as_bytes()) {
            Ok(import) => {
                self.model.merge(&self.other.model);
                let change = backup::merge(&self.tab.book, &import);
                self.tab.make(&change)
            }
            Err(_) => true,
        };
        self.other.book = self.tab.book.clone();
        self.other.model = self.model.clone();
        kept
    }
}

pub fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        8 => prop::collection::btree_set(0..RECORDS, 1..4)
            .prop_map(|set| Act::Write(set.into_iter().collect())),
        3 => (0..RECORDS).prop_map(Act::Erase),
        2 => Just(Act::Undo),
        1 => Just(Act::Retry),
        2 => (0..FORMS).prop_map(Act::Draft),
        1 => (0..FORMS).prop_map(Act::Finish),
        2 => Just(Act::Restart),
        2 => (0..RECORDS).prop_map(Act::Meet),
        1 => (0..RECORDS).prop_map(Act::MeetErased),
    ]
}

/// A random life, and where in it each thing happens.
#[derive(Clone, Debug)]
pub struct Random {
    pub acts: Vec<Act>,
    pub form: Form,
    pub moment: Index,
    pub which: [Index; 5],
}

pub fn random() -> impl Strategy<Value = Random> {
    let acts = prop::collection::vec(act(), 1..14);
    let form = prop::sample::select(Form::ALL.to_vec());
    let random = (acts, form, any::<Index>(), any::<[Index; 5]>());
    random.prop_map(|(acts, form, moment, which)| Random {
        acts,
        form,
        moment,
        which,
    })
}
