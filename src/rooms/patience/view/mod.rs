//! The room's main screen: name an urge; the counts and what was before. The pause itself is in
//! [`pause`], the own list of other things to do in [`list`].

mod list;
mod pause;

use super::tool::{self, Alternative, BeginPause, Refusal, Urge};
use super::words;
use crate::browser::{clock, page};
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::id::RecordId;
use crate::parts::{Button, Card, Empty, LinkButton, Notice, Section, TextLine, Title, Weight};
use crate::rooms::Place;
use crate::shell::app::{App, app};
use crate::shell::form;
use crate::shell::refused::Refused;
use crate::shell::short_form::{self, Ends};
use chrono::NaiveDate;
use leptos::prelude::*;

/// How many earlier urges are listed at first.
const LISTED: usize = 20;

/// How the room's forms end.
const ENDS: Ends = Ends {
    keep: words::KEEP,
    erase: words::ERASE,
    to: "/rooms/patience",
};

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let app = app();
    let Some(id) = place.record() else {
        return main(app);
    };
    let found = app.book.with_untracked(|book| book.get(id).cloned());
    let urge = found.as_ref().and_then(|entry| entry.read::<Urge>().ok());
    let alternative = found
        .as_ref()
        .and_then(|entry| entry.read::<Alternative>().ok());
    match (found, urge, alternative) {
        (Some(entry), Some(urge), _) => pause::screen(app, entry, urge),
        (Some(entry), _, Some(alternative)) => list::screen(app, &entry, &alternative),
        _ => main(app),
    }
}

fn main(app: App) -> AnyView {
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        {open_pause(app)}
        {name_an_urge(app)}
        <Section title=words::ALTERNATIVES>{list::listed(app, None)} {list::new(app)}</Section>
        {move || months(app)}
        {move || history(app)}
    }
    .into_any()
}

/// Leads back to a pause whose end hasn't been told.
fn open_pause(app: App) -> AnyView {
    let at = clock::instant();
    let open = app.book.with_untracked(|book| tool::open_pause(book, at));
    let Some((entry, urge)) = open else {
        return ().into_any();
    };
    view! {
        <Notice>
            <p>{urge.urge}</p>
            <LinkButton href=format!("#/rooms/patience/{}", entry.id)>{words::GO_ON}</LinkButton>
        </Notice>
    }
    .into_any()
}

fn name_an_urge(app: App) -> AnyView {
    let form = form::open(Slot::new("patience/urge"));
    let urge = form.field("urge", "");
    let refused = Refused::new(words::refusal);
    let begin = move |()| {
        let urge = form.text("urge");
        if refused.went(app.dispatch(BeginPause { urge })) {
            form.clear();
            let begun = app.book.with_untracked(Book::last::<Urge>);
            if let Some((entry, _)) = begun {
                page::go_to(&format!("/rooms/patience/{}", entry.id));
            }
        }
    };
    let one = move |text: &'static str| {
        let take = move |()| {
            urge.set(text.to_owned());
            form.changed();
        };
        view! { <Button on_press=take>{text}</Button> }
    };
    view! {
        <TextLine
            label=words::URGE
            hint=words::URGE_HINT
            value=urge
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::UrgeMissing])
        />
        <div class="button-row">{words::URGES.map(one).collect_view()}</div>
        <Button weight=Weight::Primary on_press=begin>
            {words::BEGIN}
        </Button>
    }
    .into_any()
}

fn erase(app: App, id: RecordId) -> AnyView {
    short_form::erase(app, ENDS, id)
}

fn months(app: App) -> AnyView {
    let months = app.book.with(tool::by_month);
    if months.is_empty() {
        return ().into_any();
    }
    let row = |((year, month), counts): ((i32, u32), tool::Counts)| {
        let first = NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{clock::month_in_words(first)}</th>
                <td>{counts.passed}</td>
                <td>{counts.other}</td>
                <td>{counts.pressed}</td>
                <td>{counts.not_said}</td>
            </tr>
        }
    };
    view! {
        <Section title=words::MONTHS>
            <p>{words::MONTHS_TEXT}</p>
            <div class="months no-print"><table>
                <thead>
                    <tr>
                        {words::COLUMNS.map(|name| view! { <th scope="col">{name}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{months.into_iter().map(row).collect_view()}</tbody>
            </table></div>
        </Section>
    }
    .into_any()
}

fn history(app: App) -> AnyView {
    let urges = app.book.with(|book| {
        let all = book.all::<Urge>().into_iter().rev().take(LISTED);
        all.map(|(entry, urge)| (entry.id, entry.day, urge))
            .collect::<Vec<_>>()
    });
    if urges.is_empty() {
        return view! { <Empty text=words::EMPTY /> }.into_any();
    }
    let card = |(id, day, urge): (RecordId, NaiveDate, Urge)| {
        let foot = format!(
            "{}. {}",
            clock::day_in_words(day),
            words::line(urge.outcome)
        );
        view! { <Card href=format!("#/rooms/patience/{id}") title=urge.urge text=urge.did foot=foot /> }
    };
    view! {
        <Section title=words::HISTORY>
            <div class="card-grid">{urges.into_iter().map(card).collect_view()}</div>
        </Section>
    }
    .into_any()
}
