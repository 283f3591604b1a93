//! Cards that lead somewhere, and the words for an empty place.

use leptos::prelude::*;

/// A card that is one link, named by its title.
#[component]
pub fn Card(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// Its title, the link's name.
    #[prop(into)]
    title: String,
    /// One sentence.
    #[prop(into, optional)]
    text: String,
    /// A smaller line below, such as what was last done there.
    #[prop(into, optional)]
    foot: String,
    /// Whether it stands right below the screen's title, with no heading between.
    #[prop(optional)]
    below_title: bool,
) -> impl IntoView {
    let link = view! {
        <a class="card-link" href=href>
            {title}
        </a>
    };
    let heading = if below_title {
        view! { <h2 class="card-title">{link}</h2> }.into_any()
    } else {
        view! { <h3 class="card-title">{link}</h3> }.into_any()
    };
    view! {
        <article class="card">
            {heading}
            {(!text.is_empty()).then(|| view! { <p class="card-text">{text}</p> })}
            {(!foot.is_empty()).then(|| view! { <p class="card-foot">{foot}</p> })}
        </article>
    }
}

/// What stands where nothing has been written yet: says what to do first.
#[component]
pub fn Empty(
    /// The sentence.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <p class="empty">{text}</p> }
}
