//! Headings. Every screen has one [`Title`], which takes focus when the screen is entered.

use super::inside::Inside;
use leptos::prelude::*;

/// From how many characters on a heading is a sentence, and set smaller.
const LONG: usize = 60;

/// The one `h1` of a screen.
#[component]
pub fn Title(
    /// The heading's text.
    #[prop(into)]
    text: String,
    /// A sentence below it; none if empty.
    #[prop(into, optional)]
    lead: String,
) -> impl IntoView {
    let long = text.chars().count() > LONG;
    view! {
        <header class="title" class:title-long=long>
            <h1 tabindex="-1">{text}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="title-lead">{lead}</p> })}
        </header>
    }
}

/// A part of a screen under an `h2`, which names it for screen readers.
#[component]
pub fn Section(
    /// The heading's text.
    #[prop(into)]
    title: String,
    /// What stands below.
    children: Inside,
) -> impl IntoView {
    let label = title.clone();
    view! {
        <section class="section" aria-label=label>
            <h2>{title}</h2>
            {children.view()}
        </section>
    }
}
