//! Automatic backups into one chosen file, where the browser can do that: sealed, written at a calm
//! moment after changes, and never over something that isn't here yet. The passphrase is known for
//! this visit only. What is shown of it is in `shell::data::automatic`.

use super::app::App;
use super::data::{seal, words};
use super::lock::OpenedWith;
use super::words::worker_failed;
use super::working::Working;
use crate::browser::worker::{self, Failed, Watch};
use crate::browser::{chosen_file, clock, page, text};
use crate::core::backup::{self, ImportError};
use crate::core::now::Millis;
use crate::core::saved::Opener;
use crate::core::sealed::Refused;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How long nothing must have changed before the file is written.
const CALM: Duration = Duration::from_secs(20);

/// How long after the start it is looked whether a file was chosen on an earlier visit.
const LATER: Duration = Duration::from_secs(2);

/// How it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// No file was chosen.
    Off,
    /// A file was chosen, and the passphrase is not known in this visit.
    Waiting,
    /// The passphrase is known. When the file was last written in this visit, UTC.
    On(Option<Millis>),
    /// The file was not written, for this reason. It is as it was.
    Failed(&'static str),
    /// The file holds entries that aren't here. These are its contents, opened. It is as it was.
    Ahead(Vec<u8>),
}

/// Why the file isn't written after unlocking, though it may have the same passphrase as the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// The browser wants to be asked, and only lets itself be asked by a press.
    Permission,
    /// It has another passphrase.
    Passphrase,
}

/// The automatic backup. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Automatic {
    app: App,
    /// How it stands.
    pub state: RwSignal<State>,
    /// The name of the chosen file.
    pub file: RwSignal<String>,
    /// What is shown while it works.
    pub working: Working,
    passphrase: StoredValue<Option<String>>,
    /// What is asked after unlocking, until it is answered.
    pub asks: RwSignal<Option<Asks>>,
    /// The passphrase the app was unlocked with: perhaps the file's too.
    unlocked_with: StoredValue<Option<String>>,
    /// The file as this visit wrote it last.
    written: StoredValue<Vec<u8>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

/// The automatic backup of this app.
pub fn automatic() -> Automatic {
    expect_context()
}

impl Automatic {
    /// Provides the context, and in browsers that can do it begins to follow the book. `with` is
    /// what the app was unlocked with.
    pub fn start(app: App, with: Option<OpenedWith>) {
        let passphrase = with.filter(|with| with.opener == Opener::Passphrase);
        let passphrase = passphrase.map(|with| text::plain_spaced(&with.typed));
        let this = Self {
            app,
            state: RwSignal::new(State::Off),
            file: RwSignal::default(),
            working: Working::new(2),
            passphrase: StoredValue::new(None),
            asks: RwSignal::new(None),
            unlocked_with: StoredValue::new(passphrase),
            written: StoredValue::default(),
            timer: StoredValue::new(None),
        };
        provide_context(this);
        if !chosen_file::is_possible() {
            return;
        }
        set_timeout(move || this.remember(), LATER);
        // The file is outside the reactive graph: it follows the book.
        Effect::new(move |before: Option<()>| {
            this.app.book.track();
            if before.is_some() {
                this.changed();
            }
        });
        page::on_visibility(move |visible| {
            if !visible && this.timer.with_value(Option::is_some) {
                this.write();
            }
        });
    }

    /// The app that is backed up.
    pub fn app(self) -> App {
        self.app
    }

    /// Whether the passphrase is known in this visit. Untracked.
    pub fn knows_passphrase(self) -> bool {
        self.passphrase.with_value(Option::is_some)
    }

    /// Looks whether a file was chosen on an earlier visit.
    pub fn remember(self) {
        spawn_local(async move {
            if let Ok(Some(name)) = chosen_file::name().await {
                self.file.set(name);
                if self.state.get_untracked() == State::Off {
                    self.state.set(State::Waiting);
                    self.go_on_after_unlocking().await;
                }
            }
        });
    }

    /// The lock and the file often have the same passphrase: then nobody is asked for it twice.
    async fn go_on_after_unlocking(self) {
        let passphrase = self.unlocked_with.try_update_value(Option::take).flatten();
        let Some(passphrase) = passphrase else { return };
        if chosen_file::is_allowed(false).await != Ok(true) {
            self.unlocked_with.set_value(Some(passphrase));
            self.asks.set(Some(Asks::Permission));
            return;
        }
        self.try_unlocked_with(passphrase).await;
    }

    /// The person lets the file be written. Call it from a press.
    pub fn go_on(self) {
        let passphrase = self.unlocked_with.try_update_value(Option::take).flatten();
        self.asks.set(None);
        spawn_local(async move {
            let allowed = chosen_file::is_allowed(true).await == Ok(true);
            match passphrase {
                Some(passphrase) if allowed => self.try_unlocked_with(passphrase).await,
                _ => self.state.set(State::Failed(words::NOT_ALLOWED)),
            }
        });
    }

    async fn try_unlocked_with(self, passphrase: String) {
        let there = chosen_file::read(backup::LARGEST_SEALED).await;
        let opens = match there {
            // What can't be read is told when it is to be written.
            Ok(there) if backup::is_sealed(&there) => {
                worker::open(&there, &passphrase, &Watch::default())
                    .await
                    .is_ok()
            }
            Ok(there) => there.is_empty(),
            Err(_) => true,
        };
        if opens {
            self.passphrase.set_value(Some(passphrase));
            self.write();
        } else {
            self.asks.set(Some(Asks::Passphrase));
        }
    }

    /// Asks for a file and begins to write it. Call it from a press.
    pub fn choose(self, passphrase: String) {
        spawn_local(async move {
            match chosen_file::choose("backup.json.age").await {
                Ok(Some(name)) => {
                    self.file.set(name);
                    self.written.set_value(Vec::new());
                    self.resume(passphrase);
                }
                // The person turned back.
                Ok(None) => {}
                Err(chosen_file::Unreachable) => self.state.set(State::Failed(words::NOT_CHOSEN)),
            }
        });
    }

    /// The passphrase is known for this visit: asks for permission where needed, and writes. Call it
    /// from a press.
    pub fn resume(self, passphrase: String) {
        spawn_local(async move {
            if chosen_file::is_allowed(true).await == Ok(true) {
                self.asks.set(None);
                self.passphrase.set_value(Some(passphrase));
                self.write();
            } else {
                self.state.set(State::Failed(words::NOT_ALLOWED));
            }
        });
    }

    /// Writes no more, and remembers no file. The file itself stays.
    pub fn stop(self) {
        self.still();
        self.passphrase.set_value(None);
        self.asks.set(None);
        self.working.cancel();
        spawn_local(async move {
            if chosen_file::forget().await.is_ok() {
                self.state.set(State::Off);
                self.file.set(String::new());
            }
        });
    }

    /// Writes the file now, unless it is being written.
    pub fn write(self) {
        self.still();
        let Some(passphrase) = self.passphrase.get_value() else {
            return;
        };
        if self.working.is_busy_untracked() {
            self.changed();
            return;
        }
        spawn_local(async move {
            let state = self.written_now(&passphrase).await;
            self.working.end();
            match state {
                Ok(at) => self.state.set(State::On(Some(at))),
                Err(State::Waiting) => {
                    self.passphrase.set_value(None);
                    self.state.set(State::Failed(words::OTHER_CONTENTS));
                }
                Err(state) => self.state.set(state),
            }
        });
    }

    /// Something has changed: the file is written once it has been calm for a while.
    fn changed(self) {
        self.still();
        if self.passphrase.with_value(Option::is_some) {
            let timer = set_timeout_with_handle(move || self.write(), CALM).ok();
            self.timer.set_value(timer);
        }
    }

    fn still(self) {
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
            self.timer.set_value(None);
        }
    }

    async fn written_now(self, passphrase: &str) -> Result<Millis, State> {
        let unreachable = |_| State::Failed(words::NOT_WRITTEN);
        let there = chosen_file::read(backup::LARGEST_SEALED).await;
        let there = there.map_err(unreachable)?;
        if !there.is_empty() && self.written.with_value(|written| *written != there) {
            self.nothing_new_in(&there, passphrase).await?;
        }
        if self
            .app
            .book
            .with_untracked(crate::core::book::Book::is_empty)
        {
            return Err(State::On(None));
        }
        let written = super::data::write(self.app);
        let sealed = seal::seal_and_check(&written.text, passphrase, self.working).await;
        let sealed = sealed.map_err(State::Failed)?;
        chosen_file::write(&sealed).await.map_err(unreachable)?;
        self.written.set_value(sealed);
        written.handed_over(self.app);
        Ok(clock::instant())
    }

    /// Nothing is lost if the file is written anew: everything in it is here already.
    async fn nothing_new_in(self, there: &[u8], passphrase: &str) -> Result<(), State> {
        if !backup::is_sealed(there) {
            return Err(State::Failed(words::OTHER_CONTENTS));
        }
        let opened = match worker::open(there, passphrase, &Watch::default()).await {
            Ok(opened) => opened,
            Err(Failed::Refused(Refused::NotOpened)) => return Err(State::Waiting),
            Err(failed) => return Err(State::Failed(worker_failed(failed))),
        };
        let import = match backup::read(&opened) {
            Ok(import) => import,
            Err(ImportError::NothingInIt) => return Ok(()),
            Err(_) => return Err(State::Failed(words::OTHER_CONTENTS)),
        };
        let change = self
            .app
            .book
            .with_untracked(|book| backup::merge(book, &import));
        if change.is_empty() {
            Ok(())
        } else {
            Err(State::Ahead(opened))
        }
    }
}
