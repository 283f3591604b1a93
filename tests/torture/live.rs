//! Storage that says no while a person goes on writing: no room at one write or for good, reads that
//! throw. What isn't kept must be told, and everything else must be there at the next start.

use super::disk::Disk;
use super::form::Form;
use super::life::{Act, Life, drafts, fates, open};
use super::model::Model;
use amends::core::saved::Found;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// How storage misbehaves.
#[derive(Clone, Copy, Debug)]
pub enum Trouble {
    /// There is no room at this one write.
    FullAt(usize),
    /// There is room for so many UTF-16 units.
    Quota(usize),
    /// This one read throws.
    ThrowsAt(usize),
}

/// Lives through it. False when the trouble never came, because nothing was left to do.
pub fn lives_through(acts: &[Act], form: Form, trouble: Trouble) -> Result<bool, TestCaseError> {
    let mut life = Life::begin(form);
    life.disk.with(|state| match trouble {
        Trouble::FullAt(at) => state.full_at = Some(at),
        Trouble::Quota(units) => state.quota = Some(units),
        Trouble::ThrowsAt(at) => state.throws_at = Some(at),
    });
    let mut told_drafts = BTreeSet::new();
    for act in acts {
        let told = life.tab.told();
        let kept = life.act(act);
        match act {
            Act::Draft(form) | Act::Finish(form) if kept => {
                told_drafts.remove(form);
            }
            Act::Draft(form) | Act::Finish(form) => {
                told_drafts.insert(*form);
            }
            Act::Restart => forget_what_was_told(&mut life, &told, &told_drafts),
            _ => {}
        }
        is_there_or_told(&life, &told_drafts, act)?;
    }
    let came = life.disk.with(|state| match trouble {
        Trouble::FullAt(at) => state.asked > at,
        Trouble::Quota(_) => true,
        Trouble::ThrowsAt(at) => state.reads > at,
    });
    life.disk.with(|state| {
        state.full_at = None;
        state.quota = None;
        state.throws_at = None;
    });
    prop_assert!(life.tab.retry(), "not kept although there is room again");
    is_there_or_told(&life, &told_drafts, &Act::Retry)?;
    prop_assert_eq!(life.tab.told(), BTreeSet::new());
    Ok(came)
}

/// What was told to be not kept may be gone after a restart.
fn forget_what_was_told(life: &mut Life, told: &BTreeSet<u8>, told_drafts: &BTreeSet<u8>) {
    let found = fates(&life.tab.book, life.words);
    for number in told {
        match found.get(number) {
            Some(fate) => life.model.fates.insert(*number, fate.clone()),
            None => life.model.fates.remove(number),
        };
    }
    let found = drafts(&mut life.tab.store);
    for form in told_drafts {
        match found.get(form) {
            Some(words) => life.model.drafts.insert(*form, *words),
            None => life.model.drafts.remove(form),
        };
    }
}

fn is_there_or_told(
    life: &Life,
    told_drafts: &BTreeSet<u8>,
    act: &Act,
) -> Result<(), TestCaseError> {
    let (mut next, found) = open(&Disk::holding(life.disk.texts()), life.form, 1 << 40);
    // What was told to be not kept may also be told as missing, and nothing else.
    let missing = match found {
        Found::Fine | Found::Empty => 0,
        Found::Damaged(damage) if damage.damaged == 0 && !damage.unsure => damage.missing,
        _ => usize::MAX,
    };
    prop_assert!(missing <= life.tab.told().len(), "{found:?} after {act:?}");
    let there = fates(&next.book, life.words);
    let told = life.tab.told();
    let differing = |model: &Model| -> BTreeSet<u8> {
        let all = model.fates.keys().chain(there.keys());
        let differs = |number: &&u8| model.fates.get(*number) != there.get(*number);
        all.filter(differs).copied().collect()
    };
    let untold: Vec<_> = differing(&life.model).difference(&told).copied().collect();
    prop_assert!(
        untold.is_empty(),
        "{untold:?} not kept, not told, after {act:?}"
    );
    let there = drafts(&mut next.store);
    let forms = life.model.drafts.keys().chain(there.keys());
    for form in forms.filter(|form| !told_drafts.contains(form)) {
        prop_assert_eq!(
            life.model.drafts.get(form),
            there.get(form),
            "half-written text of form {} after {:?}",
            form,
            act
        );
    }
    Ok(())
}
