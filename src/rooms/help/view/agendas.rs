//! What to take to a session: choosing entries, and the sheet that is printed. The partner's words
//! are on the sheet only while the box for them is ticked; the tick is not kept.

use super::super::agenda::{Agenda, Item, KeepAgenda, items, to_choose_from};
use super::super::tool::Refusal;
use super::super::words;
use super::ENDS;
use crate::browser::{clock, page};
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{Button, Card, Check, Empty, LinkButton, Section, Title, Weight};
use crate::shell::app::App;
use crate::shell::form::Form;
use crate::shell::refused::Refused;
use crate::shell::short_form::{self, Field};
use leptos::prelude::*;

/// How many entries are offered at once.
const OFFERED: usize = 20;
/// How many characters of a text stand beside its box.
const CHOSEN_BY: usize = 120;

/// The agendas, newest first.
pub fn listed(app: App) -> AnyView {
    let body = move || {
        let all = app.book.with(Book::all::<Agenda>);
        let cards = all.into_iter().rev().map(|(entry, agenda)| {
            let title = if agenda.aim.is_empty() {
                words::AGENDA_LINE.to_owned()
            } else {
                agenda.aim
            };
            view! {
                <Card
                    href=format!("#/rooms/help/{}", entry.id)
                    title=title
                    foot=clock::day_in_words(entry.day)
                />
            }
        });
        view! { <div class="card-grid">{cards.collect_view()}</div> }
    };
    view! {
        <Section title=words::AGENDAS>
            <p>{words::AGENDAS_TEXT}</p>
            {body}
            <LinkButton href="#/rooms/help/new/agenda">{words::NEW_AGENDA}</LinkButton>
        </Section>
    }
    .into_any()
}

/// The screen for a new agenda.
pub fn new(app: App) -> AnyView {
    let form = short_form::open("help/agenda", None);
    view! {
        <Title text=words::NEW_AGENDA lead=words::AGENDAS_TEXT />
        {agenda_form(app, form, None, &Agenda::default())}
    }
    .into_any()
}

/// The screen of an agenda.
pub fn screen(app: App, entry: &Entry, agenda: &Agenda) -> AnyView {
    let form = short_form::open("help/agenda", Some(entry));
    let id = entry.id;
    view! {
        <Title text=words::AGENDAS lead=words::AGENDAS_TEXT />
        <LinkButton weight=Weight::Primary href=format!("#/rooms/help/{id}/print")>
            {words::SHEET}
        </LinkButton>
        {agenda_form(app, form, Some(id), agenda)}
    }
    .into_any()
}

/// Which entries are chosen, as a form field: identifiers between spaces.
fn chosen(field: &str) -> Vec<RecordId> {
    field
        .split_whitespace()
        .filter_map(|id| RecordId::parse(id).ok())
        .collect()
}

fn agenda_form(app: App, form: Form, record: Option<RecordId>, agenda: &Agenda) -> AnyView {
    let before: Vec<String> = agenda.selected.iter().map(ToString::to_string).collect();
    let selected = form.field("selected", before.join(" "));
    let refused = Refused::new(words::refusal);
    let keep = move || {
        refused.went(app.dispatch(KeepAgenda {
            record,
            aim: form.text("aim"),
            selected: chosen(&form.text("selected")),
        }))
    };
    let aim = Field::lines(2, "aim", words::AIM, &agenda.aim)
        .error(refused.beside(&[Refusal::AgendaEmpty, Refusal::Gone]));
    view! {
        {short_form::fields(form, vec![aim])}
        <Section title=words::CHOOSE>{to_choose(app, form, selected)}</Section>
        {short_form::buttons(app, form, ENDS, record, Box::new(keep))}
    }
    .into_any()
}

fn to_choose(app: App, form: Form, selected: RwSignal<String>) -> AnyView {
    let count = RwSignal::new(OFFERED);
    // What is chosen already stays on the list, however old it is.
    let kept = chosen(&selected.get_untracked());
    let body = move || {
        let offered = app.book.with(|book| {
            let mut offered = to_choose_from(book, count.get());
            let older = items(book, &kept, false).into_iter();
            let known: Vec<_> = offered.iter().map(|item| item.record).collect();
            offered.extend(older.filter(|item| !known.contains(&item.record)));
            offered
        });
        if offered.is_empty() {
            return view! { <Empty text=words::NOTHING_TO_CHOOSE /> }.into_any();
        }
        let boxes = offered.into_iter().map(|item| tick(&item, form, selected));
        view! { <div class="choice-options">{boxes.collect_view()}</div> }.into_any()
    };
    view! {
        {body}
        <Button weight=Weight::Quiet on_press=move |()| count.update(|count| *count += OFFERED)>
            {words::OLDER}
        </Button>
    }
    .into_any()
}

fn tick(item: &Item, form: Form, selected: RwSignal<String>) -> AnyView {
    let id = item.record;
    let is_chosen = chosen(&selected.get_untracked()).contains(&id);
    let value = RwSignal::new(if is_chosen { "yes" } else { "" }.to_owned());
    let change = move |()| {
        let mut all = chosen(&selected.get_untracked());
        all.retain(|other| *other != id);
        if value.with_untracked(|value| value == "yes") {
            all.push(id);
        }
        let all: Vec<String> = all.iter().map(ToString::to_string).collect();
        selected.set(all.join(" "));
        form.changed();
    };
    let day = clock::day_in_words(item.day);
    let label = if item.line.own.is_empty() {
        format!("{day}: {}", item.line.title)
    } else {
        format!("{day}: {}. {}", item.line.title, beginning(&item.line.own))
    };
    view! { <Check label=label value=value on_change=change /> }.into_any()
}

/// As much of a text as it takes to choose by it.
fn beginning(text: &str) -> String {
    match text.char_indices().nth(CHOSEN_BY) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

/// The sheet to print.
pub fn printed(app: App, agenda: &Agenda) -> AnyView {
    let with_theirs = RwSignal::new(String::new());
    let selected = agenda.selected.clone();
    let sheet = move || {
        let theirs = with_theirs.with(|tick| tick == "yes");
        let items = app.book.with(|book| items(book, &selected, theirs));
        items.into_iter().map(on_paper).collect_view()
    };
    view! {
        <Title text=words::AGENDAS lead=agenda.aim.clone() />
        <div class="no-print">
            <Check label=words::THEIR_WORDS value=with_theirs />
            <p class="field-hint">{words::THEIR_WORDS_HINT}</p>
            <Button weight=Weight::Primary on_press=move |()| page::print()>
                {words::PRINT}
            </Button>
        </div>
        {sheet}
    }
    .into_any()
}

fn on_paper(item: Item) -> AnyView {
    let theirs = item.line.theirs.map(|words| {
        view! { <blockquote>{words.as_given().to_owned()}</blockquote> }
    });
    view! {
        <div class="agenda-item">
            <h2>{item.line.title}</h2>
            <p class="field-hint">{clock::date_in_words(item.day)}</p>
            <p>{item.line.own}</p>
            {theirs}
        </div>
    }
    .into_any()
}
