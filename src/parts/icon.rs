//! Icons drawn as single strokes, always beside a word and so hidden from screen readers.

use leptos::prelude::*;

/// An icon by its name.
#[component]
pub fn Icon(
    /// Its name.
    name: &'static str,
) -> impl IntoView {
    let path = match name {
        "today" => {
            "M12 4v2M12 18v2M4 12h2M18 12h2M6.3 6.3l1.4 1.4M16.3 16.3l1.4 1.4M6.3 17.7l1.4-1.4M16.3 7.7l1.4-1.4M12 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z"
        }
        "rooms" => "M4 20V9l8-5 8 5v11M4 20h16M10 20v-6h4v6",
        "timeline" => "M7 4v16M7 7h10M7 12h7M7 17h10",
        "more" => "M5 7h14M5 12h14M5 17h14",
        "lock" => "M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z",
        "leave" => "M10 4H5v16h5M14 8l4 4-4 4M18 12H9",
        _ => "",
    };
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=path />
        </svg>
    }
}
