//! Several tabs of one person, which act, lock and unlock, and hear of each other later.

use crate::history::{self, Act, CODE, Tab, open_with, seal, wraps};
use crate::person::{Step, says_nothing, take_over};
use amends::core::book::Record;
use amends::core::desk::Slot;
use amends::core::saved::memory::Memory;
use amends::core::saved::{DataKey, Found, LockError, Reread};
use proptest::prelude::*;

/// What one of several tabs does; `None`: it hears one thing that another did.
pub fn tab_step() -> impl Strategy<Value = Option<Step>> {
    let step = prop_oneof![
        6 => history::act().prop_filter("undo takes words back on purpose", |act| !matches!(act, Act::Undo)).prop_map(Step::Do),
        3 => (0_u8..3).prop_map(Step::Type),
        2 => Just(Step::PutOn),
        2 => (0_usize..9).prop_map(Step::Reform),
        1 => Just(Step::TakeOff),
        1 => Just(Step::Restart),
    ];
    prop_oneof![3 => step.prop_map(Some), 2 => Just(None)]
}

/// One tab of several, and what it hasn't heard yet.
struct Open {
    tab: Tab,
    unheard: Vec<String>,
    /// What was typed last in this tab.
    typed: Option<(Slot, String)>,
}

/// Tabs act, lock and unlock, and hear of each other later, in any order.
pub fn tabs_lose_nothing(steps: &[(usize, Option<Step>)]) -> Result<(), TestCaseError> {
    let mut many = Many::new();
    for (who, step) in steps {
        match step {
            Some(step) => many.act(*who, step)?,
            None => many.hear_one(*who)?,
        }
    }
    many.hear_all()?;
    let (mut next, found) = many.reopen();
    prop_assert!(matches!(found, Found::Fine | Found::Empty), "{:?}", found);
    for entry in &many.written {
        let survives = match next.book.record(entry.id) {
            Some(Record::Erased) => true,
            Some(Record::Written(heads)) => heads
                .iter()
                .any(|head| head.revision == entry.revision || head.replaces(entry.revision)),
            None => false,
        };
        prop_assert!(survives, "a change was lost");
    }
    let drafts = next.store.desk_all();
    for (slot, text) in many.tabs.iter().filter_map(|open| open.typed.as_ref()) {
        let there = drafts
            .iter()
            .any(|draft| draft.slot == *slot && draft.text == *text);
        prop_assert!(there, "half-written text was lost");
    }
    let mut misfits = next.store.misfits(true).unwrap();
    next.store.reform(&mut misfits, usize::MAX).unwrap();
    if next.store.is_locked() {
        says_nothing(&many.memory.texts())?;
    }
    prop_assert_eq!(many.reopen().0.book, next.book);
    Ok(())
}

struct Many {
    memory: Memory,
    tabs: Vec<Open>,
    names: u128,
    passphrases: Vec<String>,
    written: Vec<amends::core::entry::Entry>,
}

impl Many {
    fn new() -> Self {
        let memory = Memory::default();
        let open = |name| Open {
            tab: open_with(&memory, name, &[]).0,
            unheard: Vec::new(),
            typed: None,
        };
        let tabs = (1..4).map(open).collect();
        memory.with(|state| state.events.clear());
        Self {
            memory,
            tabs,
            names: 10,
            passphrases: Vec::new(),
            written: Vec::new(),
        }
    }

    /// A person who never forgets any passphrase opens a tab.
    fn reopen(&mut self) -> (Tab, Found) {
        self.names += 1;
        let knows: Vec<&str> = self.passphrases.iter().map(String::as_str).collect();
        open_with(&self.memory, self.names, &knows)
    }

    fn act(&mut self, who: usize, step: &Step) -> Result<(), TestCaseError> {
        match step {
            Step::Do(act) => {
                prop_assert!(self.tabs[who].tab.act(act));
                self.written.extend(
                    self.tabs[who]
                        .tab
                        .book
                        .entries()
                        .map(|entry| (**entry).clone()),
                );
            }
            Step::Type(number) => self.types(who, *number)?,
            Step::PutOn => self.puts_on(who)?,
            Step::Reform(most) => {
                let heard = self.tabs.iter().all(|open| open.unheard.is_empty());
                let store = &mut self.tabs[who].tab.store;
                let mut misfits = store.misfits(heard).unwrap();
                prop_assert!(store.reform(&mut misfits, *most).is_ok());
            }
            Step::TakeOff => {
                let off = self.tabs[who].tab.store.take_lock_off();
                prop_assert!(matches!(off, Ok(()) | Err(LockError::None)), "{:?}", off);
            }
            Step::Restart => self.restarts(who),
            Step::Change(_) => {}
        }
        self.spread(who);
        Ok(())
    }

    fn types(&mut self, who: usize, number: u8) -> Result<(), TestCaseError> {
        self.names += 1;
        let slot = Slot::new(&format!("room/{number} of {who}"));
        let text = format!("half-written {}", self.names);
        let open = &mut self.tabs[who];
        prop_assert!(open.tab.store.desk_put(&slot, &text).is_ok());
        open.typed = Some((slot, text));
        Ok(())
    }

    fn puts_on(&mut self, who: usize) -> Result<(), TestCaseError> {
        self.names += 2;
        let key = DataKey::of_random(self.names, self.names + 1);
        let passphrase = format!("passphrase {}", self.names);
        let wraps = wraps(&passphrase, CODE, &key);
        let on = self.tabs[who]
            .tab
            .store
            .put_lock_on(seal(&key, self.names), &wraps);
        match on {
            Ok(()) => self.passphrases.push(passphrase),
            Err(LockError::Already) => {}
            Err(_) => prop_assert!(false, "{:?}", on),
        }
        Ok(())
    }

    /// A page that is left puts its text on the desk first; it does so here when it is typed.
    fn restarts(&mut self, who: usize) {
        let tab = self.reopen().0;
        self.tabs[who].tab = tab;
        self.tabs[who].unheard.clear();
    }

    /// What one tab did reaches the others' queues.
    fn spread(&mut self, who: usize) {
        let events = self.memory.with(|state| std::mem::take(&mut state.events));
        for (other, open) in self.tabs.iter_mut().enumerate() {
            if other != who {
                open.unheard.extend(events.iter().cloned());
            }
        }
    }

    fn hear_one(&mut self, who: usize) -> Result<(), TestCaseError> {
        if self.tabs[who].unheard.is_empty() {
            return Ok(());
        }
        let key = self.tabs[who].unheard.remove(0);
        match self.tabs[who].tab.store.reread(Some(&key)) {
            Reread::Records(records) => take_over(&mut self.tabs[who].tab, records),
            Reread::Locked => {
                let unkept = self.tabs[who].tab.store.not_kept().count();
                prop_assert_eq!(unkept, 0);
                self.restarts(who);
            }
            _ => {}
        }
        self.spread(who);
        Ok(())
    }

    fn hear_all(&mut self) -> Result<(), TestCaseError> {
        while let Some(who) = self.tabs.iter().position(|open| !open.unheard.is_empty()) {
            self.hear_one(who)?;
        }
        Ok(())
    }
}
