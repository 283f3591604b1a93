//! Damaged bytes: they stay until their record is erased, and go wholly then.

use super::*;
use crate::core::change::Change;
use crate::core::desk::Slot;
use crate::core::saved::memory::Memory;
use crate::core::saved::tests::entry;
use crate::core::saved::{Found, Reread};

/// Two records, of which the first is damaged: its text is still there to be read.
fn with_damage() -> (Memory, RecordId) {
    let memory = Memory::default();
    let mut opened = Store::open(memory.port(), 1).unwrap();
    let change = Change::put(entry(1, 1, &[])).and(Change::put(entry(2, 2, &[])));
    opened.book.apply(&change);
    let ids: Vec<_> = change.records().collect();
    assert!(opened.store.keep(&opened.book, &ids).not_kept.is_empty());
    damage(&memory, &Key::Revision(ids[0], entry(1, 1, &[]).revision));
    (memory, ids[0])
}

fn damage(memory: &Memory, key: &Key) {
    memory.with(|state| state.texts.get_mut(&key.to_string()).unwrap().push('x'));
}

/// How many keys hold something of the damaged record's text.
fn says(memory: &Memory) -> usize {
    let texts = memory.texts();
    let says = texts
        .iter()
        .filter(|(_, text)| text.contains("revision 1\\\"") || text.contains("revision 1\""));
    says.count()
}

/// Brings the record back from a backup, and erases it.
fn erase(store: &mut Store, book: &mut Book, id: RecordId) -> Vec<Spoilt> {
    for change in [Change::put(entry(1, 3, &[])), Change::erase(id)] {
        book.apply(&change);
        assert!(store.keep(book, &[id]).not_kept.is_empty());
    }
    store.spoilt_forget(|_| false)
}

#[test]
fn damaged_bytes_go_with_the_record_they_are_of_and_come_back_with_undo() {
    let (memory, id) = with_damage();
    let mut opened = Store::open(memory.port(), 2).unwrap();
    opened.store.settle(&opened.book).unwrap();
    let before = opened.store.spoilt().unwrap();
    assert_eq!((before.len(), says(&memory)), (1, 1));

    let went = erase(&mut opened.store, &mut opened.book, id);
    assert_eq!((&went, says(&memory)), (&before, 0));
    assert_eq!(opened.store.spoilt().unwrap(), []);
    // Nor does an old backup bring them back.
    assert_eq!(opened.store.spoilt_merge(&before).unwrap(), []);
    assert_eq!(says(&memory), 0);

    opened.book.set(id, None);
    assert!(opened.store.keep(&opened.book, &[id]).not_kept.is_empty());
    assert_eq!(opened.store.spoilt_merge(&went).unwrap(), before);
    assert_eq!(opened.store.spoilt().unwrap(), before);
}

#[test]
fn damaged_bytes_still_in_place_go_too() {
    let (memory, id) = with_damage();
    let mut opened = Store::open(memory.port(), 2).unwrap();
    assert!(matches!(opened.found, Found::Damaged(_)));
    erase(&mut opened.store, &mut opened.book, id);
    assert_eq!(says(&memory), 0);
    let again = Store::open(memory.port(), 3).unwrap();
    assert_eq!((again.found, again.book), (Found::Fine, opened.book));
}

#[test]
fn what_a_crash_left_of_an_erased_record_goes_at_the_next_start_untold() {
    let (memory, id) = with_damage();
    let damaged = memory.texts();
    let damaged = damaged
        .iter()
        .find(|(key, _)| key.contains(&id.to_string()));
    let (key, text) = damaged.unwrap();
    for set_aside in [false, true] {
        let mut opened = Store::open(memory.port(), 2).unwrap();
        erase(&mut opened.store, &mut opened.book, id);
        let spoilt = Spoilt {
            key: key.clone(),
            text: text.clone(),
        };
        let (key, text) = if set_aside {
            let aside = Key::Aside(7.into());
            let json = serde_json::to_string(&spoilt).unwrap();
            (aside.to_string(), v1::seal(aside, &json))
        } else {
            (spoilt.key, spoilt.text)
        };
        memory.with(|state| state.texts.insert(key, text));
        assert_eq!(says(&memory), 1);
        let next = Store::open(memory.port(), 3).unwrap();
        assert_eq!((next.found, says(&memory)), (Found::Fine, 0));
    }
}

#[test]
fn whatever_of_a_record_was_damaged_is_known_as_its_own() {
    let (id, other) = (entry(1, 0, &[]).id, entry(2, 0, &[]).id);
    let revision = entry(1, 1, &[]).revision;
    let whole = Key::Revision(id, revision).to_string();
    let named = [
        (whole.clone(), "bytes".to_owned()),
        (whole.replace(".r.", ".q."), "bytes".to_owned()),
        (whole.replace("amends.1", "amends.5"), "bytes".to_owned()),
        (
            Key::Desk(1.into(), 0).to_string(),
            format!(r#"p?{{"form":"time/note","record":"{id}","turn":1"#),
        ),
        (
            Key::Aside(1.into()).to_string(),
            format!(r#"p?{{"key":"{whole}","text":"p"#),
        ),
    ];
    for (key, text) in named {
        let spoilt = Spoilt { key, text };
        assert!(spoilt.is_of(id) && !spoilt.is_of(other), "{}", spoilt.key);
    }
    for key in [
        Key::Gone(id).to_string(),
        Key::Pending(1.into()).to_string(),
        Key::Desk(1.into(), 0).to_string(),
    ] {
        let text = format!(r#"p?{{"about":["{id}"]}}"#);
        assert!(!Spoilt { key, text }.is_of(id));
    }
}

#[test]
fn damaged_bytes_can_be_thrown_away_and_are_not_missed() {
    for settled in [true, false] {
        let (memory, _) = with_damage();
        let mut opened = Store::open(memory.port(), 2).unwrap();
        if settled {
            opened.store.settle(&opened.book).unwrap();
        }
        assert_eq!(opened.store.spoilt_forget(|_| true).len(), 1);
        assert_eq!(says(&memory), 0);
        let again = Store::open(memory.port(), 3).unwrap();
        assert_eq!((again.found, again.book.len()), (Found::Fine, 1));
    }
}

#[test]
fn a_tab_that_settles_late_touches_nothing_that_was_written_since() {
    let (memory, id) = with_damage();
    let mut late = Store::open(memory.port(), 2).unwrap();
    let mut first = Store::open(memory.port(), 3).unwrap();
    first.store.settle(&first.book).unwrap();
    first.book.apply(&Change::put(entry(1, 1, &[])));
    assert!(first.store.keep(&first.book, &[id]).not_kept.is_empty());
    late.store.settle(&late.book).unwrap();
    let again = Store::open(memory.port(), 4).unwrap();
    assert_eq!(again.book.record(id), first.book.record(id));

    // Nor does it bring back what was erased.
    let (memory, id) = with_damage();
    let mut late = Store::open(memory.port(), 2).unwrap();
    let mut first = Store::open(memory.port(), 3).unwrap();
    erase(&mut first.store, &mut first.book, id);
    let gone = Key::Gone(id).to_string();
    assert!(matches!(late.store.reread(Some(&gone)), Reread::Records(_)));
    assert_eq!(late.store.spoilt().unwrap(), []);
    late.store.settle(&late.book).unwrap();
    assert_eq!(says(&memory), 0);
}

#[test]
fn erasing_everything_takes_damaged_bytes_along() {
    let (memory, _) = with_damage();
    let mut opened = Store::open(memory.port(), 2).unwrap();
    opened.store.settle(&opened.book).unwrap();
    let slot = Slot::new("time/note");
    opened.store.desk_put(&slot, "half").unwrap();
    damage(&memory, &Key::Desk(2.into(), 0));
    opened.store.wipe().unwrap();
    assert!(memory.texts().is_empty());
}
