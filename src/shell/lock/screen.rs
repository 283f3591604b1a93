//! The screen in front of everything while what is kept is locked. Nothing of it has been read by
//! then. Unlocking, the help lines and the quick way out are all there is.

use super::key::{self, StaysLocked};
use super::{OpenedWith, words};
use crate::browser::{clock, page, storage};
use crate::core::ports::KeepError;
use crate::core::saved::{self, Locked, Opened, Opener};
use crate::parts::{
    AlwaysThere, Button, Check, Confirm, LinkButton, Secret, TextLine, Title, Weight,
};
use crate::rooms::help::contact;
use crate::shell::route::Route;
use crate::shell::words::HELP_LINES;
use crate::shell::{frame, leave};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Draws the app once it is open.
pub type House = fn(Result<Opened, KeepError>, Option<OpenedWith>) -> AnyView;

/// The form. Cheap to copy.
#[derive(Clone, Copy)]
struct Door {
    opener: RwSignal<Opener>,
    typed: RwSignal<String>,
    shown: RwSignal<String>,
    why: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    is_open: RwSignal<bool>,
    opened: StoredValue<Option<(Opened, OpenedWith)>, LocalStorage>,
    /// The address that was asked for. It isn't shown while everything is locked.
    place: StoredValue<String>,
}

/// The screen, and behind it the house.
pub fn view(house: House) -> AnyView {
    let door = Door {
        opener: RwSignal::new(Opener::Passphrase),
        typed: RwSignal::default(),
        shown: RwSignal::default(),
        why: RwSignal::default(),
        busy: RwSignal::new(false),
        is_open: RwSignal::new(false),
        opened: StoredValue::new_local(None),
        place: StoredValue::default(),
    };
    leave::listen_for_three_shifts(move || {
        // Once it is open, the app has a way of its own.
        if door.is_open.try_get_untracked() == Some(false) {
            leave::leave_locked();
        }
    });
    provide_context(AlwaysThere(|| frame::leave_button(leave::leave_locked)));
    page::on_storage(move |_| {
        if door.is_open.try_get_untracked() == Some(false) {
            look_again();
        }
    });
    page::on_restored(move || {
        // It may have been opened or erased from another tab meanwhile.
        if door.is_open.try_get_untracked() == Some(false) {
            page::come_back_anew();
        }
    });
    (move || {
        if !door.is_open.get() {
            return shut(door);
        }
        match door.opened.try_update_value(Option::take).flatten() {
            Some((found, with)) => {
                door.go_where_asked();
                house(Ok(found), Some(with))
            }
            None => house(Err(KeepError::Failed), None),
        }
    })
    .into_any()
}

/// Another tab has removed the passphrase or erased everything.
fn look_again() {
    if Locked::find(&storage::Local).is_ok_and(|locked| locked.is_empty()) {
        page::reload();
    }
}

fn shut(door: Door) -> AnyView {
    let at_help = RwSignal::new(door.take_address());
    page::on_hash_change(move || {
        // The listener outlives the screen.
        if door.is_open.try_get_untracked() == Some(false) {
            at_help.try_set(door.take_address());
        }
    });
    view! {
        {frame::skip()}
        <header class="frame-top">
            <span class="frame-name">"Amends"</span>
            <a class="frame-help" href="#/rooms/help">
                "Help"
            </a>
            {frame::leave_button(leave::leave_locked)}
        </header>
        <main id="main" class="frame-main">
            {move || if at_help.get() { help() } else { form(door) }}
        </main>
    }
    .into_any()
}

fn help() -> AnyView {
    page::enter_screen();
    view! {
        <Title text=HELP_LINES />
        {contact::without_book(clock::today())}
        <LinkButton href="#/">{words::BACK}</LinkButton>
    }
    .into_any()
}

fn form(door: Door) -> AnyView {
    page::enter_screen();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        door.unlock();
    };
    let other = move |()| {
        door.opener.update(|opener| *opener = the_other(*opener));
        door.typed.set(String::new());
        door.why.set(None);
    };
    let is_passphrase = move || door.opener.get() == Opener::Passphrase;
    view! {
        <Title text=words::LOCKED lead=words::LOCKED_LEAD />
        <form on:submit=submit>
            {move || door.field(is_passphrase())}
            <div class="button-row">
                <button
                    type="submit"
                    class="button button-primary"
                    disabled=move || door.busy.get()
                >
                    {words::UNLOCK}
                </button>
                <Button weight=Weight::Quiet on_press=other>
                    {move || if is_passphrase() { words::USE_CODE } else { words::USE_PASSPHRASE }}
                </Button>
            </div>
            <p role="status">{move || door.busy.get().then_some(words::UNLOCKING)}</p>
        </form>
        {neither()}
    }
    .into_any()
}

fn the_other(opener: Opener) -> Opener {
    match opener {
        Opener::Passphrase => Opener::Code,
        Opener::Code => Opener::Passphrase,
    }
}

impl Door {
    /// Remembers which address was asked for, and shows it no longer. True where that is the help
    /// lines, which stand open.
    fn take_address(self) -> bool {
        let here = page::hash();
        if matches!(Route::parse(&here), Route::Room(room, _) if room.slug == "help") {
            return true;
        }
        if here.len() > 1 {
            self.place.set_value(here);
            page::show_address("/");
        }
        false
    }

    fn go_where_asked(self) {
        self.place.with_value(|place| {
            if !place.is_empty() {
                page::show_address(place);
            }
        });
    }

    fn field(self, passphrase: bool) -> AnyView {
        let error = Signal::derive(move || self.why.get());
        if passphrase {
            view! {
                <Secret
                    label=words::PASSPHRASE
                    value=self.typed
                    shown=self.shown
                    error=error
                />
                <Check label=words::SHOW value=self.shown />
            }
            .into_any()
        } else {
            view! {
                <TextLine
                    label=words::CODE
                    hint=words::CODE_HINT
                    value=self.typed
                    error=error
                />
            }
            .into_any()
        }
    }

    fn unlock(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.why.set(None);
        let (typed, opener) = (self.typed.get_untracked(), self.opener.get_untracked());
        spawn_local(async move {
            let went = key::open(&typed, opener).await;
            self.busy.set(false);
            match went {
                Ok(found) => {
                    self.typed.set(String::new());
                    let with = OpenedWith { opener, typed };
                    self.opened.set_value(Some((found, with)));
                    self.is_open.set(true);
                }
                Err(why) => {
                    self.why.set(Some(words::stays_locked(why)));
                    page::enter_refused();
                }
            }
        });
    }
}

/// What to do without passphrase and code.
fn neither() -> AnyView {
    let asking = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let erase = move |()| match saved::wipe(&storage::Local) {
        Ok(()) => super::erased::go(),
        Err(error) => said.set(words::stays_locked(StaysLocked::Storage(error))),
    };
    view! {
        <details class="locked-neither">
            <summary>{words::NEITHER}</summary>
            {words::NEITHER_TEXT.map(|text| view! { <p>{text}</p> }).collect_view()}
            <Button weight=Weight::Danger on_press=move |()| asking.set(true)>
                {words::ERASE}
            </Button>
            <p role="status">{said}</p>
        </details>
        <Confirm
            title=words::ERASE_QUESTION
            text=words::ERASE_TEXT
            yes=words::ERASE_YES
            open=asking
            on_yes=erase
        />
    }
    .into_any()
}
