//! Editing the text of a text area so that the browser's own undo takes it back: as if the person had typed it.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Selects a stretch, in UTF-16 units, and moves focus there.
pub fn select(area: &HtmlTextAreaElement, start: u32, end: u32) {
    // Without this, the browser moves a long letter's top into view; the caller brings the words there.
    let still = web_sys::FocusOptions::new();
    still.set_prevent_scroll(true);
    // Fails only for controls without selection, which a text area isn't.
    let _ = area.focus_with_options(&still);
    let _ = area.set_selection_range(start, end);
}

/// Where the caret is, in UTF-16 units: the end of the selection.
pub fn caret(area: &HtmlTextAreaElement) -> usize {
    let end = area.selection_end().ok().flatten();
    usize::try_from(end.unwrap_or(0)).unwrap_or(0)
}

/// Whether this `input` event is the browser's own undo or redo rather than writing.
pub fn is_undo(event: &web_sys::Event) -> bool {
    let event = event.dyn_ref::<web_sys::InputEvent>();
    event.is_some_and(|event| event.input_type().starts_with("history"))
}

/// Replaces a stretch, in UTF-16 units, as one edit. An `input` event follows either way.
pub fn replace(area: &HtmlTextAreaElement, start: u32, end: u32, text: &str) {
    select(area, start, end);
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    // Setting `value` would empty the undo history; this old command is the one way that all browsers keep it.
    let done = document.is_some_and(|document| {
        let command = if text.is_empty() {
            "delete"
        } else {
            "insertText"
        };
        document
            .exec_command_with_show_ui_and_value(command, false, text)
            .unwrap_or(false)
    });
    if !done {
        let _ = area.set_range_text_with_start_and_end_and_mode(text, start, end, "end");
        if let Ok(event) = web_sys::Event::new("input") {
            let _ = area.dispatch_event(&event);
        }
    }
}
