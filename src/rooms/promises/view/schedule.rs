//! The part of the form that says how often and from when. Shows only what the chosen way of repeating needs.

use super::super::tool::Refusal;
use super::super::words;
use crate::parts::{Choice, DateBox, TextLine};
use crate::shell::form::Form;
use crate::shell::refused::Refused;
use chrono::Weekday;
use leptos::prelude::*;

/// The fields, which the form has opened before.
pub fn fields(form: Form, refused: Refused<Refusal>) -> AnyView {
    let repeat = form.field("repeat", "");
    let is = move |name: &'static str| repeat.with(|chosen| chosen == name);
    let changed = move |()| form.changed();
    let options = words::REPEATS.map(|(name, label)| (name, label.to_owned()));
    let shape = Memo::new(move |_| repeat.get());
    let needs = move || {
        shape.track();
        if is("weekly") {
            weekly(form, refused)
        } else if is("monthly") {
            view! {
                <TextLine
                    label=words::MONTH_DAY
                    hint=words::MONTH_DAY_HINT
                    kind="number"
                    value=form.field("month_day", "")
                    on_change=changed
                    error=refused.beside(&[Refusal::BadMonthDay])
                />
            }
            .into_any()
        } else {
            ().into_any()
        }
    };
    let start = move || {
        let label = if shape.get() == "once" {
            words::ON_DAY
        } else {
            words::FROM
        };
        view! {
            <DateBox
                label=label
                value=form.field("starts", "")
                on_change=changed
                error=refused.beside(&[Refusal::BadDay])
            />
        }
    };
    let end = move || {
        (shape.get() != "once").then(|| {
            view! {
                <DateBox
                    label=words::UNTIL
                    hint=words::UNTIL_HINT
                    value=form.field("until", "")
                    on_change=changed
                    error=refused.beside(&[Refusal::EndsBeforeStart])
                />
            }
        })
    };
    view! {
        <Choice
            legend=words::HOW_OFTEN
            options=options.to_vec()
            value=repeat
            on_change=changed
            error=refused.beside(&[Refusal::BadRepeat])
        />
        {needs}
        {start}
        {end}
    }
    .into_any()
}

fn weekly(form: Form, refused: Refused<Refusal>) -> AnyView {
    let chosen = form.field("weekdays", "");
    let error = refused.beside(&[Refusal::WeekdayMissing]);
    let one = move |day: Weekday| {
        let name = day.to_string();
        let same = name.clone();
        let is_on = move || chosen.with(|days| days.split(' ').any(|one| one == same));
        let toggle = move |_| {
            chosen.update(|days| *days = toggled(days, &name));
            form.changed();
        };
        view! {
            <label class="choice-option">
                <input type="checkbox" prop:checked=is_on on:change=toggle />
                <span>{words::weekday(day)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choice">
            <legend class="field-label">{words::WEEKDAYS}</legend>
            <div class="choice-options weekdays">{words::WEEK.map(one).collect_view()}</div>
            <p class="field-error" role="alert">
                {move || error.get()}
            </p>
        </fieldset>
        <TextLine
            label=words::WEEKS
            hint=words::WEEKS_HINT
            kind="number"
            value=form.field("weeks", "")
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::BadWeeks])
        />
    }
    .into_any()
}

/// The names with one more, or one less.
fn toggled(names: &str, name: &str) -> String {
    let mut names: Vec<&str> = names.split_whitespace().collect();
    let before = names.len();
    names.retain(|one| *one != name);
    if names.len() == before {
        names.push(name);
    }
    names.join(" ")
}
