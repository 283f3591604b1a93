//! Setting a passphrase: chosen, the recovery code put on paper, both wraps made and opened again,
//! and only then is the lock on.

use super::paper::Paper;
use super::{Why, key, passphrase, words};
use crate::browser::{clock, page, text, turn, worker};
use crate::core::saved::{DataKey, LockError, Opener, Seal, Wraps};
use crate::parts::{Button, LinkButton, Notice, Title, Tone, Weight};
use crate::shell::app::{App, app};
use crate::shell::new_passphrase::NewPassphrase;
use crate::shell::working::Working;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How long it is before the app looks again whether it is kept for offline use.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// How far it has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// A passphrase is chosen.
    Choosing,
    /// The code goes to paper.
    Paper,
    /// The wraps are made.
    Working,
    /// The lock is on.
    Done,
}

/// A lock on its way. Cheap to copy.
#[derive(Clone, Copy)]
struct PutOn {
    app: App,
    step: RwSignal<Step>,
    chosen: NewPassphrase,
    secret: StoredValue<String>,
    paper: Paper,
    said: RwSignal<String>,
    /// Whether what unlocks it is kept for offline use, so that nobody is locked out without a
    /// network; nothing while that isn't known.
    ready: RwSignal<Option<bool>>,
    /// Said above the form about that.
    said_of_it: RwSignal<&'static str>,
    working: Working,
}

/// The screen `#/more/passphrase/set`.
pub fn view() -> AnyView {
    let this = PutOn {
        app: app(),
        step: RwSignal::new(Step::Choosing),
        chosen: NewPassphrase::new(),
        secret: StoredValue::default(),
        paper: Paper::new(),
        said: RwSignal::default(),
        ready: RwSignal::new(None),
        said_of_it: RwSignal::default(),
        working: Working::new(4),
    };
    this.wait_until_ready();
    let lock = Callback::new(move |()| this.lock());
    let view = move || match this.step.get() {
        Step::Choosing => this.choosing(),
        Step::Paper => this.paper.view(words::LOCK_IT, lock),
        Step::Working => this.at_work(),
        Step::Done => done(this.app),
    };
    view.into_any()
}

impl PutOn {
    fn choosing(self) -> AnyView {
        page::enter_screen();
        view! {
            <Title text=words::SET lead=words::NOBODY />
            <div role="status">{move || self.readiness()}</div>
            {self.chosen.view()}
            <Button
                weight=Weight::Primary
                disabled=Signal::derive(move || self.ready.get() != Some(true))
                on_press=move |()| self.to_paper()
            >
                {words::GO_ON}
            </Button>
            <p role="status">{self.said}</p>
        }
        .into_any()
    }

    /// Looks again and again, for as long as the screen is open.
    fn wait_until_ready(self) {
        spawn_local(async move {
            let mut waited = false;
            loop {
                let ready = worker::is_kept_for_offline().await;
                if self.ready.try_get_untracked().is_none() {
                    return;
                }
                if self.ready.get_untracked() != Some(ready) {
                    self.ready.set(Some(ready));
                    self.said_of_it.set(match ready {
                        true if waited => words::READY_NOW,
                        true => "",
                        false => words::NOT_READY,
                    });
                }
                if ready {
                    return;
                }
                waited = true;
                page::pause(LOOK_AGAIN).await;
            }
        });
    }

    fn readiness(self) -> Option<AnyView> {
        let said = self.said_of_it.get();
        (!said.is_empty()).then(|| {
            view! {
                <Notice>
                    <p>{said}</p>
                </Notice>
            }
            .into_any()
        })
    }

    fn to_paper(self) {
        let Some(passphrase) = self.chosen.take() else {
            return;
        };
        self.said.set(words::LOOKING.to_owned());
        spawn_local(async move {
            if worker::is_kept_for_offline().await {
                self.said.set(String::new());
                self.secret.set_value(text::plain_spaced(&passphrase));
                self.step.set(Step::Paper);
            } else {
                self.said.set(words::NOT_OFFLINE.to_owned());
            }
        });
    }

    fn at_work(self) -> AnyView {
        page::enter_screen();
        view! {
            <Title text=words::SET />
            {self.working.view()}
        }
        .into_any()
    }

    fn lock(self) {
        self.step.set(Step::Working);
        spawn_local(async move {
            let went = self.locked().await;
            self.working.end();
            match went {
                Ok(()) => {
                    self.chosen.clear();
                    self.secret.set_value(String::new());
                    self.step.set(Step::Done);
                    self.app.lock.opened_with.set(Some(Opener::Passphrase));
                    self.app.lock.is_on.set(true);
                    super::reform(self.app);
                }
                Err(why) => {
                    self.said.set(words::why(why));
                    self.step.set(Step::Choosing);
                }
            }
        });
    }

    async fn locked(self) -> Result<(), Why> {
        let _turn = turn::take("passphrase").await.ok_or(Why::OtherTab)?;
        let (first, second) = clock::random_key().ok_or(Why::NoRandom)?;
        let key = DataKey::of_random(first, second);
        let (passphrase, code) = (self.secret.get_value(), self.paper.written());
        let making = self.working.begin(0, words::MAKING);
        let check = || self.working.begin(1, words::CHECKING);
        let passphrase = key::locked(&key, &passphrase, &making, check).await?;
        let making = self.working.begin(2, words::MAKING_CODE);
        let check = || self.working.begin(3, words::CHECKING);
        let code = key::locked(&key, &code, &making, check).await?;
        let wraps = Wraps { passphrase, code };
        let seal = Seal::new(&key, clock::random());
        let put = self.app.with_store(|store| store.put_lock_on(seal, &wraps));
        Ok(put.unwrap_or(Err(LockError::None))?)
    }
}

fn done(app: App) -> AnyView {
    page::enter_screen();
    view! {
        <Title text=words::TITLE />
        <Notice>
            <p>{words::DONE_ON}</p>
            {passphrase::progress(app)}
            <p>{words::BACKUPS_APART}</p>
        </Notice>
        <Notice tone=Tone::Care>
            <p>{words::NOBODY}</p>
        </Notice>
        <div class="button-row">
            <LinkButton weight=Weight::Primary href="#/">
                {words::GO_ON}
            </LinkButton>
            <Button on_press=move |()| super::lock_everywhere(app)>{words::LOCK_NOW}</Button>
        </div>
    }
    .into_any()
}
