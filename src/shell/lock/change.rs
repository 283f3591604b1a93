//! Changing the passphrase, making a new recovery code, removing the lock. Each asks for what opens
//! the lock now, so that nobody else does it at an unlocked screen.

use super::paper::Paper;
use super::{Why, key, passphrase, words};
use crate::browser::{page, text, turn};
use crate::core::saved::{DataKey, LockError, Opener, Store};
use crate::parts::{Button, Check, LinkButton, Notice, Secret, Title, Weight};
use crate::shell::app::{App, app};
use crate::shell::new_passphrase::NewPassphrase;
use crate::shell::working::Working;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is to be done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Another passphrase.
    Passphrase,
    /// Another code.
    Code,
    /// No lock any more.
    Remove,
}

/// The change on its way. Cheap to copy.
#[derive(Clone, Copy)]
struct Changing {
    app: App,
    what: What,
    /// What opens the lock now.
    typed: RwSignal<String>,
    shown: RwSignal<String>,
    why: RwSignal<Option<String>>,
    chosen: NewPassphrase,
    paper: Paper,
    /// Whether the code is being put on paper.
    at_paper: RwSignal<bool>,
    /// The data key, once it was opened and until something is done with it.
    key: StoredValue<Option<DataKey>>,
    done: RwSignal<bool>,
    working: Working,
}

/// The screens `#/more/passphrase/change`, `/code` and `/remove`.
pub fn view(what: What) -> AnyView {
    let this = Changing {
        app: app(),
        what,
        typed: RwSignal::default(),
        shown: RwSignal::default(),
        why: RwSignal::default(),
        chosen: NewPassphrase::named(words::NEW_PASSPHRASE),
        paper: Paper::new(),
        at_paper: RwSignal::new(false),
        key: StoredValue::default(),
        done: RwSignal::new(false),
        working: Working::new(3),
    };
    let go_on = Callback::new(move |()| {
        this.at_paper.set(false);
        this.go_on();
    });
    let view = move || {
        if this.done.get() {
            this.after()
        } else if this.at_paper.get() {
            this.paper.view(words::TAKE_CODE, go_on)
        } else {
            this.form()
        }
    };
    view.into_any()
}

impl Changing {
    fn form(self) -> AnyView {
        page::enter_screen();
        let (title, lead, yes) = match self.what {
            What::Passphrase => (words::CHANGE, words::CHANGE_TEXT, words::CHANGE_NOW),
            What::Code => (words::NEW_CODE, words::NEW_CODE_TEXT, words::GO_ON),
            What::Remove => (words::REMOVE, words::REMOVE_TEXT, words::REMOVE_NOW),
        };
        let weight = match self.what {
            What::Remove => Weight::Danger,
            _ => Weight::Primary,
        };
        let press = move |()| match self.what {
            What::Code => self.to_paper(),
            _ => self.go_on(),
        };
        // Choosing a passphrase has a tick of its own for all that is typed.
        let chooses = self.what == What::Passphrase;
        let shown = if chooses {
            self.chosen.shown
        } else {
            self.shown
        };
        view! {
            <Title text=title lead=lead />
            <Secret
                label=words::PROVE
                hint=words::PROVE_HINT
                value=self.typed
                shown=shown
                error=Signal::derive(move || self.why.get())
            />
            {if chooses {
                self.chosen.view()
            } else {
                view! { <Check label=words::SHOW value=shown /> }.into_any()
            }}
            <div class="button-row">
                <Button
                    weight=weight
                    on_press=press
                    disabled=Signal::derive(move || self.working.is_busy())
                >
                    {yes}
                </Button>
                <LinkButton weight=Weight::Quiet href="#/more/passphrase">
                    {words::STOP}
                </LinkButton>
            </div>
            {self.working.view()}
        }
        .into_any()
    }

    /// Nobody writes a code down before it is known that it may be taken.
    fn to_paper(self) {
        self.why.set(None);
        spawn_local(async move {
            let key = self.proven().await;
            self.working.end();
            match key {
                Ok(key) => {
                    self.key.set_value(Some(key));
                    self.at_paper.set(true);
                }
                Err(why) => self.refused(why),
            }
        });
    }

    fn refused(self, why: Why) {
        // Nothing is said where the person stopped it.
        let why = Some(words::why(why)).filter(|why| !why.is_empty());
        let is_wrong = why.is_some();
        self.why.set(why);
        if is_wrong {
            page::enter_refused();
        }
    }

    fn go_on(self) {
        let chosen = match self.what {
            What::Passphrase => match self.chosen.take() {
                Some(chosen) => text::plain_spaced(&chosen),
                None => return,
            },
            What::Code => self.paper.written(),
            What::Remove => String::new(),
        };
        self.why.set(None);
        spawn_local(async move {
            let went = self.changed(&chosen).await;
            self.working.end();
            match went {
                Ok(()) => {
                    self.typed.set(String::new());
                    self.chosen.clear();
                    self.done.set(true);
                }
                Err(why) => self.refused(why),
            }
        });
    }

    async fn changed(self, chosen: &str) -> Result<(), Why> {
        let _turn = turn::take("passphrase").await.ok_or(Why::OtherTab)?;
        let key = match self.key.try_update_value(Option::take).flatten() {
            Some(key) => key,
            None => self.proven().await?,
        };
        let (opener, making) = match self.what {
            What::Passphrase => (Opener::Passphrase, words::MAKING),
            What::Code => (Opener::Code, words::MAKING_CODE),
            What::Remove => {
                let off = self.app.with_store(Store::take_lock_off);
                off.unwrap_or(Err(LockError::None))?;
                self.app.lock.is_on.set(false);
                super::reform(self.app);
                return Ok(());
            }
        };
        let making = self.working.begin(1, making);
        let check = || self.working.begin(2, words::CHECKING);
        let file = key::locked(&key, chosen, &making, check).await?;
        let went = self.app.with_store(|store| store.rewrap(opener, &file));
        went.unwrap_or(Err(LockError::None))?;
        // Both ways in are known to work now.
        self.app.lock.opened_with.set(Some(Opener::Passphrase));
        Ok(())
    }

    /// The data key, opened with what was typed: a code if it can be one.
    async fn proven(self) -> Result<DataKey, Why> {
        let typed = self.typed.get_untracked();
        let opener = key::opener_of(&typed);
        let files = self.app.with_store(|store| store.files(opener));
        let watch = self.working.begin(0, words::CHECKING);
        let (key, _) = key::unlocked(files.unwrap_or_default(), &typed, opener, &watch).await?;
        Ok(key)
    }

    fn after(self) -> AnyView {
        page::enter_screen();
        let said = match self.what {
            What::Passphrase => words::DONE_PASSPHRASE,
            What::Code => words::DONE_CODE,
            What::Remove => words::DONE_OFF,
        };
        view! {
            <Title text=words::TITLE />
            <Notice>
                <p>{said}</p>
                {(self.what == What::Remove)
                    .then(|| passphrase::progress(self.app))}
                <p>{words::BACKUPS_APART}</p>
            </Notice>
            <LinkButton href="#/more/passphrase">{words::GO_ON}</LinkButton>
        }
        .into_any()
    }
}
