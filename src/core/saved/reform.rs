//! Bringing what lies in storage into the form that is wanted now: sealed after a lock was put on,
//! readable after it was taken off. Each value is exchanged in one write and read back, so that it
//! can be read at every moment, and each says by itself which form it is in: it doesn't matter where
//! this stops, and the next start goes on.

use super::key::{Key, Name};
use super::packed::unpack;
use super::sealed::{is_private, is_sealed, unseal};
use super::{BUDGET, Spoilt, Store, units, v1, value_units};
use crate::core::ports::KeepError;

/// What is still to be brought into the other form.
#[derive(Debug, Default)]
pub struct Misfits(Vec<Misfit>);

#[derive(Debug)]
enum Misfit {
    Value(Key),
    /// Damaged, and perhaps readable: it is set aside, sealed.
    Spoilt(Spoilt),
}

impl Misfits {
    /// How many there are.
    pub fn left(&self) -> usize {
        self.0.len()
    }
}

impl Store {
    /// Finds what is not in the form that is wanted now. Half-written text of other tabs, which
    /// they may be writing at this moment, only when `others` says that they have had time to hear
    /// of the change. What another tab is in the middle of is never touched: it ends by itself, or
    /// is finished at the next start.
    ///
    /// # Errors
    /// [`KeepError`] when storage can't be read.
    pub fn misfits(&mut self, others: bool) -> Result<Misfits, KeepError> {
        self.misfit_seen = false;
        if self.refuses.is_some() || self.seal.is_none() {
            return Ok(Misfits::default());
        }
        let mut found = Vec::new();
        let wanted = self.sealing()?.is_some();
        for name in self.keep.keys()? {
            let kind = Name::of(&name);
            let (Name::Ours(_) | Name::Garbled) = kind else {
                continue;
            };
            let Some(text) = self.keep.read(&name)? else {
                continue;
            };
            match kind {
                Name::Ours(key) if !is_private(key) => {}
                Name::Ours(Key::Pending(writer)) if writer != self.writer => {}
                Name::Ours(Key::Desk(writer, _)) if writer != self.writer && !others => {}
                Name::Ours(key) if fits(key, &text, wanted) => {}
                Name::Ours(key) if unseal(self.seal.as_ref(), key, &text).is_ok() => {
                    found.push(Misfit::Value(key));
                }
                _ if wanted && may_be_read(&text) => {
                    found.push(Misfit::Spoilt(Spoilt { key: name, text }));
                }
                _ => {}
            }
        }
        Ok(Misfits(found))
    }

    /// Brings at most so many into the form that is wanted now; returns how many are left.
    ///
    /// # Errors
    /// [`KeepError`] when one was not written; it is as it was, and still among those left.
    pub fn reform(&mut self, misfits: &mut Misfits, most: usize) -> Result<usize, KeepError> {
        for _ in 0..most {
            let Some(misfit) = misfits.0.pop() else { break };
            if let Err(error) = self.reform_one(&misfit) {
                misfits.0.push(misfit);
                return Err(error);
            }
        }
        Ok(misfits.left())
    }

    /// Whether another tab has written something that is not in the wanted form.
    pub fn has_misfits(&self) -> bool {
        self.misfit_seen
    }

    fn reform_one(&mut self, misfit: &Misfit) -> Result<(), KeepError> {
        let key = match misfit {
            Misfit::Value(key) => *key,
            Misfit::Spoilt(spoilt) => return self.set_aside(spoilt),
        };
        let Some(text) = self.keep.read(&key.to_string())? else {
            return Ok(()); // Gone meanwhile.
        };
        if fits(key, &text, self.sealing()?.is_some()) {
            return Ok(());
        }
        let Ok(json) = unseal(self.seal.as_ref(), key, &text) else {
            return Ok(()); // Damaged meanwhile; the next start reports it.
        };
        let written = self.put(key, &json);
        if written == Err(KeepError::Failed) {
            // What was there could be read, what was read back can't.
            self.keep.write(&key.to_string(), &text).ok();
        }
        written
    }

    /// Notes whether a value that another tab wrote is in the wanted form.
    pub(super) fn notice_form(&mut self, key: Key, text: &str) {
        let wanted = self.sealing().map(|seal| seal.is_some());
        if self.seal.is_some() && wanted.is_ok_and(|wanted| !fits(key, text, wanted)) {
            self.misfit_seen = true;
        }
    }

    /// Whether anything sealed lies in storage.
    pub(super) fn any_sealed(&self) -> Result<bool, KeepError> {
        for name in self.keep.keys()? {
            if let Name::Ours(key) = Name::of(&name)
                && is_private(key)
                && self.keep.read(&name)?.is_some_and(|text| is_sealed(&text))
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// How many UTF-16 units everything takes, of others at this address too, once it is all
    /// sealed or all readable.
    pub(super) fn size_when(&self, sealed: bool) -> Result<usize, KeepError> {
        let mut size = 0;
        for name in self.keep.keys()? {
            let text = self.keep.read(&name)?.unwrap_or_default();
            let after = match Name::of(&name) {
                Name::Ours(key) if !fits(key, &text, sealed) => {
                    let json = unseal(self.seal.as_ref(), key, &text);
                    json.map_or(units(&text), |json| value_units(&json, sealed))
                }
                _ => units(&text),
            };
            size += units(&name) + after;
        }
        Ok(size)
    }

    /// How large everything may become: the budget, or as large as it is.
    pub(super) fn room(&self) -> Result<usize, KeepError> {
        let usage = self.usage()?;
        Ok(BUDGET.max(usage.ours + usage.others))
    }
}

/// Whether a value is in this form, or in the only one it can have.
fn fits(key: Key, text: &str, sealed: bool) -> bool {
    !is_private(key)
        || text.len() <= v1::BEFORE_JSON
        || (if sealed {
            !may_be_read(text)
        } else {
            !is_sealed(text)
        })
}

/// Whether a value may hold text that a person could read, damaged or not.
fn may_be_read(text: &str) -> bool {
    !is_sealed(text) || text.get(1..).and_then(unpack).is_none()
}
