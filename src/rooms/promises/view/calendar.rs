//! A plain month: a table whose due days are links named by date and mark. Usable with Tab and Enter and read cell by
//! cell by a screen reader.

use super::super::words;
use crate::browser::clock;
use crate::core::promise::ledger::Standing;
use crate::core::recurrence::monday;
use crate::core::settings::{self, name};
use crate::parts::Button;
use crate::shell::app::App;
use chrono::{Datelike, Days, Months, NaiveDate};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What stands on each day of a stretch.
pub type Standings = BTreeMap<NaiveDate, Vec<Standing>>;

/// The calendar of the shown month. `standings` is asked for the first and last day shown; `href` leads to a day.
pub fn month(
    app: App,
    standings: impl Fn(NaiveDate, NaiveDate) -> Standings + Clone + Send + Sync + 'static,
    href: impl Fn(NaiveDate) -> String + Clone + Send + Sync + 'static,
) -> AnyView {
    let today = app.today.get_untracked();
    let shown = RwSignal::new(today.with_day(1).unwrap_or(today));
    let turn = move |ahead: bool| {
        let one = Months::new(1);
        shown.update(|month| {
            let turned = if ahead {
                month.checked_add_months(one)
            } else {
                month.checked_sub_months(one)
            };
            *month = turned.unwrap_or(*month);
        });
    };
    let grid = move || grid(app, shown.get(), &standings, &href);
    view! {
        <div class="month">
            <div class="button-row month-turn">
                <Button on_press=move |()| turn(false)>{words::MONTH_BEFORE}</Button>
                <Button on_press=move |()| turn(true)>{words::MONTH_AFTER}</Button>
            </div>
            {grid}
            {legend()}
        </div>
    }
    .into_any()
}

fn grid(
    app: App,
    first: NaiveDate,
    standings: &impl Fn(NaiveDate, NaiveDate) -> Standings,
    href: &impl Fn(NaiveDate) -> String,
) -> AnyView {
    let last = last_of(first);
    let today = app.today.get();
    let found = standings(first, last);
    let start = app.book.with(|book| week_start(book, first));
    let weeks = start.iter_weeks().take_while(|week| *week <= last);
    let head = start.iter_days().take(7).map(|day| {
        let short = clock::in_words(day, &[("weekday", "short")]);
        let long = clock::in_words(day, &[("weekday", "long")]);
        view! {
            <th scope="col" abbr=long>
                {short}
            </th>
        }
    });
    let week = |from: NaiveDate| {
        let cells = from.iter_days().take(7).map(|day| {
            if day < first || day > last {
                return view! { <td></td> }.into_any();
            }
            cell(day, today, found.get(&day), href(day))
        });
        view! { <tr>{cells.collect_view()}</tr> }
    };
    view! {
        <table class="month-grid">
            <caption aria-live="polite">{clock::month_in_words(first)}</caption>
            <thead>
                <tr>{head.collect_view()}</tr>
            </thead>
            <tbody>{weeks.map(week).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn cell(
    day: NaiveDate,
    today: NaiveDate,
    standings: Option<&Vec<Standing>>,
    href: String,
) -> AnyView {
    let number = day.day();
    let current = (day == today).then_some("date");
    let Some(standings) = standings else {
        return view! { <td aria-current=current>{number}</td> }.into_any();
    };
    // Today isn't over: until it is marked it stands with the days ahead.
    let ahead = day >= today;
    let said: Vec<_> = standings
        .iter()
        .map(|one| words::standing(*one, ahead))
        .collect();
    let label = format!("{}: {}", clock::day_in_words(day), said.join(", "));
    let sign = |one: &Standing| {
        view! { <span class=sign_class(*one)>{words::sign(*one, ahead)}</span> }
    };
    view! {
        <td aria-current=current>
            <a href=href aria-label=label>
                <span>{number}</span>
                <span class="month-signs" aria-hidden="true">
                    {standings.iter().map(sign).collect_view()}
                </span>
            </a>
        </td>
    }
    .into_any()
}

fn sign_class(standing: Standing) -> &'static str {
    match standing {
        Standing::Marked(mark) => match mark {
            super::super::tool::Mark::Missed => "sign sign-missed",
            _ => "sign",
        },
        Standing::Blank => "sign sign-blank",
    }
}

fn legend() -> AnyView {
    let one = |(sign, name): (&'static str, &'static str)| {
        view! {
            <li>
                <span class="sign" aria-hidden="true">
                    {sign}
                </span>
                {name}
            </li>
        }
    };
    view! { <ul class="month-legend">{words::LEGEND.map(one).collect_view()}</ul> }.into_any()
}

fn last_of(first: NaiveDate) -> NaiveDate {
    let next = first.checked_add_months(Months::new(1));
    next.and_then(|next| next.pred_opt()).unwrap_or(first)
}

/// The first day of the week of `day`, as the person has weeks begin.
fn week_start(book: &crate::core::book::Book, day: NaiveDate) -> NaiveDate {
    let before_monday = match settings::get(book, name::WEEK_STARTS).as_deref() {
        Some("sunday") => 1,
        Some("saturday") => 2,
        _ => 0,
    };
    let moved = day
        .checked_add_days(Days::new(before_monday))
        .unwrap_or(day);
    monday(moved)
        .checked_sub_days(Days::new(before_monday))
        .unwrap_or(day)
}
