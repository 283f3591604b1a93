//! Help lines and emergency numbers on screen, with the country they are for. Works without a
//! book too, for the lock screen: then the country is asked for and not kept.

use super::super::lines::{self, Emergency, HelpLine, LineKind};
use super::super::{scripts, words};
use crate::browser::clock;
use crate::core::settings::{self, Choose, name::COUNTRY};
use crate::parts::{Notice, Section, Select, Title, Tone};
use crate::shell::app::App;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The emergency numbers, with the country to choose above them.
pub fn emergency(app: App) -> AnyView {
    let country = chosen(app);
    view! {
        <Section title=words::EMERGENCY>
            {choose(app, country)} {move || numbers(&country.get())}
        </Section>
    }
    .into_any()
}

/// The lines of these kinds, with the country to choose above them.
pub fn of_kinds(app: App, kinds: Vec<LineKind>, with_emergency: bool) -> AnyView {
    let country = chosen(app);
    let all = move || {
        let (code, today) = (country.get(), app.today.get());
        let kind = |kind: &LineKind| listed(&code, *kind, today);
        kinds.iter().map(kind).collect_view()
    };
    view! {
        <Section title=words::CONTACT>
            {choose(app, country)} {move || with_emergency.then(|| numbers(&country.get()))} {all}
        </Section>
    }
    .into_any()
}

/// The screen `#/rooms/help/lines`: the numbers and nothing the person wrote, for when somebody
/// else holds the device.
pub fn lines_only(today: NaiveDate) -> AnyView {
    view! {
        <Title text=words::LINES />
        {without_book(today)}
    }
    .into_any()
}

/// All lines before anything is unlocked. The country is not kept.
pub fn without_book(today: NaiveDate) -> AnyView {
    let country = RwSignal::new(String::new());
    let kinds = [
        (LineKind::Crisis, words::CRISIS_LINES),
        (LineKind::Abuse, words::ABUSE_LINES),
        (LineKind::OwnBehaviour, words::OWN_BEHAVIOUR_LINES),
    ];
    let all = move || {
        let code = country.get();
        if code.is_empty() {
            return ().into_any();
        }
        let kind = |(kind, title): (LineKind, &'static str)| {
            view! {
                <h3>{title}</h3>
                {listed(&code, kind, today)}
            }
        };
        kinds.map(kind).collect_view().into_any()
    };
    view! {
        <Section title=words::EMERGENCY>
            <Select label=words::COUNTRY options=countries() value=country />
            {move || numbers(&country.get())}
            {all}
        </Section>
    }
    .into_any()
}

fn chosen(app: App) -> RwSignal<String> {
    let chosen = app.book.with_untracked(|book| settings::get(book, COUNTRY));
    RwSignal::new(chosen.unwrap_or_default())
}

fn choose(app: App, country: RwSignal<String>) -> AnyView {
    let keep = move |()| {
        let value = country.get_untracked();
        let Ok(()) = app.dispatch(Choose {
            name: COUNTRY,
            value,
        });
    };
    view! { <Select label=words::COUNTRY options=countries() value=country on_change=keep /> }
        .into_any()
}

fn countries() -> Vec<(String, String)> {
    let none = [(String::new(), words::NO_COUNTRY.to_owned())];
    let listed = lines::COUNTRIES.map(|(code, name)| (code.to_owned(), name.to_owned()));
    none.into_iter().chain(listed).collect()
}

fn numbers(country: &str) -> AnyView {
    if country.is_empty() {
        return view! { <p>{words::CHOOSE_COUNTRY}</p> }.into_any();
    }
    let found = lines::emergency(country);
    if found.is_empty() {
        return view! { <p>{words::NO_EMERGENCY}</p> }.into_any();
    }
    let number = |one: &Emergency| {
        let (number, whom) = (one.number, one.whom);
        view! {
            <li>
                {call(number)}
                {(!whom.is_empty()).then(|| view! { <span class="line-whom">{whom}</span> })}
            </li>
        }
    };
    view! {
        <ul class="lines">{found.iter().map(number).collect_view()}</ul>
        <p class="field-hint">{words::EMERGENCY_NOTE}</p>
    }
    .into_any()
}

/// A number to tap.
pub fn call(number: &str) -> AnyView {
    let href = format!("tel:{}", lines::dial(number));
    view! {
        <a class="button line-number" href=href>
            {number.to_owned()}
        </a>
    }
    .into_any()
}

/// The lines of one kind in a country, or what to do where there is none.
fn listed(country: &str, kind: LineKind, today: NaiveDate) -> AnyView {
    if country.is_empty() {
        return ().into_any();
    }
    let found = lines::lines(country, kind);
    let missing = found.is_empty();
    let sentences = scripts::no_line(kind).iter();
    view! {
        <ul class="lines">{found.into_iter().map(|one| line(one, today)).collect_view()}</ul>
        {missing
            .then(|| {
                view! {
                    <Notice>
                        {sentences.map(|text| view! { <p>{*text}</p> }).collect_view()}
                        {(kind == LineKind::Crisis).then(directory)}
                    </Notice>
                }
            })}
    }
    .into_any()
}

fn directory() -> AnyView {
    let directory = lines::directory();
    directory.and_then(web).into_any()
}

fn line(line: &'static HelpLine, today: NaiveDate) -> AnyView {
    let by_text = line.text.map(|how| view! { <p>{words::text(how)}</p> });
    let checked = words::checked(&checked_in_words(line));
    view! {
        <li class="line">
            <h3>
                {line.name} {line.region().map(|region| format!(" ({region})"))}
            </h3>
            {line.number.map(call)}
            {line.hours.map(|hours| view! { <p>{hours}</p> })}
            {by_text}
            {web(line)}
            <p class="field-hint">{checked}</p>
            {line.is_old(today).then(|| view! { <Notice tone=Tone::Care>{words::OLD}</Notice> })}
        </li>
    }
    .into_any()
}

/// The line's own page, for the person to open.
fn web(line: &HelpLine) -> Option<AnyView> {
    let url = line.url?;
    let shown = url.trim_start_matches("https://").trim_end_matches('/');
    Some(
        view! {
            <p>
                <a href=url target="_blank" rel="noreferrer noopener">
                    {shown}
                </a>
                <span class="field-hint">{format!(" ({})", words::OPENS)}</span>
            </p>
        }
        .into_any(),
    )
}

/// The day of the check, or its month where only that is known.
fn checked_in_words(line: &HelpLine) -> String {
    match line.checked_on() {
        Some(day) if line.checked.len() > 7 => clock::date_in_words(day),
        Some(day) => clock::month_in_words(day),
        None => line.checked.to_owned(),
    }
}
