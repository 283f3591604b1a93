//! Saving a backup file, readable or sealed, and how long ago that was.

use super::seal;
use super::words;
use crate::browser::{clock, files};
use crate::core::backup::{self, Import, ImportError, reminder};
use crate::core::book::Book;
use crate::core::now::Millis;
use crate::core::saved::Store;
use crate::parts::{Button, Section, Weight};
use crate::shell::app::{App, app};
use crate::shell::automatic::automatic;
use leptos::prelude::*;

/// The section.
pub fn section() -> AnyView {
    let app = app();
    let said = RwSignal::new("");
    let sealing = RwSignal::new(false);
    let saved = RwSignal::new(());
    let automatic = automatic();
    // Read anew whenever a file was written.
    let last = Memo::new(move |_| {
        saved.track();
        automatic.state.track();
        last_backup(app)
    });
    let since = Memo::new(move |_| {
        app.book
            .with(|book| reminder::changed_since(book, last.get()))
    });
    let due = move || {
        app.book
            .with(|book| reminder::is_due(book, last.get(), clock::instant()))
    };
    let noted = Callback::new(move |()| saved.notify());
    let readable = move |()| {
        said.set(save(app));
        noted.run(());
    };
    view! {
        <Section title="Backup">
            <p>{words::BACKUP}</p>
            <p>
                {move || words::since_backup(last.get().map(day_in_words), since.get())}
                {move || due().then(|| format!(" {}", words::REMIND))}
            </p>
            <div class="button-row">
                <Button weight=Weight::Primary on_press=move |()| sealing.set(true)>
                    "Seal a backup"
                </Button>
                <Button on_press=readable>"Save a backup file"</Button>
            </div>
            <p role="status">{said}</p>
            <Show when=move || sealing.get()>{seal::panel(app, sealing, noted)}</Show>
        </Section>
    }
    .into_any()
}

fn last_backup(app: App) -> Option<Millis> {
    app.with_store(|store| store.last_backup()).flatten()
}

fn day_in_words(at: Millis) -> String {
    clock::date_in_words(clock::day_of(at))
}

/// Everything, written out and read back to be sure.
pub struct Written {
    /// The file's text.
    pub text: String,
    /// The file's name without its ending.
    pub name: String,
    at: Millis,
    /// What to say once the person has it.
    says: &'static str,
    is_whole: bool,
}

/// Writes everything out.
pub fn write(app: App) -> Written {
    // Text on screen is part of the backup.
    crate::browser::page::tell_forms_to_flush();
    let (at, today) = clock::with_now(|now| (now.at, now.today));
    let text = text_of(app, at);
    let (says, is_whole) = match backup::read(text.as_bytes()) {
        Ok(import) if is_whole(app, &import) => (words::SAVED, true),
        Err(ImportError::NothingInIt) => (words::SAVED, false),
        Err(ImportError::TooLarge) => (words::TOO_LARGE_TO_RETURN, false),
        _ => (words::NOT_SAVED, false),
    };
    let name = format!("backup-{today}");
    Written {
        text,
        name,
        at,
        says,
        is_whole,
    }
}

impl Written {
    /// The person has the file: notes that there is a backup, if it holds everything. Returns what
    /// to say.
    pub fn handed_over(&self, app: App) -> &'static str {
        if self.is_whole {
            // Only the reminder depends on this.
            app.with_store(|store| store.note_backup(self.at));
        }
        self.says
    }
}

/// Saves a readable file. Returns what to say.
pub fn save(app: App) -> &'static str {
    let written = write(app);
    let name = format!("{}.json", written.name);
    match files::hand_over(&name, "application/json", &written.text) {
        Ok(()) => written.handed_over(app),
        Err(files::FileFailed) => words::NOT_SAVED,
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
