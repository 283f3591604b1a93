//! When it is time to be reminded of a backup: by how much has changed since the last one, never by the calendar.

use crate::core::book::Book;
use crate::core::now::Millis;
use crate::core::settings::{self, name::BACKUP_AFTER};

/// After how many changed entries the reminder comes unless the person chose otherwise.
pub const USUALLY_AFTER: usize = 20;

/// Entries written or changed since the last backup: all of them, if there was none.
pub fn changed_since(book: &Book, last: Option<Millis>) -> usize {
    book.entries()
        .filter(|entry| last.is_none_or(|last| entry.edited_at > last))
        .count()
}

/// Whether to remind of a backup, given the instant of the last one (ms UTC).
pub fn is_due(book: &Book, last: Option<Millis>) -> bool {
    let after = match settings::get(book, BACKUP_AFTER).as_deref() {
        Some("off") => return false,
        chosen => chosen.and_then(|number| number.parse().ok()),
    };
    changed_since(book, last) >= after.unwrap_or(USUALLY_AFTER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::{Change, Command};
    use crate::core::entry::Entry;
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::settings::{Choose, Setting};

    #[test]
    fn it_comes_with_enough_changes_and_goes_with_a_backup() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        for day in 1..=20 {
            assert!(!is_due(&book, None), "{day}");
            let any = Setting {
                name: format!("any {day}"),
                value: String::new(),
            };
            let mut now = noon(&mut ids, 2026, 11, day);
            book.apply(&Change::put(Entry::new(&mut now, &any)));
        }
        assert!(is_due(&book, None));
        let on_the_fifth = noon(&mut ids, 2026, 11, 5).at;
        assert_eq!(changed_since(&book, Some(on_the_fifth)), 15);
        assert!(!is_due(&book, Some(on_the_fifth)));
        for (value, due) in [("10", true), ("60", false), ("off", false)] {
            let choose = Choose {
                name: BACKUP_AFTER,
                value: value.to_owned(),
            };
            let Ok(change) = choose.decide(&book, &mut noon(&mut ids, 2026, 11, 21));
            book.apply(&change);
            assert_eq!(is_due(&book, Some(on_the_fifth)), due, "{value}");
        }
    }
}
