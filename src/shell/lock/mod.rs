//! The lock in the house: whether there is one, locking this tab or all, and bringing what is kept
//! into the wanted form in the background. Locking means that half-written text is kept, the data
//! key is forgotten and the page is loaded anew. What it does to storage is in `core::saved`.

mod auto;
mod change;
pub mod erased;
pub mod key;
mod paper;
pub mod passphrase;
mod put_on;
pub mod screen;
pub mod words;

use super::app::App;
use super::route::Route;
use super::still_writing;
use crate::browser::worker::Failed;
use crate::browser::{clock, page};
use crate::core::desk::Slot;
use crate::core::ports::KeepError;
use crate::core::saved::{LockError, Misfits, Opener, Store};
use crate::parts::{Button, LinkButton, Notice, Tone, Weight};
use key::StaysLocked;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How many values are brought into the other form before the page may draw.
const AT_ONCE: usize = 200;

/// How long other tabs have to hear of a change before their half-written text is touched.
const TIME_TO_HEAR: Duration = Duration::from_secs(2);

/// Why a lock was not put on, changed or taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// What was typed opens nothing, or the worker couldn't.
    Locked(StaysLocked),
    /// The store refused.
    Lock(LockError),
    /// The browser gives no randomness.
    NoRandom,
    /// Another tab is at it.
    OtherTab,
}

impl From<StaysLocked> for Why {
    fn from(why: StaysLocked) -> Self {
        Self::Locked(why)
    }
}

impl From<Failed> for Why {
    fn from(failed: Failed) -> Self {
        Self::Locked(StaysLocked::Worker(failed))
    }
}

impl From<LockError> for Why {
    fn from(error: LockError) -> Self {
        Self::Lock(error)
    }
}

/// What the lock was opened with in this visit.
pub struct OpenedWith {
    /// One of the two ways in.
    pub opener: Opener,
    /// As it was typed.
    pub typed: String,
}

/// What is known of the lock. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Lock {
    /// Whether there is one.
    pub is_on: RwSignal<bool>,
    /// How many values are not in the wanted form yet.
    pub left: RwSignal<usize>,
    /// Why that came to a halt.
    pub stopped: RwSignal<Option<KeepError>>,
    /// Whether this tab would lock if everything in it were kept.
    waits: RwSignal<bool>,
    /// What it was opened with in this visit.
    pub opened_with: RwSignal<Option<Opener>>,
    later: StoredValue<Option<TimeoutHandle>>,
}

impl Lock {
    /// Of a store that was opened with this, if it is locked.
    pub fn new(store: Option<&Store>, opened_with: Option<Opener>) -> Self {
        Self {
            is_on: RwSignal::new(store.is_some_and(Store::is_locked)),
            left: RwSignal::new(0),
            stopped: RwSignal::new(None),
            waits: RwSignal::new(false),
            opened_with: RwSignal::new(opened_with),
            later: StoredValue::new(None),
        }
    }
}

/// Goes back to where the person was, finishes what was begun, and locks by itself from now on.
pub fn start(app: App) {
    let last = last_place(app);
    // Who has asked for an address while it was locked goes there.
    if let Some(place) = last.filter(|_| page::hash().len() < 2) {
        page::go_to(&place);
        app.route.set(Route::parse(&place));
    }
    reform_what_others_wrote(app);
    auto::start(app);
}

/// Locks every tab.
pub fn lock_everywhere(app: App) {
    tell_other_tabs(app);
    lock_here(app);
}

/// Locks every other tab.
pub fn tell_other_tabs(app: App) {
    if app.lock.is_on.get_untracked() {
        // Refused only where storage refuses everything; then each locks by itself in time.
        let _ = app.with_store(|store| store.lock_other_tabs(clock::random_bits()));
    }
}

/// Locks this tab, unless something would be lost: then it says so.
pub fn lock_here(app: App) {
    if !app.is_all_kept() {
        app.lock.waits.set(true);
        return;
    }
    let here = page::hash();
    shut(app, &here);
}

/// Forgets the key and loads the page anew. After unlocking, the person is at this address again.
pub fn shut(app: App, place: &str) {
    let can_seal = app.with_store(|store| store.is_locked()) == Some(true);
    if can_seal && place.len() > 1 {
        app.put_on_desk(&place_slot(), place);
    }
    app.with_store(Store::forget_key);
    // A tab without the key, because another has set the passphrase, can't put the address on the
    // desk sealed. It asks for it anew instead; the screen in front takes it off before it is drawn.
    let waits = !can_seal && place.len() > 1;
    page::start_anew(if waits { place } else { "/" });
}

/// Where there is a lock, forgets the key and everything else of the store.
pub fn forget(app: App) {
    if app.lock.is_on.get_untracked() {
        app.with_store(Store::forget_key);
    }
}

/// Where on the desk the address waits while the app is locked.
fn place_slot() -> Slot {
    Slot::new("shell/place")
}

/// The address at which the app was locked. Several tabs may have left one; the last counts.
fn last_place(app: App) -> Option<String> {
    let place = app.with_store(|store| {
        let place = store.desk_get(&place_slot());
        while store.desk_get(&place_slot()).is_some() {
            store.desk_remove(&place_slot()).ok()?;
        }
        place
    });
    place.flatten()
}

/// Another tab has written: what it wrote may be in the form of before, and the lock may be another.
pub fn hear(app: App) {
    app.lock
        .is_on
        .set(app.with_store(|store| store.is_locked()) == Some(true));
    reform_what_others_wrote(app);
}

fn reform_what_others_wrote(app: App) {
    if app.with_store(|store| store.has_misfits()) == Some(true) {
        reform_later(app);
    }
}

fn reform_later(app: App) {
    if let Some(timer) = app.lock.later.get_value() {
        timer.clear();
    }
    let timer = set_timeout_with_handle(move || reform_all(app), TIME_TO_HEAR);
    app.lock.later.set_value(timer.ok());
}

/// Brings everything into the wanted form, after a lock was put on or taken off. What other tabs
/// may be writing comes last.
pub fn reform(app: App) {
    spawn_local(async move {
        if go_through(app, false).await {
            app.writing.begin();
            reform_later(app);
        }
    });
}

/// The same once other tabs have heard of it.
pub fn reform_all(app: App) {
    spawn_local(async move {
        go_through(app, true).await;
    });
}

/// True unless storage refused.
async fn go_through(app: App, others: bool) -> bool {
    let found = app.with_store(|store| store.misfits(others));
    let Some(Ok(mut misfits)) = found else {
        return false;
    };
    let many = misfits.left() >= still_writing::MANY;
    app.lock.left.set(misfits.left());
    while misfits.left() > 0 {
        let went = step(app, &mut misfits);
        app.lock.left.set(misfits.left());
        if let Err(error) = went {
            app.lock.stopped.set(Some(error));
            return false;
        }
        page::pause(Duration::ZERO).await;
    }
    app.lock.stopped.set(None);
    if many {
        app.writing.begin();
    }
    true
}

fn step(app: App, misfits: &mut Misfits) -> Result<(), KeepError> {
    let went = app.with_store(|store| store.reform(misfits, AT_ONCE));
    went.unwrap_or(Err(KeepError::Blocked)).map(|_| ())
}

/// What needs the person, said above every screen.
pub fn notices(app: App) -> AnyView {
    let lost = Memo::new(move |_| lost_way_in(app));
    view! {
        <Show when=move || app.lock.waits.get()>{waiting(app)}</Show>
        <Show when=move || app.lock.stopped.get().is_some()>{halted(app)}</Show>
        <Show when=move || lost.get().is_some()>
            <Notice tone=Tone::Care>
                <p>{move || lost.get().map(words::lost)}</p>
                <div class="button-row">
                    <LinkButton href="#/more/passphrase">{words::TITLE}</LinkButton>
                </div>
            </Notice>
        </Show>
    }
    .into_any()
}

/// The way in that doesn't work any more, while the other does.
fn lost_way_in(app: App) -> Option<Opener> {
    app.lock.opened_with.track();
    if !app.lock.is_on.get() {
        return None;
    }
    let opens = |opener: &Opener| app.with_store(|store| store.opens(*opener)) == Some(true);
    Opener::ALL.into_iter().find(|opener| !opens(opener))
}

fn waiting(app: App) -> AnyView {
    let again = move |()| {
        app.lock.waits.set(false);
        lock_here(app);
    };
    view! {
        <Notice tone=Tone::Wrong>
            <p>{words::WAITS}</p>
            <div class="button-row">
                <Button on_press=again>{words::TRY_AGAIN}</Button>
                <Button weight=Weight::Danger on_press=move |()| shut(app, "")>
                    {words::LOCK_ANYWAY}
                </Button>
            </div>
        </Notice>
    }
    .into_any()
}

fn halted(app: App) -> AnyView {
    view! {
        <Notice tone=Tone::Wrong>
            <p>
                {move || {
                    if app.lock.is_on.get() {
                        words::SEALING_STOPPED
                    } else {
                        words::UNSEALING_STOPPED
                    }
                }}
            </p>
            <div class="button-row">
                <Button on_press=move |()| reform_all(app)>{words::TRY_AGAIN}</Button>
            </div>
        </Notice>
    }
    .into_any()
}
