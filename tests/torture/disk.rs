//! A disk that fails on purpose and remembers every write, so that what lay on it can be had for
//! any moment: after a crash, with a write that never arrived, with a flipped bit.

use amends::core::ports::{Keep, KeepError};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What lies on a disk.
pub type Texts = BTreeMap<String, String>;

/// One write, or a removal where there is no text.
#[derive(Clone, Debug)]
pub struct Operation {
    pub key: String,
    pub text: Option<String>,
}

/// A disk that several stores may share, as tabs share localStorage.
#[derive(Clone, Default)]
pub struct Disk(Rc<RefCell<State>>);

/// What the disk holds and how it misbehaves.
#[derive(Default)]
pub struct State {
    pub texts: Texts,
    /// Everything that was written and removed, in order.
    pub log: Vec<Operation>,
    /// After so many more operations nothing has any effect: the browser was killed.
    pub dies_after: Option<usize>,
    /// Refuses this one write, counted from 0 over all operations asked for.
    pub full_at: Option<usize>,
    /// Refuses writes that would need more UTF-16 units than this, keys included.
    pub quota: Option<usize>,
    /// Throws at this one read, counted from 0.
    pub throws_at: Option<usize>,
    /// Operations asked for.
    pub asked: usize,
    /// Reads asked for.
    pub reads: usize,
}

impl Disk {
    pub fn holding(texts: Texts) -> Self {
        let disk = Self::default();
        disk.with(|state| state.texts = texts);
        disk
    }

    pub fn with<T>(&self, use_it: impl FnOnce(&mut State) -> T) -> T {
        use_it(&mut self.0.borrow_mut())
    }

    pub fn texts(&self) -> Texts {
        self.with(|state| state.texts.clone())
    }

    pub fn port(&self) -> Box<dyn Keep> {
        Box::new(self.clone())
    }

    fn read_checked<T>(&self, read: impl FnOnce(&State) -> T) -> Result<T, KeepError> {
        self.with(|state| {
            state.reads += 1;
            if state.throws_at == Some(state.reads - 1) {
                return Err(KeepError::Failed);
            }
            Ok(read(state))
        })
    }
}

impl State {
    fn used(&self) -> usize {
        let all = self.texts.iter();
        all.map(|(key, text)| units(key) + units(text)).sum()
    }

    /// Counts an operation; an error once the browser is dead.
    fn begin(&mut self) -> Result<usize, KeepError> {
        self.asked += 1;
        match &mut self.dies_after {
            Some(0) => return Err(KeepError::Failed),
            Some(left) => *left -= 1,
            None => {}
        }
        Ok(self.asked - 1)
    }

    fn done(&mut self, key: &str, text: Option<&str>) {
        match text {
            Some(text) => self.texts.insert(key.to_owned(), text.to_owned()),
            None => self.texts.remove(key),
        };
        self.log.push(Operation {
            key: key.to_owned(),
            text: text.map(str::to_owned),
        });
    }
}

impl Keep for Disk {
    fn keys(&self) -> Result<Vec<String>, KeepError> {
        self.read_checked(|state| state.texts.keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, KeepError> {
        self.read_checked(|state| state.texts.get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), KeepError> {
        self.with(|state| {
            let place = state.begin()?;
            let old = state.texts.get(key);
            let before = old.map_or(0, |old| units(key) + units(old));
            let after = state.used() - before + units(key) + units(text);
            if state.full_at == Some(place) || state.quota.is_some_and(|quota| after > quota) {
                return Err(KeepError::Full);
            }
            state.done(key, Some(text));
            Ok(())
        })
    }

    fn remove(&self, key: &str) -> Result<(), KeepError> {
        self.with(|state| {
            state.begin()?;
            state.done(key, None);
            Ok(())
        })
    }
}

/// What lies on the disk after these operations, on top of what lay there before.
pub fn image<'a>(before: &Texts, operations: impl IntoIterator<Item = &'a Operation>) -> Texts {
    let mut texts = before.clone();
    for operation in operations {
        match &operation.text {
            Some(text) => texts.insert(operation.key.clone(), text.clone()),
            None => texts.remove(&operation.key),
        };
    }
    texts
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
