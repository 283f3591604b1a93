//! Two texts beside each other with what differs marked and said, word by word.

use super::button::Button;
use crate::core::diff::{self, Amount, Piece};
use leptos::prelude::*;

/// From how many bytes on an unchanged stretch is folded.
const FOLDED: usize = 600;

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
    let long = pieces
        .iter()
        .any(|piece| piece.same && piece.new.len() > FOLDED);
    let whole = RwSignal::new(!long);
    let texts = StoredValue::new((pieces, old, new));
    let before = move || both(texts, true, whole.get());
    let after = move || both(texts, false, whole.get());
    view! {
        <div class="compare">
            <p class="compare-amount" role="status">
                {amount}
            </p>
            <Show when=move || long>
                <Button on_press=move |()| whole.update(|whole| *whole = !*whole)>
                    {move || if whole.get() { "Show what differs" } else { "Show all of it" }}
                </Button>
            </Show>
            <div class="compare-sides">
                <section class="compare-side" aria-label=old_name.clone()>
                    <h3>{old_name.clone()}</h3>
                    <div class="compare-text" dir="auto">
                        {before}
                    </div>
                </section>
                <section class="compare-side" aria-label=new_name.clone()>
                    <h3>{new_name.clone()}</h3>
                    <div class="compare-text" dir="auto">
                        {after}
                    </div>
                </section>
            </div>
        </div>
    }
}

/// One side, whole or with its long unchanged stretches folded.
fn both(texts: StoredValue<(Vec<Piece>, String, String)>, is_old: bool, whole: bool) -> AnyView {
    texts.with_value(|(pieces, old, new)| {
        let text = if is_old { old } else { new };
        let one = |piece| side(piece, text, is_old, whole);
        pieces.iter().map(one).collect_view().into_any()
    })
}

/// How one stretch reads on one side. What differs is said as well as shown.
fn side(piece: &Piece, text: &str, is_old: bool, whole: bool) -> AnyView {
    let range = if is_old { &piece.old } else { &piece.new };
    let words = text.get(range.clone()).unwrap_or_default().to_owned();
    if piece.same && !whole && words.len() > FOLDED {
        return fold(&words).into_any();
    }
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

/// The first and the last words of a long unchanged stretch.
fn fold(words: &str) -> String {
    let ends = FOLDED / 4;
    let mut starts = words.char_indices().map(|(at, _)| at);
    let head = starts.find(|at| *at >= ends).unwrap_or(words.len());
    let tail = starts
        .find(|at| *at >= words.len() - ends)
        .unwrap_or(words.len());
    let (head, tail) = (
        words.get(..head).unwrap_or_default(),
        words.get(tail..).unwrap_or_default(),
    );
    // Whole words only.
    let head = head
        .rsplit_once(char::is_whitespace)
        .map_or(head, |(head, _)| head);
    let tail = tail
        .split_once(char::is_whitespace)
        .map_or(tail, |(_, tail)| tail);
    format!("{} […] {}", head.trim_end(), tail.trim_start())
}

/// How much differs, in words: for a live region that outlasts the comparison.
pub fn difference(old: &str, new: &str) -> String {
    in_words(diff::amount(&diff::words(old, new), old, new))
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
