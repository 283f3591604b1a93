//! Putting the lock on and off, and changing what opens it, against storage that fails on purpose:
//! at every crash point, with every write refused or lost, with several tabs at once. Whatever
//! happens, everything acknowledged can be read with a passphrase that was chosen, and once a lock
//! is on and its work is done, nothing in storage says anything.

#![allow(clippy::unwrap_used, clippy::panic)] // test code outside `#[test]` functions

#[path = "book/history.rs"]
mod history;
#[path = "lock/person.rs"]
mod person;
#[path = "lock/tabs.rs"]
mod tabs;

use amends::core::book::Book;
use amends::core::saved::memory::Memory;
use amends::core::saved::{Found, NotOpened, Opener, Store};
use history::{Act, history, unlock, unwrap};
use person::{Person, Step, says_nothing, script, slot};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn histories() -> ProptestConfig {
    let asked = std::env::var("HISTORIES")
        .ok()
        .and_then(|text| text.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(100),
        max_shrink_iters: 20_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Opens what was left, as the person would who knows these passphrases, and finishes what was
/// begun; then as the one who knows the code.
fn is_whole(memory: &Memory, person: &Person, acknowledged: &Book) -> Result<(), TestCaseError> {
    let knows: Vec<&str> = person.may_open().collect();
    for again in 20..23 {
        let mut opened = unlock(memory, again, &knows);
        prop_assert!(
            matches!(opened.found, Found::Fine | Found::Empty),
            "{:?}",
            opened.found
        );
        prop_assert!(
            opened.book == *acknowledged || opened.book == *person.book(),
            "not what was written"
        );
        for text in person.half_written() {
            let all = opened.store.desk_all();
            prop_assert!(
                all.iter().any(|draft| draft.text == *text),
                "half-written text is lost"
            );
        }
        let mut misfits = opened.store.misfits(true).unwrap();
        prop_assert_eq!(opened.store.reform(&mut misfits, usize::MAX), Ok(0));
        prop_assert_eq!(opened.store.misfits(true).unwrap().left(), 0);
        if opened.store.is_locked() {
            opened.store.mend_wraps(None).unwrap();
            says_nothing(&memory.texts())?;
            let code = unwrap(&opened.store.files(Opener::Code), person.code());
            let earlier = unwrap(&opened.store.files(Opener::Code), person.earlier_code());
            prop_assert!(
                code.is_some() || earlier.is_some() || person.is_putting_on(),
                "the recovery code opens nothing"
            );
        }
    }
    Ok(())
}

fn survives_a_crash(steps: &[Step], crash: usize) -> Result<bool, TestCaseError> {
    let memory = Memory::default();
    memory.with(|state| state.dies_after = Some(crash));
    let mut person = Person::start(&memory);
    let mut acknowledged = person.book().clone();
    let mut died = false;
    for step in steps {
        if !person.goes_on(step) {
            died = true;
            break;
        }
        acknowledged = person.book().clone();
    }
    memory.with(|state| state.dies_after = None);
    is_whole(&memory, &person, &acknowledged)?;
    Ok(died)
}

#[test]
fn a_crash_at_any_moment_of_locking_and_unlocking_loses_nothing() {
    let mut crash = 0;
    while survives_a_crash(&script(), crash).unwrap() {
        crash += 1;
    }
    assert!(crash > 75, "the script makes {crash} writes");
}

/// A second crash while finishing what the first left.
#[test]
fn a_crash_while_finishing_what_a_crash_left_loses_nothing() {
    for crash in (0..200).step_by(5) {
        let memory = Memory::default();
        memory.with(|state| state.dies_after = Some(crash));
        let mut person = Person::start(&memory);
        let mut acknowledged = person.book().clone();
        for step in &script() {
            if !person.goes_on(step) {
                break;
            }
            acknowledged = person.book().clone();
        }
        let left = memory.texts();
        for second in 0..14 {
            let memory = Memory::holding(left.clone());
            memory.with(|state| state.dies_after = Some(second));
            let knows: Vec<&str> = person.may_open().collect();
            let mut opened = unlock(&memory, 10, &knows);
            let mut misfits = opened.store.misfits(true).unwrap();
            opened.store.reform(&mut misfits, usize::MAX).ok();
            opened.store.mend_wraps(None).ok();
            memory.with(|state| state.dies_after = None);
            is_whole(&memory, &person, &acknowledged).unwrap();
        }
    }
}

/// One write refused because there is no room: the step says so and has changed nothing, or is
/// done; and it can be done again.
fn survives_a_full_disk(steps: &[Step], full_at: usize) -> Result<bool, TestCaseError> {
    let memory = Memory::default();
    memory.with(|state| state.full_at = Some(full_at));
    let mut person = Person::start(&memory);
    for step in steps {
        if !person.goes_on(step) {
            let left = Memory::holding(memory.texts());
            let unkept = person.unkept();
            let knows: Vec<&str> = person.may_open().collect();
            let opened = unlock(&left, 30, &knows);
            prop_assert!(matches!(opened.found, Found::Fine | Found::Empty));
            for (id, record) in person.book().records() {
                let there = opened.book.record(id) == Some(record);
                prop_assert!(there || unkept.contains(&id), "not kept and not told");
            }
            prop_assert!(person.goes_on(step), "{:?} can't be done again", step);
        }
    }
    let more = memory.with(|state| {
        state.full_at = None;
        state.operations > full_at
    });
    let book = person.book().clone();
    is_whole(&memory, &person, &book)?;
    Ok(more)
}

#[test]
fn a_disk_full_at_any_write_is_told_and_recovered_from() {
    let mut full_at = 0;
    while survives_a_full_disk(&script(), full_at).unwrap() {
        full_at += 1;
    }
    assert!(full_at > 75);
}

/// One write or removal never reached the disk, though later ones did.
#[test]
fn one_write_that_never_reached_the_disk_is_noticed_or_harmless() {
    let count = {
        let memory = Memory::default();
        let mut person = Person::start(&memory);
        assert!(script().iter().all(|step| person.goes_on(step)));
        memory.with(|state| state.operations)
    };
    for torn in 0..count {
        for end in 1..=script().len() {
            let memory = Memory::default();
            memory.with(|state| state.forgets = Some(torn));
            let mut person = Person::start(&memory);
            let steps = script();
            assert!(steps[..end].iter().all(|step| person.goes_on(step)));
            if memory.with(|state| state.operations) <= torn {
                continue;
            }
            let disk = Memory::holding(memory.with(|state| state.disk.clone()));
            let knows: Vec<&str> = person.may_open().collect();
            let opened = unlock(&disk, 30, &knows);
            let lost = person.lost_in(&opened.book);
            match opened.found {
                Found::Damaged(damage) => {
                    let told = damage.missing + damage.damaged + damage.locked;
                    assert!(told >= lost, "write {torn}, {end} steps: {damage:?}");
                }
                found => assert_eq!(lost, 0, "write {torn}, {end} steps: {found:?}"),
            }
        }
    }
}

/// Every key lost, and every value bent, while some of it is sealed and some is not.
#[test]
fn damage_half_way_is_noticed_and_never_shuts_the_person_out() {
    let memory = Memory::default();
    let mut person = Person::start(&memory);
    for step in script() {
        let half_way = matches!(step, Step::Reform(_));
        assert!(person.goes_on(&step));
        if !half_way {
            continue;
        }
        for (key, text) in memory.texts() {
            let last = text.chars().next_back().unwrap();
            let bent = char::from_u32(u32::from(last) ^ 1).unwrap();
            let bent = format!("{}{bent}", &text[..text.len() - last.len_utf8()]);
            for harmed in [None, Some(bent)] {
                let left = Memory::holding(memory.texts());
                left.with(|state| match harmed {
                    None => state.texts.remove(&key),
                    Some(text) => state.texts.insert(key.clone(), text),
                });
                let knows: Vec<&str> = person.may_open().collect();
                let opened = unlock(&left, 30, &knows);
                let gone = person.lost_in(&opened.book);
                match opened.found {
                    Found::Damaged(damage) => assert!(damage.missing + damage.damaged >= gone),
                    found => assert_eq!(gone, 0, "{key}: {found:?}"),
                }
            }
        }
    }
}

#[test]
fn erasing_everything_begins_with_what_holds_the_key_and_is_finished_after_a_crash() {
    let memory = Memory::default();
    let mut person = Person::start(&memory);
    assert!(script()[..8].iter().all(|step| person.goes_on(step)));
    let before = memory.texts();
    assert!(before.keys().any(|key| key.contains("wrap")));
    for crash in 0..before.len() + 2 {
        let left = Memory::holding(before.clone());
        left.with(|state| state.dies_after = Some(crash));
        assert!(amends::core::saved::wipe(&left).is_err() || crash > before.len());
        left.with(|state| state.dies_after = None);
        let count = |part: &str, texts: &BTreeMap<String, String>| {
            texts.keys().filter(|key| key.contains(part)).count()
        };
        let records_go = count(".r.", &left.texts()) < count(".r.", &before);
        assert!(!records_go || count("wrap", &left.texts()) == 0);
        if crash > 0 {
            let opened = Store::open(left.port(), 40).unwrap();
            assert_eq!((opened.found, opened.book.len()), (Found::Empty, 0));
            assert!(left.texts().is_empty());
        }
    }
}

#[test]
fn a_wrong_passphrase_and_another_key_open_nothing_and_write_nothing() {
    let memory = Memory::default();
    let mut person = Person::start(&memory);
    assert!(script()[..8].iter().all(|step| person.goes_on(step)));
    let before = memory.texts();
    let Err(NotOpened::Locked(locked)) = Store::open(memory.port(), 50) else {
        panic!("it is not locked")
    };
    assert!(unwrap(&locked.files(Opener::Passphrase), "wrong").is_none());
    let other = amends::core::saved::DataKey::of_random(8, 9);
    let seal = history::seal(&other, 51);
    let opened = Store::open_with(memory.port(), 51, Some(seal));
    assert!(matches!(opened, Err(NotOpened::Locked(_))));
    assert_eq!(memory.texts(), before);
}

#[test]
fn with_all_that_holds_the_key_lost_it_is_said_and_nothing_is_written_over() {
    let memory = Memory::default();
    let mut person = Person::start(&memory);
    assert!(script()[..8].iter().all(|step| person.goes_on(step)));
    memory.with(|state| state.texts.retain(|key, _| !key.contains("wrap")));
    let before = memory.texts();
    let opened = Store::open(memory.port(), 60).unwrap();
    let Found::Damaged(damage) = opened.found else {
        panic!("{:?}", opened.found)
    };
    assert!(damage.locked >= person.book().len() && damage.damaged == 0);
    for (key, text) in before {
        assert_eq!(memory.texts().get(&key), Some(&text));
    }
}

proptest! {
    #![proptest_config(histories())]

    #[test]
    fn no_crash_in_any_history_loses_anything(
        steps in prop::collection::vec(person::step(), 1..20),
        crash in 0_usize..160,
    ) {
        survives_a_crash(&steps, crash)?;
    }

    #[test]
    fn no_full_disk_in_any_history_loses_anything(
        steps in prop::collection::vec(person::step(), 1..20),
        full_at in 0_usize..160,
    ) {
        survives_a_full_disk(&steps, full_at)?;
    }

    #[test]
    fn tabs_that_write_while_one_locks_or_unlocks_lose_nothing(
        steps in prop::collection::vec((0_usize..3, tabs::tab_step()), 1..40),
    ) {
        tabs::tabs_lose_nothing(&steps)?;
    }

    #[test]
    fn however_often_it_is_locked_and_unlocked_it_is_the_same(acts in history()) {
        let memory = Memory::default();
        let mut person = Person::start(&memory);
        for act in acts {
            for step in [Step::Do(act), Step::PutOn, Step::Reform(2), Step::Restart, Step::TakeOff] {
                prop_assert!(person.goes_on(&step));
            }
        }
        let book = person.book().clone();
        is_whole(&memory, &person, &book)?;
    }
}

/// The last text of every tab that was never taken off the desk must be there in the end.
#[test]
fn a_tab_without_the_key_keeps_its_half_written_text_before_it_locks() {
    let memory = Memory::default();
    let mut person = Person::start(&memory);
    assert!(person.goes_on(&Step::Do(Act::Write(vec![1]))));
    let mut left_behind = Store::open(memory.port(), 2).unwrap().store;
    assert!(person.goes_on(&Step::PutOn));
    assert!(person.goes_on(&Step::Reform(99)));
    let events = memory.with(|state| std::mem::take(&mut state.events));
    let heard = |key: &String| left_behind.reread(Some(key));
    let first = events
        .iter()
        .map(heard)
        .find(|heard| *heard != amends::core::saved::Reread::Nothing);
    assert_eq!(first, Some(amends::core::saved::Reread::Locked));
    left_behind.desk_put(&slot(7), "I was about to").unwrap();
    left_behind.forget_key();
    assert!(left_behind.desk_put(&slot(8), "more").is_err());
    let readable = |memory: &Memory| {
        memory
            .texts()
            .values()
            .any(|text| text.contains("I was about to"))
    };
    assert!(readable(&memory));
    // The tab with the key hears of it, and seals it.
    for key in memory.with(|state| std::mem::take(&mut state.events)) {
        person.hear(&key);
    }
    assert!(person.finishes());
    assert!(!readable(&memory));
    let knows: Vec<&str> = person.may_open().collect();
    assert_eq!(unlock(&memory, 9, &knows).store.desk_all().len(), 1);
}

#[test]
fn the_script_goes_through_every_state() {
    let memory = Memory::default();
    let mut person = Person::start(&memory);
    let mut seen = Vec::new();
    for step in script() {
        assert!(person.goes_on(&step));
        let texts = memory.texts();
        let any = |part: &str| texts.keys().any(|key| key.contains(part));
        let sealed = texts.values().any(|text| text.starts_with('s'));
        let readable = texts
            .iter()
            .any(|(key, text)| key.contains(".r.") && text.starts_with('p'));
        seen.push((any("wrap"), any("unsealing"), sealed, readable));
    }
    for state in [
        (false, false, false, true),
        (true, false, false, true),
        (true, false, true, true),
        (true, false, true, false),
        (true, true, true, false),
        (true, true, true, true),
        (true, true, false, true),
    ] {
        assert!(seen.contains(&state), "{state:?}");
    }
    assert_eq!(seen.last(), Some(&(true, false, true, false)));
}
