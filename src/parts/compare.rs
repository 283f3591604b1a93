//! Two texts beside each other with what differs marked and said, word by word.

use crate::core::diff::{self, Amount, Piece};
use leptos::prelude::*;

/// Two texts, the older first. On a narrow screen the newer stands below.
#[component]
pub fn Compare(
    /// What the older text is called.
    #[prop(into)]
    old_name: String,
    /// The older text.
    #[prop(into)]
    old: String,
    /// What the newer text is called.
    #[prop(into)]
    new_name: String,
    /// The newer text.
    #[prop(into)]
    new: String,
) -> impl IntoView {
    let pieces = diff::words(&old, &new);
    let amount = in_words(diff::amount(&pieces, &old, &new));
    let before = pieces.iter().map(|piece| side(piece, &old, true));
    let after = pieces.iter().map(|piece| side(piece, &new, false));
    view! {
        <div class="compare">
            <p class="compare-amount" role="status">
                {amount}
            </p>
            <div class="compare-sides">
                <section class="compare-side" aria-label=old_name.clone()>
                    <h3>{old_name.clone()}</h3>
                    <div class="compare-text" dir="auto">
                        {before.collect_view()}
                    </div>
                </section>
                <section class="compare-side" aria-label=new_name.clone()>
                    <h3>{new_name.clone()}</h3>
                    <div class="compare-text" dir="auto">
                        {after.collect_view()}
                    </div>
                </section>
            </div>
        </div>
    }
}

/// How one stretch reads on one side. What differs is said as well as shown.
fn side(piece: &Piece, text: &str, is_old: bool) -> AnyView {
    let range = if is_old { &piece.old } else { &piece.new };
    let words = text.get(range.clone()).unwrap_or_default().to_owned();
    if piece.same || words.trim().is_empty() {
        return words.into_any();
    }
    if is_old {
        view! {
            <span class="unseen">" [taken out: "</span>
            <del>{words}</del>
            <span class="unseen">"] "</span>
        }
        .into_any()
    } else {
        view! {
            <span class="unseen">" [added: "</span>
            <ins>{words}</ins>
            <span class="unseen">"] "</span>
        }
        .into_any()
    }
}

fn in_words(amount: Amount) -> String {
    let words = |count| match count {
        1 => "1 word".to_owned(),
        count => format!("{count} words"),
    };
    match (amount.taken_out, amount.added) {
        (0, 0) => "The same words.".to_owned(),
        (0, added) => format!("{} added.", words(added)),
        (taken_out, 0) => format!("{} taken out.", words(taken_out)),
        (taken_out, added) => format!("{} taken out, {added} added.", words(taken_out)),
    }
}
