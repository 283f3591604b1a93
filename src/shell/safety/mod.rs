//! The safety check: on the first visit and under More at any time. What is ticked stays on this
//! screen; it is in no form, on no desk and in no record. The only thing kept is the setting
//! "Work on my side only", without its reason. What follows from what is in `rooms::help::check`.

mod words;

use super::app::{App, app};
use crate::core::settings::{self, Choose, name::OWN_SIDE_ONLY};
use crate::parts::{
    Button, Check, Choice, Copyable, LinkButton, Notice, Section, Title, Tone, Weight,
};
use crate::rooms::help::check::{Follows, Truth, follows};
use crate::rooms::help::contact;
use crate::rooms::help::need::Need;
use crate::rooms::help::scripts::script;
use leptos::prelude::*;

/// The screen `#/more/safety`.
pub fn view() -> AnyView {
    let round = RwSignal::new(0_u32);
    let again = Callback::new(move |()| round.update(|round| *round += 1));
    // Every round is drawn anew, so that nothing ticked is left on screen.
    let body = move || {
        let thanks = (round.get() > 0).then_some(words::THANKS);
        view! {
            <p role="status">{thanks}</p>
            {check(again)}
        }
    };
    view! {
        <Title text=words::TITLE lead=words::LEAD />
        {body}
        {own_side_only(app())}
    }
    .into_any()
}

/// The check itself, without a title. `on_done` is called once the person has answered, chosen
/// not to, or read what follows.
pub fn check(on_done: Callback<()>) -> AnyView {
    let app = app();
    let ticks = Truth::ALL.map(|truth| (truth, RwSignal::new(String::new())));
    let found = RwSignal::new(None::<Follows>);
    let ticked = move || {
        let all = ticks
            .into_iter()
            .filter(|(_, tick)| tick.with(|tick| tick == "yes"));
        all.map(|(truth, _)| truth).collect::<Vec<_>>()
    };
    let go_on = move |()| {
        let follows = untrack(move || follows(&ticked()));
        if follows.own_side_only {
            let value = "yes".to_owned();
            let Ok(()) = app.dispatch(Choose {
                name: OWN_SIDE_ONLY,
                value,
            });
        }
        found.set(Some(follows));
    };
    let boxes = move || {
        let one = |(truth, tick)| view! { <Check label=words::truth(truth) value=tick /> };
        view! {
            <fieldset class="choice">
                <legend class="field-label">{words::QUESTION}</legend>
                <p class="field-hint">{words::NOT_SAVED}</p>
                <div class="choice-options">{ticks.map(one).collect_view()}</div>
            </fieldset>
            <div class="button-row">
                <Button weight=Weight::Primary on_press=go_on disabled=Signal::derive(move || ticked().is_empty())>
                    {words::GO_ON}
                </Button>
                <Button on_press=on_done>{words::NONE}</Button>
                <Button on_press=on_done>{words::RATHER_NOT}</Button>
            </div>
        }
        .into_any()
    };
    let body = move || match found.get() {
        None => boxes(),
        Some(follows) => what_follows(app, &follows, on_done),
    };
    body.into_any()
}

fn what_follows(app: App, follows: &Follows, on_done: Callback<()>) -> AnyView {
    let kinds = follows
        .needs
        .iter()
        .filter_map(|need| script(*need).lines)
        .collect();
    view! {
        {follows.own_idea.then(own_idea)}
        {follows
            .own_side_only
            .then(|| view! { <Notice tone=Tone::Care>{words::OWN_SIDE_ONLY}</Notice> })}
        {contact::of_kinds(app, kinds, follows.emergency)}
        {follows.needs.iter().map(|need| begin_with(*need)).collect_view()}
        <div class="button-row">
            <Button weight=Weight::Primary on_press=on_done>
                {words::READ}
            </Button>
        </div>
    }
    .into_any()
}

/// "Was using this your own idea?" The answer is held by the screen only.
fn own_idea() -> AnyView {
    let answer = RwSignal::new(String::new());
    let options = words::OWN_IDEA_ANSWERS.map(|(value, label)| (value, label.to_owned()));
    let not_own = move || {
        let not_own = answer.with(|answer| answer == "no" || answer == "not_sure");
        not_own.then(|| view! { <Notice tone=Tone::Care>{words::NOT_OWN_IDEA}</Notice> })
    };
    view! {
        <Choice legend=words::OWN_IDEA options=options.to_vec() value=answer />
        <div role="status">{not_own}</div>
    }
    .into_any()
}

/// Words to begin with, and the way to the rest of that kind of help.
fn begin_with(need: Need) -> AnyView {
    let script = script(need);
    let href = format!("#/rooms/help/need/{}", need.name());
    view! {
        <Section title=words::begin_with(need)>
            <p>{script.about}</p>
            {script.say.first().map(|text| view! { <Copyable text=*text /> })}
            <LinkButton href=href>{words::MORE}</LinkButton>
        </Section>
    }
    .into_any()
}

/// Says whether "Work on my side only" is on, and turns it on or off.
fn own_side_only(app: App) -> AnyView {
    let is_on = Memo::new(move |_| app.book.with(|book| settings::is_on(book, OWN_SIDE_ONLY)));
    let turn = move |()| {
        let value = if is_on.get_untracked() { "" } else { "yes" }.to_owned();
        let Ok(()) = app.dispatch(Choose {
            name: OWN_SIDE_ONLY,
            value,
        });
    };
    view! {
        <Section title=words::OWN_SIDE_TITLE>
            <p role="status">{move || if is_on.get() { words::IS_ON } else { words::IS_OFF }}</p>
            <Button on_press=turn>
                {move || if is_on.get() { words::TURN_OFF } else { words::TURN_ON }}
            </Button>
        </Section>
    }
    .into_any()
}
