//! Afterwards: what was heard, and what was in it.

use super::super::lead::KeepHeard;
use super::super::talk::{Talk, Understood};
use super::super::tool::Refusal;
use super::super::words;
use super::{erase, main, points};
use crate::browser::clock;
use crate::core::desk::Slot;
use crate::core::id::RecordId;
use crate::parts::{Button, Choice, Notice, Section, TextBox, Title, Weight};
use crate::shell::app::App;
use crate::shell::form::{self, Form};
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// The screen of a talk that is over.
pub fn screen(app: App, id: RecordId) -> AnyView {
    let Some((entry, talk)) = app.book.with_untracked(|book| book.find::<Talk>(id)) else {
        return main(app);
    };
    let form = form::open(Slot::of("listening/heard", &entry));
    view! {
        <Title text=words::AFTER lead=clock::day_in_words(entry.day) />
        {heard(app, id, &talk, form)}
        <Section title=words::IN_IT>{points::points(app, id)}</Section>
        <div class="button-row">{erase(app, id)}</div>
    }
    .into_any()
}

fn heard(app: App, id: RecordId, talk: &Talk, form: Form) -> AnyView {
    let heard = form.field("heard", talk.heard.as_given());
    let gist = form.field("gist", talk.gist.clone());
    let understood = form.field("understood", talk.understood.map_or("", Understood::name));
    let defended = form.field("defended", talk.defended.clone());
    let refused = Refused::new(words::refusal);
    let kept = RwSignal::new(false);
    let changed = move |()| {
        kept.set(false);
        form.changed();
    };
    let keep = move |()| {
        let command = KeepHeard {
            talk: id,
            heard: form.text("heard"),
            gist: form.text("gist"),
            understood: form.text("understood"),
            defended: form.text("defended"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            kept.set(true);
        }
    };
    let options = Understood::ALL.map(|one| (one.name(), words::understood(one).to_owned()));
    view! {
        <TextBox
            label=words::HEARD
            hint=words::HEARD_HINT
            value=heard
            on_change=changed
            error=refused.beside(&[Refusal::NothingHeard, Refusal::Gone])
        />
        <TextBox label=words::GIST hint=words::GIST_HINT value=gist rows=2 on_change=changed />
        <Choice
            legend=words::UNDERSTOOD
            options=options.to_vec()
            value=understood
            on_change=changed
            error=refused.beside(&[Refusal::UnderstoodMissing])
        />
        <TextBox
            label=words::DEFENDED
            hint=words::DEFENDED_HINT
            value=defended
            rows=2
            on_change=changed
        />
        <Button weight=Weight::Primary on_press=keep>
            {words::KEEP}
        </Button>
        <div role="status">
            {move || kept.get().then(|| view! { <Notice>{words::KEPT}</Notice> })}
        </div>
    }
    .into_any()
}
