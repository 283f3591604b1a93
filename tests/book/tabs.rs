//! Several tabs at once, which act and hear of each other later.

use super::history::{Act, PASSPHRASE, Tab, open_with};
use amends::core::book::Record;
use amends::core::saved::Found;
use amends::core::saved::memory::Memory;
use proptest::prelude::*;

/// Tabs act, and hear of each other later (`None`: hear one thing), in any order.
pub fn tabs_lose_nothing(
    memory: &Memory,
    steps: &[(usize, Option<Act>)],
) -> Result<(), TestCaseError> {
    let mut tabs: Vec<Tab> = (1..5)
        .map(|name| open_with(memory, name, &[PASSPHRASE]).0)
        .collect();
    let mut unheard: Vec<Vec<String>> = vec![Vec::new(); tabs.len()];
    let mut written = Vec::new();
    memory.with(|state| state.events.clear());
    for (who, step) in steps {
        match step {
            // Undo takes words back on purpose; what it must not do is covered elsewhere.
            Some(Act::Undo) => {}
            Some(act) => {
                prop_assert!(tabs[*who].act(act));
                written.extend(tabs[*who].book.entries().cloned());
                let events = memory.with(|state| std::mem::take(&mut state.events));
                for (other, queue) in unheard.iter_mut().enumerate() {
                    if other != *who {
                        queue.extend(events.iter().cloned());
                    }
                }
            }
            None if !unheard[*who].is_empty() => {
                let key = unheard[*who].remove(0);
                tabs[*who].hear(&key);
            }
            None => {}
        }
    }
    loop {
        let events = memory.with(|state| std::mem::take(&mut state.events));
        for (tab, queue) in tabs.iter_mut().zip(&mut unheard) {
            queue.extend(events.iter().cloned());
            for key in queue.drain(..) {
                tab.hear(&key);
            }
        }
        if memory.with(|state| state.events.is_empty()) {
            break;
        }
    }
    let (mut next, found) = open_with(memory, 9, &[PASSPHRASE]);
    prop_assert!(matches!(found, Found::Fine | Found::Empty), "{:?}", found);
    for entry in written {
        let survives = match next.book.record(entry.id) {
            Some(Record::Erased) => true,
            Some(Record::Written(heads)) => heads
                .iter()
                .any(|head| head.revision == entry.revision || head.replaces(entry.revision)),
            None => false,
        };
        prop_assert!(survives, "a change was lost");
    }
    for tab in &tabs {
        prop_assert_eq!(&tab.book, &next.book);
    }
    prop_assert!(next.act(&Act::Retry));
    prop_assert_eq!(open_with(memory, 10, &[PASSPHRASE]).1, found);
    Ok(())
}
