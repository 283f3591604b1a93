//! Search, room, kind, and the jump to a month.

use super::{Screen, beginning, words};
use crate::browser::clock;
use crate::core::month::Month;
use crate::core::timeline::Timeline;
use crate::parts::{Check, Select, TextLine};
use crate::rooms::{self, ROOMS};
use leptos::prelude::*;

/// All of them.
pub fn view(screen: Screen) -> AnyView {
    let rewind = move |()| screen.rewind();
    view! {
        <section class="timeline-filters no-print" aria-label=words::NARROW>
            <TextLine
                label=words::SEARCH
                hint=words::SEARCH_HINT
                kind="search"
                value=screen.query
                on_change=rewind
            />
            <Check label=words::THEIRS value=screen.theirs on_change=rewind />
            <div class="timeline-selects">{room(screen)} {kind(screen)} {jump(screen)}</div>
        </section>
    }
    .into_any()
}

fn all() -> (String, String) {
    (String::new(), words::ALL.to_owned())
}

fn room(screen: Screen) -> AnyView {
    let named = ROOMS
        .iter()
        .map(|room| (room.slug.to_owned(), room.title.to_owned()));
    let options = std::iter::once(all()).chain(named).collect();
    let changed = move |()| {
        screen.kind.set(String::new());
        screen.rewind();
    };
    view! { <Select label=words::ROOM options=options value=screen.room on_change=changed /> }
        .into_any()
}

/// The kinds of the chosen room, where it has several.
fn kind(screen: Screen) -> AnyView {
    let select = move || {
        let kinds = screen
            .room
            .with(|room| rooms::room(room))
            .map_or(&[][..], |room| room.kinds);
        let shown = kinds.iter().filter(|kind| !kind.label.is_empty());
        let named = shown.map(|kind| (kind.name.to_owned(), kind.label.to_owned()));
        let options: Vec<_> = std::iter::once(all()).chain(named).collect();
        (options.len() > 2).then(|| {
            view! {
                <Select
                    label=words::KIND
                    options=options
                    value=screen.kind
                    on_change=move |()| screen.rewind()
                />
            }
        })
    };
    select.into_any()
}

fn jump(screen: Screen) -> AnyView {
    let chosen = RwSignal::new(String::new());
    let changed = move |()| {
        let begin = chosen.with_untracked(|month| beginning(month));
        screen.rewind();
        screen.begin.set(begin);
    };
    let select = move || {
        screen.turn.track();
        let months = screen.timeline.with_value(Timeline::months);
        let named = months
            .into_iter()
            .map(|month: Month| (month.to_string(), clock::month_in_words(month.first())));
        let newest = (String::new(), words::NEWEST.to_owned());
        let options: Vec<_> = std::iter::once(newest).chain(named).collect();
        view! { <Select label=words::JUMP options=options value=chosen on_change=changed /> }
    };
    select.into_any()
}
