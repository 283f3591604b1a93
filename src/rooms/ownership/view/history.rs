//! What was told before: the list of versions and answers, one version, two versions compared.

use super::super::tool::{self, Account, Keep, Stopped, Version};
use super::super::words;
use super::address;
use crate::browser::{clock, page};
use crate::core::apology::Reader;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::core::timeline::newest_first;
use crate::parts::{Button, Compare, Empty, LinkButton, Section, Select, Title, Weight};
use crate::rooms;
use crate::shell::app::App;
use crate::shell::form;
use leptos::prelude::*;
use std::sync::Arc;

/// Everything told in this room, newest first.
pub fn all(app: App) -> AnyView {
    let rows = move || rows(app, |_| true);
    view! {
        <Section title=words::HISTORY>
            <ul class="past">{rows}</ul>
        </Section>
    }
    .into_any()
}

/// The versions and answers of one account, with the way to compare two.
pub fn of_account(app: App, account: RecordId) -> AnyView {
    let rows = move || rows(app, |entry| entry.about.contains(&account));
    let several = move || {
        app.book
            .with(|book| tool::versions(book, account).len() > 1)
    };
    let compare = format!("{}/compare", address(account));
    view! {
        <Section title=words::VERSIONS>
            <Show when=several>
                <LinkButton href=compare.clone()>{words::COMPARE}</LinkButton>
            </Show>
            <ul class="past">{rows}</ul>
            {erase(app, account, words::ERASE_ACCOUNT)}
        </Section>
    }
    .into_any()
}

fn rows(app: App, belongs: impl Fn(&Entry) -> bool) -> AnyView {
    app.book.with(|book| {
        let entries = newest_first(book, |entry| {
            entry.room == super::super::ROOM.slug && belongs(entry)
        });
        let lines = entries.iter().filter_map(|entry| {
            let line = rooms::line(entry, book)?;
            Some(row(entry, &line.title, &line.own))
        });
        lines.collect_view().into_any()
    })
}

fn row(entry: &Entry, title: &str, own: &str) -> AnyView {
    let day = clock::day_in_words(entry.day);
    view! {
        <li>
            <a href=address(entry.id)>{format!("{title}, {day}")}</a>
            {(!own.is_empty()).then(|| view! { <p>{crate::core::opening::opening(own, 120)}</p> })}
        </li>
    }
    .into_any()
}

/// One version, whole.
pub fn version(app: App, entry: &Arc<Entry>, version: Version) -> AnyView {
    let id = entry.id;
    let account = entry.about.first().copied();
    let answers = tool::Prompt::ALL.into_iter().filter_map(|prompt| {
        let answer = version.answer(prompt).to_owned();
        (!answer.is_empty()).then(|| {
            view! {
                <h2>{words::label(prompt)}</h2>
                <p class="as-written" dir="auto">
                    {answer}
                </p>
            }
        })
    });
    let answers = answers.collect_view();
    view! {
        <Title text=words::VERSION_TITLE lead=clock::day_in_words(entry.day) />
        <div class="told">{answers}</div>
        <div class="button-row">
            {account.map(|account| bring_back(app, account, version))}
            {account
                .map(|account| {
                    let href = format!("{}/compare", address(account));
                    view! { <LinkButton href=href>{words::COMPARE}</LinkButton> }
                })} {erase(app, id, words::ERASE_VERSION)}
        </div>
    }
    .into_any()
}

/// Keeps the words of an earlier version once more, as the newest.
fn bring_back(app: App, account: RecordId, version: Version) -> AnyView {
    let bring = move |()| {
        let version = version.clone();
        let keep = Keep {
            account: Some(account),
            did: version.did,
            hid: version.hid,
            chose: version.chose,
            told_myself: version.told_myself,
            regret: version.regret,
            stopped: String::new(),
        };
        // Refused only when it is the newest version already; then there is nothing to bring back.
        let _ = app.dispatch(keep);
        let slot = Slot {
            record: Some(account),
            ..Slot::new("ownership/account")
        };
        form::open(slot).clear();
        page::go_to(address(account).trim_start_matches('#'));
    };
    view! { <Button on_press=bring>{words::BRING_BACK}</Button> }.into_any()
}

/// One answer to "has it stopped?".
pub fn stopped(app: App, entry: &Arc<Entry>, answer: Stopped) -> AnyView {
    view! {
        <Title text=words::stopped_title(answer) lead=clock::day_in_words(entry.day) />
        {super::stopped_notice(Some(answer))}
        <p>{words::STOPPED_HINT}</p>
        <div class="button-row">
            {entry
                .about
                .first()
                .map(|account| {
                    view! { <LinkButton href=address(*account)>{words::ANSWER_AGAIN}</LinkButton> }
                })} {erase(app, entry.id, words::ERASE_ANSWER)}
        </div>
    }
    .into_any()
}

/// Two versions of an account beside each other.
pub fn compare(app: App, account: RecordId) -> AnyView {
    let versions = app
        .book
        .with_untracked(|book| tool::versions(book, account));
    let (Some(newest), Some(oldest)) = (versions.first(), versions.last()) else {
        return view! {
            <Title text=words::COMPARE />
            <Empty text=words::GONE />
        }
        .into_any();
    };
    let options: Vec<_> = versions
        .iter()
        .enumerate()
        .map(|(at, (entry, _))| (entry.id.to_string(), named(entry, versions.len() - at)))
        .collect();
    let (older, newer) = (
        RwSignal::new(oldest.0.id.to_string()),
        RwSignal::new(newest.0.id.to_string()),
    );
    let names = options.clone();
    let beside = move || {
        let find = |id: &str| {
            versions
                .iter()
                .find(|(entry, _)| entry.id.to_string() == id)
        };
        let name = |id: &str| {
            let found = names.iter().find(|(known, _)| known == id);
            found.map(|(_, name)| name.clone()).unwrap_or_default()
        };
        let (old, new) = (older.get(), newer.get());
        let text = |id| {
            find(id)
                .map(|(_, version)| version.whole())
                .unwrap_or_default()
        };
        let marks = |id| {
            find(id)
                .map(|(_, version)| marked(version))
                .unwrap_or_default()
        };
        let (before, after) = (marks(&old), marks(&new));
        view! {
            <Compare old_name=name(&old) old=text(&old) new_name=name(&new) new=text(&new) />
            <div class="field-pair">
                {moved_blame(words::MARKED_BEFORE, before)} {moved_blame(words::MARKED_AFTER, after)}
            </div>
        }
    };
    view! {
        <Title text=words::COMPARE lead=words::COMPARE_LEAD />
        <Section title=words::SIDE_BY_SIDE>
            <div class="field-pair">
                <Select label=words::OLDER options=options.clone() value=older />
                <Select label=words::NEWER options=options value=newer />
            </div>
            {beside}
        </Section>
    }
    .into_any()
}

/// The words of a version that move the blame away, in order.
fn marked(version: &Version) -> Vec<String> {
    let mut reader = Reader::new();
    let of_prompt = |prompt| {
        let answer = version.answer(prompt);
        let marks = tool::marks(&mut reader, prompt, answer);
        let words = marks.iter().map(|mark| mark.span.of(answer).to_owned());
        words.collect::<Vec<_>>()
    };
    tool::Prompt::ALL.into_iter().flat_map(of_prompt).collect()
}

/// Those words under a heading, or that there are none.
fn moved_blame(title: &'static str, found: Vec<String>) -> AnyView {
    let none = found
        .is_empty()
        .then(|| view! { <p>{words::NOTHING_MARKED}</p> });
    let lines: Vec<_> = found
        .into_iter()
        .map(|words| view! { <li><q>{words}</q></li> })
        .collect();
    view! {
        <section aria-label=title>
            <h3>{title}</h3>
            {none}
            <ul class="noted">{lines}</ul>
        </section>
    }
    .into_any()
}

fn named(entry: &Entry, number: usize) -> String {
    format!("{number}. {}", clock::date_in_words(entry.day))
}

/// Erases a record and goes to what is left: the account, or the room.
fn erase(app: App, id: RecordId, name: &'static str) -> AnyView {
    let press = move |()| {
        let account = app.book.with_untracked(|book| {
            let above = book.get(id)?.about.first().copied()?;
            book.find::<Account>(above).map(|(entry, _)| entry.id)
        });
        app.erase(id);
        let last = account.filter(|account| {
            app.book
                .with_untracked(|book| !tool::versions(book, *account).is_empty())
        });
        page::go_to(&last.map_or_else(
            || "/rooms/ownership".to_owned(),
            |account| format!("/rooms/ownership/{account}"),
        ));
    };
    view! {
        <Button weight=Weight::Danger on_press=press>
            {name}
        </Button>
    }
    .into_any()
}
