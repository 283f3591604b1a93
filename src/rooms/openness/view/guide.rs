//! The disclosure guide. It has no field and keeps nothing.

use super::super::words;
use crate::parts::{LinkButton, Section, Title, Weight};
use leptos::prelude::*;

/// The screen.
pub fn screen() -> AnyView {
    let part = |(title, sentences): (&'static str, &'static [&'static str])| {
        view! {
            <Section title=title>
                <ul>
                    {sentences.iter().map(|text| view! { <li>{*text}</li> }).collect_view()}
                </ul>
            </Section>
        }
    };
    view! {
        <Title text=words::GUIDE lead=words::GUIDE_LEAD />
        {words::GUIDE_PARTS.map(part).collect_view()}
        <div class="button-row">
            <LinkButton weight=Weight::Primary href="#/rooms/help/need/disclosure">
                {words::GUIDE_HELP}
            </LinkButton>
            <LinkButton href="#/rooms/openness">{words::BACK}</LinkButton>
        </div>
    }
    .into_any()
}
