//! The worker: seals and opens bytes with a passphrase beside the page, so that the page stays
//! usable meanwhile and doesn't carry the code. One errand at a time; the page ends it to cancel.
//! What is said between the two is in `browser::worker`.

use amends::core::sealed::{Refused, Stage};
use amends::sealing;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let answering = scope.clone();
    let answer = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let errand: Array = event.data().unchecked_into();
        match run(&answering, &errand) {
            Ok(bytes) => say(
                &answering,
                &["done".into(), Uint8Array::from(&*bytes).into()],
            ),
            Err(refused) => say(&answering, &["refused".into(), refused.word().into()]),
        }
    });
    scope.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
    say(&scope, &["ready".into()]);
}

/// An errand is `["seal", bytes, passphrase, work factor]` or `["open", bytes, passphrase]`.
fn run(scope: &DedicatedWorkerGlobalScope, errand: &Array) -> Result<Vec<u8>, Refused> {
    let bytes = Uint8Array::new(&errand.get(1)).to_vec();
    let passphrase = errand.get(2).as_string().unwrap_or_default();
    let tell = |stage| tell(scope, stage);
    if errand.get(0) == "seal" {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        // saturates: refused then
        let work_factor = errand.get(3).as_f64().unwrap_or(0.0) as u8;
        sealing::seal(&bytes, &passphrase, work_factor, tell)
    } else {
        sealing::open(&bytes, &passphrase, tell)
    }
}

fn tell(scope: &DedicatedWorkerGlobalScope, stage: Stage) {
    match stage {
        Stage::Key => say(scope, &["key".into()]),
        Stage::Content { done, of } => say(scope, &["content".into(), done.into(), of.into()]),
    }
}

fn say(scope: &DedicatedWorkerGlobalScope, words: &[JsValue]) {
    // Plain values can always be copied to the page.
    let _ = scope.post_message(&words.iter().collect::<Array>());
}
