//! Plain counts over 30 and 90 days, as a table. For the person only: print leaves it out.

use super::super::words;
use crate::core::promise::ledger::{Counts, Told};
use leptos::prelude::*;

/// The table, for what was counted over 30 and over 90 days.
pub fn table(last_30: Counts, last_90: Counts) -> AnyView {
    let rows = [
        (words::KEPT, last_30.kept, last_90.kept),
        (words::PARTLY, last_30.partly, last_90.partly),
        (words::MISSED, last_30.missed, last_90.missed),
        (
            words::RENEGOTIATED,
            last_30.renegotiated,
            last_90.renegotiated,
        ),
        (words::NOT_MARKED, last_30.blank, last_90.blank),
    ];
    let row = |(name, over_30, over_90): (&'static str, usize, usize)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{over_30}</td>
                <td>{over_90}</td>
            </tr>
        }
    };
    view! {
        <table class="counts">
            <thead>
                <tr>
                    <th scope="col">{words::OVER}</th>
                    <th scope="col">{words::OVER_30}</th>
                    <th scope="col">{words::OVER_90}</th>
                </tr>
            </thead>
            <tbody>{rows.map(row).collect_view()}</tbody>
        </table>
        <p class="field-hint counts">{words::FOR_YOU_ONLY}</p>
    }
    .into_any()
}

/// "Told before asked: 5 of 6", once there is anything to tell.
pub fn told(told: Told) -> AnyView {
    (told.spoken_of > 0)
        .then(|| view! { <p class="counts">{words::told(told)}</p> })
        .into_any()
}
