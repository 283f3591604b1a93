//! When it is time to be reminded of a backup: by how much has changed since the last one, or by how long ago it
//! was, where anything has changed at all.

use crate::core::book::Book;
use crate::core::now::Millis;
use crate::core::settings::{self, name::BACKUP_AFTER};

/// After how many changed entries the reminder comes unless the person chose otherwise.
pub const USUALLY_AFTER: usize = 20;

/// Milliseconds in a day.
const DAY: Millis = 86_400_000;

/// Entries written or changed since the last backup: all of them, if there was none.
pub fn changed_since(book: &Book, last: Option<Millis>) -> usize {
    book.entries()
        .filter(|entry| last.is_none_or(|last| entry.edited_at > last))
        .count()
}

/// Whether to remind of a backup at the instant `now`, given that of the last one (ms UTC). With a single change it
/// comes after half as many days again as it would take changes: 20 changes or 30 days.
pub fn is_due(book: &Book, last: Option<Millis>, now: Millis) -> bool {
    let after = match settings::get(book, BACKUP_AFTER).as_deref() {
        Some("off") => return false,
        chosen => chosen.and_then(|number| number.parse().ok()),
    };
    let after: usize = after.unwrap_or(USUALLY_AFTER);
    let changed = changed_since(book, last);
    let since = last.or_else(|| book.entries().map(|entry| entry.edited_at).min());
    let days = Millis::try_from(after).map_or(Millis::MAX, |after| after.saturating_mul(3) / 2);
    let old = since.is_some_and(|since| now.saturating_sub(since) >= days.saturating_mul(DAY));
    changed >= after || (changed > 0 && old)
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
        let now = noon(&mut ids, 2026, 11, 21).at;
        for day in 1..=20 {
            assert!(!is_due(&book, None, now), "{day}");
            let any = Setting {
                name: format!("any {day}"),
                value: String::new(),
            };
            let mut now = noon(&mut ids, 2026, 11, day);
            book.apply(&Change::put(Entry::new(&mut now, &any)));
        }
        assert!(is_due(&book, None, now));
        let on_the_fifth = noon(&mut ids, 2026, 11, 5).at;
        assert_eq!(changed_since(&book, Some(on_the_fifth)), 15);
        assert!(!is_due(&book, Some(on_the_fifth), now));
        for (value, due) in [("10", true), ("60", false), ("off", false)] {
            let choose = Choose {
                name: BACKUP_AFTER,
                value: value.to_owned(),
            };
            let Ok(change) = choose.decide(&book, &mut noon(&mut ids, 2026, 11, 21));
            book.apply(&change);
            assert_eq!(is_due(&book, Some(on_the_fifth), now), due, "{value}");
        }
    }

    #[test]
    fn one_change_is_enough_when_the_last_backup_is_old() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let any = Setting {
            name: "any".to_owned(),
            value: String::new(),
        };
        let written = noon(&mut ids, 2026, 9, 10);
        let at = written.at;
        let mut written = written;
        book.apply(&Change::put(Entry::new(&mut written, &any)));
        let before = at - DAY;
        for (days, due) in [(28, false), (29, true), (400, true)] {
            assert_eq!(is_due(&book, Some(before), at + days * DAY), due, "{days}");
        }
        assert!(
            !is_due(&book, None, at + 29 * DAY),
            "without one, from the first entry on"
        );
        assert!(is_due(&book, None, at + 30 * DAY));
        assert!(
            !is_due(&book, Some(at), at + 400 * DAY),
            "nothing has changed since"
        );
    }
}
