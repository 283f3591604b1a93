//! One harm: how it stands in the map, and the form that writes or changes it.

use super::super::kept::{Area, Impact, Said, Source, because_of, name_of};
use super::super::tool::{AddImpact, Refusal};
use super::super::words;
use super::{address, erase, said};
use crate::browser::page;
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::opening::opening;
use crate::parts::{Button, Choice, LinkButton, Select, TextBox, Title, Weight};
use crate::rooms::ownership;
use crate::shell::app::App;
use crate::shell::form::{self, Form};
use crate::shell::refused::Refused;
use leptos::prelude::*;

/// A harm as it stands in the map. What is guessed looks different and says so.
pub fn card(entry: &Entry, impact: &Impact) -> AnyView {
    let guess = impact.source == Source::Guess;
    let unfinished = impact.because.is_empty();
    view! {
        <li class="harm" class:harm-guess=guess>
            <p class="harm-source">{words::source(impact.source)}</p>
            <p class="harm-words" dir="auto">
                {impact.sentence()}
            </p>
            <a href=address(entry.id)>
                {if unfinished { words::FINISH } else { words::SAY_OR_CHANGE }}
            </a>
        </li>
    }
    .into_any()
}

/// The screen for a new harm, perhaps with what is written already: an act the person owns up to, or what the partner
/// said had been missed.
pub fn new(app: App, from: Option<RecordId>) -> AnyView {
    let form = form::open(Slot::new(&match from {
        Some(from) => format!("impact/harm/{from}"),
        None => "impact/harm".to_owned(),
    }));
    let begin = from.and_then(|from| app.book.with_untracked(|book| taken(book, from)));
    view! {
        <Title text=words::ADD lead=words::ADD_LEAD />
        {fields(app, form, None, begin.unwrap_or_default())}
    }
    .into_any()
}

/// What the form of a harm begins with, in the order of the fields, if it is taken from another entry.
fn taken(book: &Book, from: RecordId) -> Option<[String; 5]> {
    if let Some((entry, said)) = book.find::<Said>(from) {
        let above = entry
            .about
            .first()
            .and_then(|above| because_of(book, *above));
        let theirs = said.missed.as_given().to_owned();
        let told = name_of(&Source::ALL, Source::Told).to_owned();
        return Some([
            above.unwrap_or_default(),
            String::new(),
            told,
            String::new(),
            theirs,
        ]);
    }
    let (_, version) = ownership::tool::versions(book, from).into_iter().next()?;
    let did = version.did.trim_end_matches('.').to_owned();
    Some([
        did,
        String::new(),
        String::new(),
        String::new(),
        String::new(),
    ])
}

/// The screen of a harm.
pub fn one(app: App, entry: &Entry, impact: &Impact) -> AnyView {
    let form = form::open(Slot::of("impact/harm", entry));
    let guess = impact.source == Source::Guess;
    let feeling = format!("#/rooms/impact/feeling/{}", entry.id);
    view! {
        <Title text=words::source_title(impact.source) lead=impact.sentence() />
        {guess.then(|| view! { <p>{words::GUESS_STAYS}</p> })}
        {(!guess && !impact.because.is_empty()).then(|| said::form(app, entry.id))}
        {(!impact.because.is_empty())
            .then(|| view! { <LinkButton href=feeling>{words::MAKE_SENSE}</LinkButton> })}
        <h2>{words::CHANGE}</h2>
        {fields(app, form, Some(entry.id), begun(impact))}
        {erase(app, entry.id)}
    }
    .into_any()
}

/// What the form of a harm begins with, in the order of the fields.
fn begun(impact: &Impact) -> [String; 5] {
    [
        impact.because.clone(),
        impact.harm.clone(),
        name_of(&Source::ALL, impact.source).to_owned(),
        name_of(&Area::ALL, impact.area).to_owned(),
        impact.words.as_given().to_owned(),
    ]
}

fn fields(app: App, form: Form, record: Option<RecordId>, begin: [String; 5]) -> AnyView {
    let [because, harm, source, area, words_of_theirs] = begin;
    let because = form.field("because", because);
    let harm = form.field("harm", harm);
    let source = form.field("source", source);
    let area = form.field("area", area);
    let theirs = form.field("words", words_of_theirs);
    let refused = Refused::new(words::refusal);
    let changed = move |()| form.changed();
    let areas = std::iter::once((String::new(), words::CHOOSE_AREA.to_owned()))
        .chain(Area::ALL.map(|(name, area)| (name.to_owned(), words::area(area).to_owned())));
    let sources = Source::ALL.map(|(name, source)| (name, words::source(source).to_owned()));
    let guessing = move || source.with(|source| source == "guess");
    let error = refused.besides(&[
        Refusal::NoBecause,
        Refusal::NotI,
        Refusal::NoHarm,
        Refusal::NoSource,
    ]);
    view! {
        {own_acts(app, form, because)}
        <TextBox
            label=words::BECAUSE
            hint=words::BECAUSE_HINT
            value=because
            rows=2
            on_change=changed
            error=refused.beside(&[Refusal::NoBecause, Refusal::NotI])
        />
        <TextBox
            label=words::HARM
            hint=words::HARM_HINT
            value=harm
            rows=2
            on_change=changed
            error=refused.beside(&[Refusal::NoHarm])
        />
        <Choice
            legend=words::SOURCE
            options=sources.to_vec()
            value=source
            on_change=changed
            error=refused.beside(&[Refusal::NoSource])
        />
        <p role="status">{move || guessing().then_some(words::GUESS_STAYS)}</p>
        <Select label=words::AREA options=areas.collect() value=area on_change=changed />
        <TextBox label=words::THEIRS hint=words::THEIRS_HINT value=theirs rows=2 on_change=changed />
        <p role="alert" class="field-error">
            {move || error.get()}
        </p>
        {keep(app, form, record, refused)}
    }
    .into_any()
}

fn keep(app: App, form: Form, record: Option<RecordId>, refused: Refused<Refusal>) -> AnyView {
    let keep = move |()| {
        let command = AddImpact {
            record,
            area: form.text("area"),
            because: form.text("because"),
            harm: form.text("harm"),
            source: form.text("source"),
            words: form.text("words"),
        };
        if refused.went(app.dispatch(command)) {
            form.clear();
            page::go_to("/rooms/impact");
        }
    };
    view! {
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP}
            </Button>
            <LinkButton weight=Weight::Quiet href="#/rooms/impact">
                {words::LEAVE}
            </LinkButton>
        </div>
    }
    .into_any()
}

/// What the person owns up to, ready to be the first half.
fn own_acts(app: App, form: Form, because: RwSignal<String>) -> AnyView {
    let acts: Vec<String> = app.book.with_untracked(|book| {
        let accounts = ownership::tool::accounts(book).into_iter();
        accounts.map(|account| account.version.did).collect()
    });
    if acts.is_empty() {
        return ().into_any();
    }
    let one = |did: String| {
        let name = opening(&did, 60);
        let take = move |()| {
            because.set(did.trim_end_matches('.').to_owned());
            form.changed();
        };
        view! { <Button on_press=take>{name}</Button> }
    };
    view! {
        <div role="group" aria-label=words::OWN_ACTS>
            <p class="field-hint">{words::OWN_ACTS}</p>
            <div class="button-row">{acts.into_iter().map(one).collect_view()}</div>
        </div>
    }
    .into_any()
}
