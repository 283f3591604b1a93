//! One kind of help: whom to contact, what to say, what to ask. And the sorter, whose ticks stay
//! on screen only.

use super::super::need::{Need, Ticked, sort};
use super::super::scripts::{self, Script};
use super::super::words;
use super::{contact, people};
use crate::core::joint;
use crate::parts::{Card, Check, Copyable, LinkButton, Notice, Section, Title, Tone};
use crate::shell::app::App;
use crate::shell::words as shell_words;
use leptos::prelude::*;

/// The screen of one kind of help.
pub fn screen(app: App, need: Need) -> AnyView {
    let script = scripts::script(need);
    let closed = app.book.with_untracked(joint::closed);
    if let (Need::Couple, Some(why)) = (need, closed) {
        return view! {
            <Title text=words::need(need) />
            <Notice tone=Tone::Care>{shell_words::closed(why)}</Notice>
            <LinkButton href="#/rooms/help/need/individual">{words::need(Need::Individual)}</LinkButton>
        }
        .into_any();
    }
    let emergency = need == Need::Crisis;
    view! {
        <Title text=words::need(need) lead=script.about />
        {script.lines.map(|kind| contact::of_kinds(app, vec![kind], emergency))}
        {people::to_call(app)}
        {to_say(script)}
        <Section title=words::FIND>{sentences(script.find)}</Section>
        <Section title=words::QUESTIONS>{sentences(script.ask)}</Section>
        <LinkButton href="#/rooms/help/new">{words::NEW_APPOINTMENT}</LinkButton>
    }
    .into_any()
}

fn to_say(script: &'static Script) -> AnyView {
    let one = |text: &&'static str| view! { <Copyable text=*text /> };
    view! { <Section title=words::SCRIPT>{script.say.iter().map(one).collect_view()}</Section> }
        .into_any()
}

fn sentences(texts: &'static [&'static str]) -> AnyView {
    let one = |text: &&'static str| view! { <li>{*text}</li> };
    view! { <ul>{texts.iter().map(one).collect_view()}</ul> }.into_any()
}

/// The sorter.
pub fn sorter(app: App) -> AnyView {
    let ticks = words::TICKS.map(|label| (label, RwSignal::new(String::new())));
    let found = move || {
        let [danger, afraid, feared, cant_stop, untold, both_want] =
            ticks.map(|(_, tick)| tick.with(|tick| tick == "yes"));
        let ticked = Ticked {
            danger,
            afraid,
            feared,
            cant_stop,
            untold,
            both_want,
        };
        app.book.with(|book| sort(ticked, book))
    };
    let card = |need: Need| {
        let href = format!("#/rooms/help/need/{}", need.name());
        view! { <Card href=href title=words::need(need) text=scripts::script(need).about /> }
    };
    view! {
        <Title text=words::SORTER_TITLE lead=words::SORTER_LEAD />
        <div class="choice-options">
            {ticks.map(|(label, tick)| view! { <Check label=label value=tick /> }).collect_view()}
        </div>
        <Section title=words::SORTED>
            <div class="card-grid" aria-live="polite">
                {move || found().into_iter().map(card).collect_view()}
            </div>
        </Section>
    }
    .into_any()
}
