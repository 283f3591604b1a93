//! Storage that holds anything: `key`, U+001F, `value`, U+001E and so on. A value that is to have a right
//! checksum starts with U+001D. Opening ends, what isn't ours stays as it is, and what is found is found
//! again by the next start.

#![no_main]

use amends::core::saved::key::{Key, Name};
use amends::core::saved::memory::Memory;
use amends::core::saved::{Found, Store, v1};
use libfuzzer_sys::fuzz_target;
use std::collections::BTreeMap;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let texts: BTreeMap<String, String> = text
        .split('\u{1e}')
        .filter_map(|pair| pair.split_once('\u{1f}'))
        .map(|(key, value)| (key.to_owned(), summed(key, value)))
        .collect();
    let foreign = |texts: &BTreeMap<String, String>| {
        let mut texts = texts.clone();
        texts.retain(|key, _| matches!(Name::of(key), Name::Foreign | Name::Newer));
        texts
    };
    let wiping = texts
        .keys()
        .any(|key| Name::of(key) == Name::Ours(Key::Wiping));
    let memory = Memory::holding(texts.clone());
    let Ok(opened) = Store::open(memory.port(), 1) else {
        assert_eq!(memory.texts(), texts, "written although it was not opened");
        return;
    };
    if opened.found == Found::Newer {
        assert_eq!(memory.texts(), texts, "written although it is newer");
        return;
    }
    if !wiping {
        assert_eq!(
            foreign(&memory.texts()),
            foreign(&texts),
            "touched what isn't ours"
        );
    }
    let Ok(again) = Store::open(memory.port(), 2) else {
        panic!("can't be opened a second time");
    };
    assert_eq!(
        again.book, opened.book,
        "the second start found something else"
    );
});

fn summed(key: &str, value: &str) -> String {
    match (value.strip_prefix('\u{1d}'), Name::of(key)) {
        (Some(content), Name::Ours(key)) => v1::seal(key, content),
        _ => value.to_owned(),
    }
}
