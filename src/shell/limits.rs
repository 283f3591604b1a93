//! Says which limits of the partner's a text touches, below the field it is written in. It only points: what to do
//! about it stays with the person. How a text is matched is `core::touches`.

use super::app::App;
use crate::core::touches::{Touched, touched};
use crate::parts::{Notice, Tone};
use leptos::prelude::*;

/// Above the limits a text touches.
const TOUCHES: &str = "This touches what they asked for:";
/// Leads to the register.
const TO_LIMITS: &str = "Look at the limits";

/// The warning, said politely while `text` touches a limit that holds; nothing otherwise.
pub fn warning(app: App, text: RwSignal<String>) -> AnyView {
    let found = Memo::new(move |_| app.book.with(|book| text.with(|text| touched(book, text))));
    let shown = move || found.with(|found| (!found.is_empty()).then(|| notice(found)));
    view! { <div role="status">{shown}</div> }.into_any()
}

/// The same for a text that stands already.
pub fn standing(app: App, text: &str) -> AnyView {
    let found = app.book.with(|book| touched(book, text));
    (!found.is_empty()).then(|| notice(&found)).into_any()
}

/// A limit and the words that touch it: "No calls at work: “rang … office”".
pub fn in_words(limit: &Touched) -> String {
    format!("{}: “{}”", limit.about, limit.by.join("”, “"))
}

fn notice(found: &[Touched]) -> AnyView {
    let lines: Vec<_> = found
        .iter()
        .map(|limit| view! { <li>{in_words(limit)}</li> })
        .collect();
    view! {
        <Notice tone=Tone::Care>
            <p>{TOUCHES}</p>
            <ul>{lines}</ul>
            <a href="#/rooms/boundaries">{TO_LIMITS}</a>
        </Notice>
    }
    .into_any()
}
