//! Two to five tabs at once, each with its own copy of storage as browsers keep one per process:
//! what one tab writes reaches another one late, in order. A tab may be opened while another is in
//! the middle of a change. In the end all must show the same, and nothing may be lost.

use super::form::Form;
use super::life::{RECORDS, Tab, entry, fates, record};
use super::model::{Fate, Model, Words, above};
use amends::core::book::Record;
use amends::core::change::{Change, Step};
use amends::core::ports::{Keep, KeepError};
use amends::core::saved::Found;
use proptest::prelude::*;
use proptest::sample::Index;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// One step of one tab.
#[derive(Clone, Debug)]
pub enum Move {
    /// It writes these records in one change.
    Write(Vec<u8>),
    /// It erases this record and what it knows to hang on it.
    Erase(u8),
    /// It hears of so many writes of other tabs.
    Hear(u8),
    /// It is closed and opened again, in the middle of the latest change; what it writes then comes
    /// before the rest of that change, or after it.
    Reopen(Index, bool),
}

#[derive(Clone)]
struct Written {
    by: usize,
    key: String,
    text: Option<String>,
}

/// What the browser process knows: every write, in the order in which it arrived.
#[derive(Default)]
struct Browser {
    log: Vec<Written>,
    /// Where the next write goes, if not at the end.
    insert_at: Option<usize>,
}

/// A tab's own copy.
struct Copy {
    number: usize,
    texts: BTreeMap<String, String>,
    heard: usize,
    browser: Rc<RefCell<Browser>>,
}

struct Port(Rc<RefCell<Copy>>);

impl Copy {
    fn apply(&mut self, key: &str, text: Option<&str>) {
        match text {
            Some(text) => self.texts.insert(key.to_owned(), text.to_owned()),
            None => self.texts.remove(key),
        };
    }

    fn write(&mut self, key: &str, text: Option<&str>) {
        self.apply(key, text);
        let written = Written {
            by: self.number,
            key: key.to_owned(),
            text: text.map(str::to_owned),
        };
        let mut browser = self.browser.borrow_mut();
        match browser.insert_at {
            Some(at) => {
                browser.log.insert(at, written);
                browser.insert_at = Some(at + 1);
            }
            None => browser.log.push(written),
        }
    }

    /// Takes in the next write of another tab and returns its key.
    fn hear(&mut self) -> Option<String> {
        loop {
            let browser = Rc::clone(&self.browser);
            let browser = browser.borrow();
            let next = browser.log.get(self.heard)?;
            self.heard += 1;
            if next.by == self.number {
                continue;
            }
            // A browser doesn't let an older write of another tab undo this tab's own.
            let mut later = browser.log[self.heard..].iter();
            if !later.any(|other| other.by == self.number && other.key == next.key) {
                self.apply(&next.key, next.text.as_deref());
            }
            return Some(next.key.clone());
        }
    }
}

impl Keep for Port {
    fn keys(&self) -> Result<Vec<String>, KeepError> {
        Ok(self.0.borrow().texts.keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, KeepError> {
        Ok(self.0.borrow().texts.get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), KeepError> {
        self.0.borrow_mut().write(key, Some(text));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), KeepError> {
        self.0.borrow_mut().write(key, None);
        Ok(())
    }
}

/// Several tabs, and what they have written in all.
struct Window {
    browser: Rc<RefCell<Browser>>,
    tabs: Vec<(Tab, Rc<RefCell<Copy>>)>,
    reference: Model,
    /// Where the latest change begins in the browser's log.
    latest: usize,
    words: Words,
    opened: usize,
    form: Form,
}

impl Window {
    fn new(tabs: usize, form: Form) -> Self {
        let mut window = Self {
            browser: Rc::default(),
            tabs: Vec::new(),
            reference: Model::default(),
            latest: 0,
            words: 0,
            opened: 1,
            form,
        };
        form.prepare(Box::new(Port(Rc::new(RefCell::new(Copy {
            number: 1,
            texts: BTreeMap::new(),
            heard: 0,
            browser: Rc::clone(&window.browser),
        })))));
        let prepared = window.browser.borrow().log.len();
        window.latest = prepared;
        for _ in 0..tabs {
            let tab = window.open(prepared).0;
            window.tabs.push(tab);
        }
        window
    }

    /// Opens a tab on what the browser held after so many writes.
    fn open(&mut self, at: usize) -> ((Tab, Rc<RefCell<Copy>>), Found) {
        self.opened += 1;
        let mut copy = Copy {
            number: self.opened,
            texts: BTreeMap::new(),
            heard: at,
            browser: Rc::clone(&self.browser),
        };
        for written in &self.browser.borrow().log[..at] {
            copy.apply(&written.key, written.text.as_deref());
        }
        let copy = Rc::new(RefCell::new(copy));
        let port = Box::new(Port(Rc::clone(&copy)));
        let opened = self.form.open(port, self.opened as u128).unwrap();
        (
            (Tab::from_opened(opened.store, opened.book), copy),
            opened.found,
        )
    }

    fn step(&mut self, who: usize, what: &Move) -> Result<(), TestCaseError> {
        match what {
            Move::Write(numbers) => self.write(who, numbers),
            Move::Erase(number) => self.erase(who, *number),
            Move::Hear(count) => {
                for _ in 0..*count {
                    self.hear(who);
                }
                Ok(())
            }
            Move::Reopen(at, before) => self.reopen(who, *at, *before),
        }
    }

    fn write(&mut self, who: usize, numbers: &[u8]) -> Result<(), TestCaseError> {
        let (tab, _) = &mut self.tabs[who];
        let seen = fates(&tab.book, self.words);
        let view = Model::seeing(seen.clone());
        let mut change = Change::default();
        let mut written = Model::default();
        for number in numbers {
            let with_it = |above: u8| written.is_written(above);
            let may = view.may_write(*number)
                || !view.is_erased(*number) && above(*number).is_some_and(with_it);
            if !may {
                continue;
            }
            self.words += 1;
            let mut one = Model::default();
            one.fates
                .extend(seen.get(number).map(|fate| (*number, fate.clone())));
            one.write(&[(*number, self.words)]);
            written.fates.extend(one.fates);
            change = change.and(Change::put(entry(&tab.book, *number, self.words)));
        }
        self.make(who, &change, &written)
    }

    fn erase(&mut self, who: usize, number: u8) -> Result<(), TestCaseError> {
        let (tab, _) = &self.tabs[who];
        if !matches!(tab.book.record(record(number)), Some(Record::Written(_))) {
            return Ok(());
        }
        let change = tab.book.erasing(record(number));
        let mut written = Model::default();
        for step in &change.0 {
            let Step::Erase(id) = step else { continue };
            let number = (0..RECORDS).find(|number| record(*number) == *id).unwrap();
            written.fates.insert(number, Fate::Erased);
        }
        self.make(who, &change, &written)
    }

    fn make(&mut self, who: usize, change: &Change, written: &Model) -> Result<(), TestCaseError> {
        self.latest = self.browser.borrow().log.len();
        self.reference.merge(written);
        prop_assert!(self.tabs[who].0.make(change));
        Ok(())
    }

    fn hear(&mut self, who: usize) -> bool {
        let (tab, copy) = &mut self.tabs[who];
        let key = copy.borrow_mut().hear();
        if let Some(key) = &key {
            tab.hear(key);
        }
        key.is_some()
    }

    fn reopen(&mut self, who: usize, at: Index, before: bool) -> Result<(), TestCaseError> {
        let length = self.browser.borrow().log.len();
        let at = self.latest + at.index(length - self.latest + 1);
        let others = self.tabs.iter().enumerate().filter(|(tab, _)| *tab != who);
        let unheard = others
            .clone()
            .all(|(_, (_, copy))| copy.borrow().heard <= at);
        if before && unheard {
            self.browser.borrow_mut().insert_at = Some(at);
        }
        let (tab, found) = self.open(at);
        self.browser.borrow_mut().insert_at = None;
        prop_assert!(!matches!(found, Found::Damaged(_)), "{found:?}");
        self.tabs[who] = tab;
        self.latest = self.browser.borrow().log.len();
        Ok(())
    }

    /// Everybody hears everything.
    fn settle_down(&mut self) {
        while (0..self.tabs.len()).any(|who| self.hear(who)) {}
    }
}

/// Plays it and checks the end.
pub fn lose_nothing(tabs: usize, form: Form, moves: &[(Index, Move)]) -> Result<(), TestCaseError> {
    let mut window = Window::new(tabs, form);
    for (who, what) in moves {
        window.step(who.index(tabs), what)?;
    }
    window.settle_down();
    window.reference.erase_orphans();
    let expected = window.reference.fates.clone();
    for (tab, _) in &window.tabs {
        prop_assert_eq!(&fates(&tab.book, window.words), &expected);
    }
    for _ in 0..2 {
        let length = window.browser.borrow().log.len();
        let ((tab, _), found) = window.open(length);
        prop_assert!(matches!(found, Found::Fine | Found::Empty), "{found:?}");
        prop_assert_eq!(&fates(&tab.book, window.words), &expected);
    }
    no_text_stays_behind(&window)
}

/// Nothing that was erased or replaced lies in storage any more.
fn no_text_stays_behind(window: &Window) -> Result<(), TestCaseError> {
    let length = window.browser.borrow().log.len();
    let mut texts = BTreeMap::new();
    for written in &window.browser.borrow().log[..length] {
        match &written.text {
            Some(text) => texts.insert(written.key.clone(), text.clone()),
            None => texts.remove(&written.key),
        };
    }
    let mut alive = BTreeSet::new();
    for fate in window.reference.fates.values() {
        if let Fate::Written(heads) = fate {
            alive.extend(heads.keys().copied());
        }
    }
    if window.form == Form::Sealed {
        alive.clear(); // Not even that can be read.
    }
    for words in (1..=window.words).filter(|words| !alive.contains(words)) {
        let told = format!("\"words\":\"{words}\"");
        let stays = texts.values().any(|text| text.contains(&told));
        prop_assert!(
            !stays,
            "text {words} was erased or replaced, and is still there"
        );
    }
    Ok(())
}

/// The name of so many tabs in tables.
pub fn kind(tabs: usize) -> &'static str {
    ["", "", "2 tabs", "3 tabs", "4 tabs", "5 tabs"][tabs]
}

/// Two to five tabs and their moves.
pub fn moves() -> impl Strategy<Value = (usize, Form, Vec<(Index, Move)>)> {
    let one = prop_oneof![
        6 => prop::collection::btree_set(0..RECORDS, 1..4)
            .prop_map(|set| Move::Write(set.into_iter().collect())),
        1 => (0..RECORDS).prop_map(Move::Erase),
        5 => (1_u8..12).prop_map(Move::Hear),
        2 => (any::<Index>(), any::<bool>()).prop_map(|(at, before)| Move::Reopen(at, before)),
    ];
    let form = prop::sample::select(Form::ALL.to_vec());
    (
        2_usize..=5,
        form,
        prop::collection::vec((any::<Index>(), one), 1..30),
    )
}
