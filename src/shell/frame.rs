//! What is around every screen: the name, the keeping status, "Leave now", the navigation, and
//! the screen itself, whose heading takes focus when the address changes.

use super::app::{App, Status, app};
use super::leave::leave;
use super::route::{Route, Section};
use super::{
    data, handed, lock, more, room_list, room_screen, start, still_writing, timeline, today, words,
};
use crate::browser::page;
use crate::core::ports::KeepError;
use crate::core::saved::Found;
use crate::core::settings;
use crate::parts::{Button, Icon, LinkButton, Notice, Title, Tone, Weight};
use leptos::prelude::*;

/// The frame.
pub fn frame() -> impl IntoView {
    let app = app();
    let started = Memo::new(move |_| {
        app.book
            .with(|book| settings::is_on(book, settings::name::STARTED))
    });
    move || match app.handed.get() {
        Some(address) if app.asks_back.get() => handed::ask_back(app, &address),
        Some(address) => handed::frame(app, &address),
        None => usual(app, started),
    }
}

fn usual(app: App, started: Memo<bool>) -> AnyView {
    // Compared, so that the first save (empty becomes fine) doesn't draw the screen anew and lose
    // what was chosen on it.
    let trouble = Memo::new(move |_| data::start_up::trouble(app));
    view! {
        {skip()}
        <header class="frame-top">
            <a class="frame-name" href="#/">"Amends"</a>
            {status(app)}
            <a class="frame-help" href="#/rooms/help">"Help"</a>
            {lock_button(app)}
            {leave_now(app)}
        </header>
        {navigation(app)}
        <main id="main" class="frame-main">
            {still_writing::notice(app)}
            {lock::notices(app)}
            {start_up_notice(app)}
            {update_notice()}
            {move || screen(app, started, trouble.get())}
        </main>
        {undo_bar(app)}
    }
    .into_any()
}

/// For the keyboard: past what is the same on every screen.
pub(super) fn skip() -> AnyView {
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::focus("main h1");
    };
    view! {
        <a class="skip" href="#main" on:click=skip>
            "Skip to the page"
        </a>
    }
    .into_any()
}

/// The quick way out, on every screen.
pub(super) fn leave_now(app: App) -> AnyView {
    leave_button(move || leave(app))
}

/// The same, going by its own way.
pub(super) fn leave_button(leave: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="leave" on:click=move |_| leave()>
            <Icon name="leave" />
            "Leave now"
        </button>
    }
    .into_any()
}

/// Locks every tab, where there is a passphrase.
fn lock_button(app: App) -> AnyView {
    view! {
        <Show when=move || app.lock.is_on.get()>
            <button
                type="button"
                class="leave lock-now"
                aria-label="Lock"
                on:click=move |_| lock::lock_everywhere(app)
            >
                <Icon name="lock" />
                <span>"Lock"</span>
            </button>
        </Show>
    }
    .into_any()
}

/// The screen of the present address. Before the first visit is over, Today is the first visit;
/// no other screen is drawn anew when that changes, as it does when a backup is brought in.
fn screen(app: App, started: Memo<bool>, trouble: Option<Result<Found, KeepError>>) -> AnyView {
    let route = app.route.get();
    page::enter_screen();
    let to_data =
        matches!(&route, Route::More(parts) if parts.first().is_some_and(|part| part == "data"));
    if let Some(trouble) = trouble.filter(|_| !to_data) {
        return data::start_up::screen(trouble);
    }
    match route {
        Route::Today if !started.get() => start::view(),
        Route::Today => today::view(),
        Route::Rooms => room_list::view(),
        Route::Room(room, place) => room_screen::view(room, place),
        Route::Timeline(parts) => timeline::view(&parts),
        Route::More(parts) => more::view(&parts),
        Route::Unknown => unknown(),
    }
}

fn unknown() -> AnyView {
    view! {
        <Title text="There is nothing here" lead="The address may be old or mistyped. Nothing is lost." />
        <LinkButton href="#/">"Go to Today"</LinkButton>
    }
    .into_any()
}

fn navigation(app: App) -> impl IntoView {
    let section = Memo::new(move |_| app.route.with(Route::section));
    view! {
        <nav class="frame-nav" aria-label="Main">
            <ul>
                {Section::ALL
                    .into_iter()
                    .map(|(place, name, href, icon)| {
                        view! {
                            <li>
                                <a
                                    href=href
                                    aria-current=move || {
                                        (section.get() == Some(place)).then_some("page")
                                    }
                                >
                                    <Icon name=icon />
                                    <span>{name}</span>
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}

/// Whether what is on screen is kept, announced politely.
fn status(app: App) -> impl IntoView {
    let text = move || match app.status.get() {
        Status::Quiet => "",
        Status::Kept => "Kept in this browser",
        Status::NotKept(_) => "Not kept",
    };
    view! {
        <p
            class="frame-status"
            role="status"
            class:frame-status-wrong=move || matches!(app.status.get(), Status::NotKept(_))
        >
            {text}
        </p>
    }
}

/// Said above the screen when something needs the person: text not kept, data damaged or newer.
fn start_up_notice(app: App) -> impl IntoView {
    move || {
        if let Status::NotKept(error) = app.status.get() {
            return view! {
                <Notice tone=Tone::Wrong>
                    <p>{words::not_kept(error)}</p>
                    <div class="button-row">
                        <Button on_press=move |()| app.retry()>"Try again"</Button>
                        <LinkButton href="#/more/data">"Save a backup"</LinkButton>
                    </div>
                </Notice>
            }
            .into_any();
        }
        data::notices()
    }
}

/// Offers a newer version of the app; never forces it. Half-written text goes to the desk first.
fn update_notice() -> impl IntoView {
    let waits = RwSignal::new(page::update_waits());
    let listener = window_event_listener_untyped(page::UPDATE, move |_| waits.set(true));
    on_cleanup(move || listener.remove());
    let open = move |()| {
        page::tell_forms_to_flush();
        page::activate_update();
    };
    view! {
        <div role="status">
            <Show when=move || waits.get()>
                <Notice>
                    <p>{words::UPDATE}</p>
                    <div class="button-row">
                        <Button on_press=open>"Open the newer version"</Button>
                        <Button weight=Weight::Quiet on_press=move |()| waits.set(false)>
                            "Later"
                        </Button>
                    </div>
                </Notice>
            </Show>
        </div>
    }
}

/// Offers to take the last erase or import back.
fn undo_bar(app: App) -> impl IntoView {
    view! {
        <div class="undo" role="status">
            <Show when=move || app.can_undo()>
                <span>"Done."</span>
                <Button weight=Weight::Quiet on_press=move |()| app.undo()>"Undo"</Button>
            </Show>
        </div>
    }
}
