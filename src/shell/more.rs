//! The screen `#/more`: ways to data, settings, help and the page about the app.

use crate::parts::{Card, Title};
use leptos::prelude::*;

/// A screen below `#/more`.
struct Page {
    path: &'static str,
    title: &'static str,
    text: &'static str,
    view: fn() -> AnyView,
}

/// The list of them.
static PAGES: &[Page] = &[
    Page {
        path: "data",
        title: "Your data",
        text: "Where it is kept, backup files, erasing everything.",
        view: super::data::view,
    },
    Page {
        path: "passphrase",
        title: "Passphrase",
        text: "Keep what you write so that nobody can read it without one.",
        view: super::lock::passphrase::view,
    },
    Page {
        path: "settings",
        title: "Settings",
        text: "Theme, text size, first day of the week, where Leave now goes.",
        view: super::settings::view,
    },
    Page {
        path: "upset",
        title: "They're upset now",
        text: "Three lines on what to do. Nothing is recorded.",
        view: super::upset::view,
    },
    Page {
        path: "safety",
        title: "Safety check",
        text: "A few plain questions. The answers aren't saved.",
        view: super::safety::view,
    },
    Page {
        path: "about",
        title: "What this app is",
        text: "Also for your partner to read. Shows nothing you wrote.",
        view: super::about::view,
    },
];

/// The screen below `#/more` that `parts` name.
pub fn view(parts: &[String]) -> AnyView {
    let Some(first) = parts.first() else {
        return list();
    };
    match PAGES.iter().find(|page| page.path == first) {
        Some(page) => view! {
            <nav class="back" aria-label="Back">
                <a href="#/more">"‹ More"</a>
            </nav>
            {(page.view)()}
        }
        .into_any(),
        None => list(),
    }
}

fn list() -> AnyView {
    let cards = PAGES.iter().map(|page| {
        let href = format!("#/more/{}", page.path);
        view! { <Card href=href title=page.title text=page.text below_title=true /> }
    });
    view! {
        <Title text="More" />
        <div class="card-grid">
            {cards.collect_view()}
            <Card
                href="#/rooms/help"
                title="Get help"
                text="Somebody to call or write to, and words to begin with."
                below_title=true
            />
        </div>
    }
    .into_any()
}
