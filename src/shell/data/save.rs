//! Saving a backup file, and how long ago that was.

use super::words;
use crate::browser::{clock, files};
use crate::core::backup::{self, Import};
use crate::core::book::Book;
use crate::core::now::Millis;
use crate::core::saved::Store;
use crate::parts::{Button, Section, Weight};
use crate::shell::app::{App, app};
use leptos::prelude::*;

/// The section.
pub fn section() -> AnyView {
    let app = app();
    let said = RwSignal::new("");
    let last = RwSignal::new(app.with_store(|store| store.last_backup()).flatten());
    let since = Memo::new(move |_| app.book.with(|book| changes(book, last.get())));
    view! {
        <Section title="Backup">
            <p>{words::BACKUP}</p>
            <p>
                {move || words::since_backup(last.get().map(day_in_words), since.get())}
                {move || (since.get() >= words::REMIND_AFTER).then(|| format!(" {}", words::REMIND))}
            </p>
            <Button
                weight=Weight::Primary
                on_press=move |()| {
                    said.set(save(app));
                    last.set(app.with_store(|store| store.last_backup()).flatten());
                }
            >
                "Save a backup file"
            </Button>
            <p role="status">{said}</p>
        </Section>
    }
    .into_any()
}

/// Entries written or changed since the last backup: all of them, if there was none.
fn changes(book: &Book, last: Option<Millis>) -> usize {
    book.entries()
        .filter(|entry| last.is_none_or(|last| entry.edited_at > last))
        .count()
}

fn day_in_words(at: Millis) -> String {
    clock::date_in_words(clock::day_of(at))
}

/// Writes everything out, reads it back to be sure, and hands it over. Returns what to say.
pub fn save(app: App) -> &'static str {
    // Text on screen is part of the backup.
    crate::browser::page::tell_forms_to_flush();
    let (at, today) = clock::with_now(|now| (now.at, now.today));
    let text = text_of(app, at);
    let name = format!("backup-{today}.json");
    let readable = backup::read(text.as_bytes());
    if files::hand_over(&name, "application/json", &text).is_err() {
        return words::NOT_SAVED;
    }
    match readable {
        Ok(import) if is_whole(app, &import) => {
            // Only the reminder depends on this.
            app.with_store(|store| store.note_backup(at));
            words::SAVED
        }
        Err(backup::ImportError::NothingInIt) => words::SAVED,
        Err(backup::ImportError::TooLarge) => words::TOO_LARGE_TO_RETURN,
        _ => words::NOT_SAVED,
    }
}

fn text_of(app: App, at: Millis) -> String {
    let of_store = |store: &mut Store| {
        let mut drafts = store.desk_all();
        // What the shell itself notes there belongs to this device.
        drafts.retain(|draft| !draft.slot.form.starts_with("shell/"));
        (drafts, store.spoilt().unwrap_or_default())
    };
    let (drafts, aside) = app.with_store(of_store).unwrap_or_default();
    app.book
        .with_untracked(|book| backup::export(book, &drafts, &aside, at))
}

/// Whether a file, read back, leads to the same book.
fn is_whole(app: App, import: &Import) -> bool {
    let mut copy = Book::default();
    let change = backup::merge(&copy, import);
    copy.apply(&change);
    app.book.with_untracked(|book| *book == copy)
}
