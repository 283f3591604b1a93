//! Text as people type it on different keyboards, brought into one form.

use js_sys::JsString;

/// The text composed alike (Unicode NFC), without white space around it and with single spaces
/// inside: what two keyboards make of the same words.
pub fn plain_spaced(typed: &str) -> String {
    let composed = String::from(JsString::from(typed).normalize("NFC"));
    let words: Vec<&str> = composed.split_whitespace().collect();
    words.join(" ")
}
