//! Marking one day of one promise in one tap, wherever it is shown.

use super::super::due::DayLine;
use super::super::tool::{Mark, MarkDay, Unmark};
use super::super::words;
use crate::browser::clock;
use crate::core::id::RecordId;
use crate::core::promise::ledger::account;
use crate::shell::app::App;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The marks that are one tap away; the others are on the day's own screen.
const AT_HAND: [Mark; 3] = [Mark::Kept, Mark::Partly, Mark::Missed];

/// Every promise of a day with its marks.
pub fn list(room: &'static str, app: App, day: NaiveDate, lines: Vec<DayLine>) -> AnyView {
    let one = |line: DayLine| {
        let href = format!("#/rooms/{room}/{}", line.promise);
        let row = row(room, app, line.promise, day, &line.what);
        view! {
            <li class="mark-line">
                <a href=href class="mark-what">
                    {line.what}
                </a>
                {row}
            </li>
        }
    };
    view! { <ul class="mark-list">{lines.into_iter().map(one).collect_view()}</ul> }.into_any()
}

/// The buttons for one day of one promise, with a way to what else can be marked.
pub fn row(room: &'static str, app: App, promise: RecordId, day: NaiveDate, what: &str) -> AnyView {
    let href = format!("#/rooms/{room}/{promise}/{day}");
    let more = words::more_about(what, &clock::day_in_words(day));
    let buttons = buttons(app, promise, day, what, &AT_HAND);
    let own = {
        let href = href.clone();
        move || {
            let missed = mark_of(app, promise, day) == Some(Mark::Missed);
            missed.then(|| {
                view! {
                    <p>
                        {words::MISSED_TODAY} " " <a href=href.clone()>{words::OWN_IT}</a>
                    </p>
                }
            })
        }
    };
    view! {
        <div class="button-row">
            {buttons} <a class="button button-quiet" href=href aria-label=more>
                {words::MORE}
            </a>
        </div>
        <div role="status">{own}</div>
    }
    .into_any()
}

/// The mark that stands on a day. Tracked.
pub fn mark_of(app: App, promise: RecordId, day: NaiveDate) -> Option<Mark> {
    app.book
        .with(|book| account(book, promise).and_then(|account| account.mark(day)))
}

/// Buttons for these marks. Pressing the one that stands takes it away.
pub fn buttons(
    app: App,
    promise: RecordId,
    day: NaiveDate,
    what: &str,
    offered: &'static [Mark],
) -> AnyView {
    let mark = Memo::new(move |_| mark_of(app, promise, day));
    let press = move |pressed: Mark| {
        // Refused only when the promise was erased or moved meanwhile; the buttons then show it.
        let _ = if mark.get_untracked() == Some(pressed) {
            app.dispatch(Unmark { promise, day })
        } else {
            app.dispatch(MarkDay {
                promise,
                day,
                mark: pressed,
            })
        };
    };
    let button = |offer: Mark| {
        let name = words::mark_button(offer, what);
        view! {
            <button
                type="button"
                class="button"
                aria-label=name
                aria-pressed=move || (mark.get() == Some(offer)).to_string()
                on:click=move |_| press(offer)
            >
                {words::mark(offer)}
            </button>
        }
    };
    offered
        .iter()
        .map(|mark| button(*mark))
        .collect_view()
        .into_any()
}
