//! A keeping place in memory for tests, which can fail on purpose: be full, be blocked, lose what
//! it was given, or stop for good after so many writes, as a killed browser does.

use crate::core::ports::{Keep, KeepError};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Memory that several stores may share, as tabs share localStorage.
#[derive(Clone, Default)]
pub struct Memory(Rc<RefCell<State>>);

/// What the memory holds and how it misbehaves.
#[derive(Default)]
pub struct State {
    /// What is kept.
    pub texts: BTreeMap<String, String>,
    /// After so many more writes and removals, nothing has any effect: the browser was killed.
    pub dies_after: Option<usize>,
    /// Refuses writes that would need more UTF-16 units than this, keys included.
    pub quota: Option<usize>,
    /// Refuses this write, counted from 0.
    pub full_at: Option<usize>,
    /// This write or removal, counted from 0, never reaches the disk.
    pub forgets: Option<usize>,
    /// What reached the disk.
    pub disk: BTreeMap<String, String>,
    /// Throws at every read.
    pub unreadable: bool,
    /// Throws at everything.
    pub blocked: bool,
    /// Writes and removals asked for so far.
    pub operations: usize,
    /// Keys written or removed, in order, for `storage` events.
    pub events: Vec<String>,
}

impl Memory {
    /// Memory that already holds something.
    pub fn holding(texts: BTreeMap<String, String>) -> Self {
        let memory = Self::default();
        memory.0.borrow_mut().texts = texts;
        memory
    }

    /// What it holds now.
    pub fn texts(&self) -> BTreeMap<String, String> {
        self.0.borrow().texts.clone()
    }

    /// Changes what it holds or how it misbehaves.
    pub fn with<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(&mut self.0.borrow_mut())
    }

    /// The same memory as a port.
    pub fn port(&self) -> Box<dyn Keep> {
        Box::new(self.clone())
    }
}

impl State {
    /// How much is used once this text stands under this key.
    fn used_with(&self, key: &str, text: &str) -> usize {
        let others = self.texts.iter().filter(|(other, _)| *other != key);
        let others = others.map(|(key, text)| super::units(key) + super::units(text));
        others.sum::<usize>() + super::units(key) + super::units(text)
    }

    /// Counts an operation; false once the browser is dead.
    fn alive(&mut self) -> bool {
        self.operations += 1;
        match &mut self.dies_after {
            Some(0) => false,
            Some(left) => {
                *left -= 1;
                true
            }
            None => true,
        }
    }
}

impl Keep for Memory {
    fn keys(&self) -> Result<Vec<String>, KeepError> {
        let state = self.0.borrow();
        if state.blocked {
            return Err(KeepError::Blocked);
        }
        Ok(state.texts.keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, KeepError> {
        let state = self.0.borrow();
        match (state.blocked, state.unreadable) {
            (true, _) => Err(KeepError::Blocked),
            (_, true) => Err(KeepError::Failed),
            _ => Ok(state.texts.get(key).cloned()),
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), KeepError> {
        let mut state = self.0.borrow_mut();
        if state.blocked {
            return Err(KeepError::Blocked);
        }
        let place = state.operations;
        if !state.alive() {
            return Err(KeepError::Failed);
        }
        let too_much = state
            .quota
            .is_some_and(|quota| state.used_with(key, text) > quota);
        if state.full_at == Some(place) || too_much {
            return Err(KeepError::Full);
        }
        state.texts.insert(key.to_owned(), text.to_owned());
        if state.forgets != Some(place) {
            state.disk.insert(key.to_owned(), text.to_owned());
        }
        state.events.push(key.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), KeepError> {
        let mut state = self.0.borrow_mut();
        if state.blocked {
            return Err(KeepError::Blocked);
        }
        let place = state.operations;
        if !state.alive() {
            return Err(KeepError::Failed);
        }
        state.texts.remove(key);
        if state.forgets != Some(place) {
            state.disk.remove(key);
        }
        state.events.push(key.to_owned());
        Ok(())
    }
}
