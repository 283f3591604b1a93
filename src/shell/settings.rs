//! The screen `#/more/settings`: choices about the app itself, kept as they are made.

use super::app::{App, app};
use super::words;
use crate::browser::{clock, page};
use crate::core::settings::{self, Choose, name};
use crate::parts::{Choice, LinkButton, Section, TextLine, Title};
use leptos::prelude::*;

/// The screen.
pub fn view() -> AnyView {
    let app = app();
    view! {
        <Title text="Settings" lead="Each choice is kept as you make it." />
        <Section title=words::LOOKS>
            {choice(app, name::THEME, words::THEME, &words::THEMES)}
            {choice(app, name::TEXT_SIZE, words::TEXT_SIZE, &words::TEXT_SIZES)}
        </Section>
        <Section title=words::CALENDAR>
            {choice(app, name::DATES, words::DATES, &words::DATE_LANGUAGES)}
            {example(app)}
            {choice(app, name::WEEK_STARTS, words::WEEK_START, &words::WEEK_STARTS)}
        </Section>
        <Section title=words::REMINDERS>
            <p>{words::REMINDERS_TEXT}</p>
            {choice(app, name::BACKUP_AFTER, words::BACKUP_AFTER, &words::BACKUP_AFTERS)}
            {choice(app, name::CAREFUL_DAYS, words::CAREFUL_DAYS, &words::ON_OFF)}
            <LinkButton href="#/rooms/time/day">{words::ADD_CAREFUL_DAY}</LinkButton>
            {choice(app, name::UNSAID, words::UNSAID, &words::UNSAIDS)}
        </Section>
        <Section title="Your side only">
            {choice(app, name::OWN_SIDE_ONLY, "Work on my side only", &words::OWN_SIDE_ONLY)}
            <p class="field-hint">{words::OWN_SIDE_ONLY_HINT}</p>
        </Section>
        <Section title="Examples">
            {choice(app, name::BREACH, "What kind of breach was it", &words::BREACHES)}
        </Section>
        <Section title="Leave now">
            <p>{words::LEAVE_NOW}</p>
            {leave_to(app)}
        </Section>
    }
    .into_any()
}

/// How a date reads now.
fn example(app: App) -> AnyView {
    let today = move || {
        app.book.track();
        words::example(&clock::day_in_words(app.today.get()))
    };
    view! { <p class="field-hint">{today}</p> }.into_any()
}

/// One choice, kept as it is made.
pub fn choice(
    app: App,
    name: &'static str,
    legend: &'static str,
    options: &[(&'static str, &'static str)],
) -> AnyView {
    let chosen = app.book.with_untracked(|book| settings::get(book, name));
    let known = chosen.filter(|chosen| options.iter().any(|(value, _)| value == chosen));
    // What this build doesn't offer reads as the usual choice: the empty one, or else the first.
    let usual = options.iter().find(|(value, _)| value.is_empty());
    let usual = usual
        .or(options.first())
        .map(|(value, _)| (*value).to_owned());
    let value = RwSignal::new(known.or(usual).unwrap_or_default());
    let options = options
        .iter()
        .map(|(value, label)| (*value, (*label).to_owned()))
        .collect();
    view! {
        <Choice
            legend=legend
            options=options
            value=value
            on_change=move |()| {
                if name == name::DATES {
                    clock::write_dates_in(Some(value.get_untracked()).filter(|tag| !tag.is_empty()));
                }
                let Ok(()) = app.dispatch(Choose { name, value: value.get_untracked() });
            }
        />
    }
    .into_any()
}

fn leave_to(app: App) -> AnyView {
    let chosen = app
        .book
        .with_untracked(|book| settings::get(book, name::LEAVE_TO));
    let value = RwSignal::new(chosen.unwrap_or_default());
    let error = Memo::new(move |_| {
        let wrong = value.with(|value| !value.is_empty() && !value.starts_with("https://"));
        wrong.then(|| words::LEAVE_TO_REFUSED.to_owned())
    });
    view! {
        <TextLine
            label="Where it goes"
            hint=words::LEAVE_TO_HINT
            value=value
            error=error
            on_change=move |()| {
                if error.get_untracked().is_none() {
                    let value = value.get_untracked().trim().to_owned();
                    let Ok(()) = app.dispatch(Choose { name: name::LEAVE_TO, value });
                }
            }
        />
    }
    .into_any()
}

/// Keeps theme and text size on the root element in step with the book. The element's attributes
/// are outside the reactive graph, hence the effect.
pub fn follow() {
    let app = app();
    for (name, attribute) in [
        (name::THEME, "data-theme"),
        (name::TEXT_SIZE, "data-text-size"),
    ] {
        let value = Memo::new(move |_| app.book.with(|book| settings::get(book, name)));
        Effect::new(move || {
            value.with(|value| page::set_root_attribute(attribute, value.as_deref()));
        });
    }
}
