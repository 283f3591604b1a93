//! Buttons, and links that look like them. At least 44 px high.

use super::inside::Inside;
use leptos::prelude::*;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do on this screen.
    Primary,
    /// Something else one may do.
    #[default]
    Secondary,
    /// Barely there, such as "Leave it".
    Quiet,
    /// Words of a text, as its name: leads to them.
    Quote,
    /// Erases something.
    Danger,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button",
            Self::Quiet => "button button-quiet",
            Self::Quote => "button button-quote",
            Self::Danger => "button button-danger",
        }
    }
}

/// A button. Its name is its text.
#[component]
pub fn Button(
    /// How much it stands out.
    #[prop(optional)]
    weight: Weight,
    /// What it does.
    #[prop(into)]
    on_press: Callback<()>,
    /// Whether it can't be pressed now.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// Its text.
    children: Inside,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=weight.class()
            disabled=move || disabled.get()
            on:click=move |_| on_press.run(())
        >
            {children.view()}
        </button>
    }
}

/// A link that looks like a button: it leads somewhere and changes nothing.
#[component]
pub fn LinkButton(
    /// How much it stands out.
    #[prop(optional)]
    weight: Weight,
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// Its text.
    children: Inside,
) -> impl IntoView {
    view! {
        <a class=weight.class() href=href>
            {children.view()}
        </a>
    }
}
