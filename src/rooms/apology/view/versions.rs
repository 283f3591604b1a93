//! The versions of a letter: the list, one of them, two beside each other, and going on from an earlier one.

use super::super::kept::{self, Kept, Version};
use super::super::tool::KeepVersion;
use super::super::words;
use super::{address, open_letter};
use crate::browser::{clock, page};
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{
    Button, Compare, Empty, LinkButton, Section, Select, Title, Weight, difference,
};
use crate::shell::app::App;
use leptos::prelude::*;
use std::sync::Arc;

/// What the words being written go by in the two lists.
const NOW: &str = "now";

/// The versions of a letter, and two of them compared.
pub fn all(app: App, letter: RecordId) -> AnyView {
    let versions = app.book.with_untracked(|book| kept::versions(book, letter));
    let (_, text) = open_letter(app, letter);
    let written = text.get_untracked();
    let rows = versions.iter().enumerate().map(|(at, (entry, version))| {
        view! {
            <li>
                <a href=address(entry.id)>{named(entry, versions.len() - at)}</a>
                " "
                <span class="version-size">{words::size(&version.text)}</span>
            </li>
        }
    });
    let rows = rows.collect_view();
    let beside = if versions.is_empty() {
        view! { <Empty text=words::NO_VERSIONS /> }.into_any()
    } else {
        view! {
            <ul class="past">{rows}</ul>
            {comparison(versions, written)}
        }
        .into_any()
    };
    view! {
        <Title text=words::VERSIONS lead=words::VERSIONS_LEAD />
        {beside}
        <LinkButton href=address(letter)>{words::BACK_TO_LETTER}</LinkButton>
    }
    .into_any()
}

/// A text that can be compared: what it goes by, its name, its words.
type Side = (String, String, String);

/// Every version and, first, the words being written.
fn sides(versions: Vec<Kept>, written: String) -> Vec<Side> {
    let count = versions.len();
    let kept = versions.into_iter().enumerate();
    let kept = kept.map(|(at, (entry, version))| {
        let name = named(&entry, count - at);
        (entry.id.to_string(), name, version.text)
    });
    let now = (NOW.to_owned(), words::NOW.to_owned(), written);
    std::iter::once(now).chain(kept).collect()
}

/// Two of the versions beside each other; the words being written are one of them.
fn comparison(versions: Vec<Kept>, written: String) -> AnyView {
    let sides = sides(versions, written);
    let options: Vec<_> = sides
        .iter()
        .map(|(value, name, _)| (value.clone(), name.clone()))
        .collect();
    // The newest version is most likely what the writing began from.
    let newest = sides.get(1).map(|(value, _, _)| value.clone());
    let older = RwSignal::new(newest.unwrap_or_default());
    let newer = RwSignal::new(NOW.to_owned());
    let pair = Memo::new(move |_| {
        let find = |id: &str| {
            let found = sides.iter().find(|(value, _, _)| value == id);
            found.cloned().unwrap_or_default()
        };
        (find(&older.read()), find(&newer.read()))
    });
    // Said from a region that stays, so that another choice is told as well.
    let said = move || pair.with(|((_, _, old), (_, _, new))| difference(old, new));
    let beside = move || {
        let ((_, old_name, old), (_, new_name, new)) = pair.get();
        view! { <Compare old_name=old_name old=old new_name=new_name new=new /> }
    };
    view! {
        <Section title=words::COMPARE>
            <div class="field-pair">
                <Select label=words::OLDER options=options.clone() value=older />
                <Select label=words::NEWER options=options value=newer />
            </div>
            <p class="unseen" role="status">
                {said}
            </p>
            {beside}
        </Section>
    }
    .into_any()
}

fn named(entry: &Entry, number: usize) -> String {
    words::version_name(number, &clock::date_in_words(entry.day))
}

/// One version, whole.
pub fn one(app: App, entry: &Arc<Entry>, version: &Version) -> AnyView {
    let id = entry.id;
    let letter = entry.about.first().copied();
    let erase = move |()| {
        app.erase(id);
        page::go_to(&letter.map_or_else(
            || "/rooms/apology".to_owned(),
            |letter| format!("/rooms/apology/{letter}/versions"),
        ));
    };
    let text = version.text.clone();
    view! {
        <Title text=words::VERSION_TITLE lead=clock::day_in_words(entry.day) />
        <p class="as-written" dir="auto">
            {version.text.clone()}
        </p>
        <div class="button-row">
            {letter.map(|letter| restore(app, letter, text))}
            {letter
                .map(|letter| {
                    let href = format!("{}/versions", address(letter));
                    view! { <LinkButton href=href>{words::COMPARE}</LinkButton> }
                })} <Button weight=Weight::Danger on_press=erase>
                {words::ERASE_VERSION}
            </Button>
        </div>
    }
    .into_any()
}

/// Goes on from this version. What is being written is kept as a version first, so that nothing is lost.
fn restore(app: App, letter: RecordId, version: String) -> AnyView {
    let (form, text) = open_letter(app, letter);
    let press = move |()| {
        let keep = KeepVersion {
            letter,
            text: text.get_untracked(),
        };
        // Refused only when nothing is written or nothing is new; then nothing can be lost.
        let _ = app.dispatch(keep);
        text.set(version.clone());
        form.changed();
        form.flush();
        page::go_to(address(letter).trim_start_matches('#'));
    };
    view! {
        <Button weight=Weight::Primary on_press=press>
            {words::RESTORE}
        </Button>
    }
    .into_any()
}
