//! A sentence set apart: something to know, to take care of, or that went wrong.

use super::inside::Inside;
use leptos::prelude::*;

/// What a notice is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Something to know.
    #[default]
    Plain,
    /// Something to be careful with.
    Care,
    /// Something that went wrong.
    Wrong,
}

/// A notice. It isn't announced; put it in a live region where it must be.
#[component]
pub fn Notice(
    /// What it is for.
    #[prop(optional)]
    tone: Tone,
    /// What it says.
    children: Inside,
) -> impl IntoView {
    let class = match tone {
        Tone::Plain => "notice",
        Tone::Care => "notice notice-care",
        Tone::Wrong => "notice notice-wrong",
    };
    view! { <div class=class>{children.view()}</div> }
}
