//! "Anything left unsaid?" on Today. "Nothing" is one tap; anything else is said in the room.

use super::words;
use crate::parts::{Button, LinkButton, Section};
use crate::rooms::openness::asking::is_asked;
use crate::rooms::openness::unsaid::AnswerUnsaid;
use crate::shell::app::App;
use leptos::prelude::*;

/// The question, while it is asked.
pub fn question(app: App, day: chrono::NaiveDate) -> AnyView {
    let asked = Memo::new(move |_| app.book.with(|book| is_asked(book, day)));
    let nothing = move |()| {
        // Refused only while the joint tools are closed, and then it isn't asked.
        let _ = app.dispatch(AnswerUnsaid::nothing());
    };
    view! {
        <Show when=move || asked.get()>
            <Section title=words::UNSAID>
                <div class="button-row">
                    <Button on_press=nothing>"Nothing"</Button>
                    <LinkButton href="#/rooms/openness">"There is something"</LinkButton>
                </div>
            </Section>
        </Show>
    }
    .into_any()
}
