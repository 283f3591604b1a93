//! The page itself: its address, focus, visibility and the quick way out.

use super::clock;
use crate::core::now::Millis;
use std::cell::Cell;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlInputElement, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

/// The part of the address after `#`, such as `/rooms/time`.
pub fn hash() -> String {
    let hash = window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Goes to a hash address as if a link had been followed.
pub fn go_to(hash: &str) {
    if let Some(window) = window() {
        // Only sets the fragment; the browser refuses that never.
        let _ = window.location().set_hash(hash);
    }
}

/// Calls `on_change` whenever the address after `#` changes, for as long as the page lives.
pub fn on_hash_change(on_change: impl FnMut() + 'static) {
    listen_to_window("hashchange", on_change);
}

/// Calls `on_event` at every such event of the window, for as long as the page lives.
pub fn listen_to_window(event: &str, mut on_event: impl FnMut() + 'static) {
    heed(event, move |_| on_event());
}

/// Hands `on_event` every such event of the window, for as long as the page lives.
fn heed(event: &str, on_event: impl FnMut(web_sys::Event) + 'static) {
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(on_event);
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Calls `on_event` when the page is hidden or shown, for as long as the page lives.
/// The argument says whether it is visible now.
pub fn on_visibility(mut on_event: impl FnMut(bool) + 'static) {
    let closure = Closure::<dyn FnMut()>::new(move || on_event(is_visible()));
    if let Some(document) = window().and_then(|window| window.document()) {
        let listener = closure.as_ref().unchecked_ref();
        let _ = document.add_event_listener_with_callback("visibilitychange", listener);
    }
    closure.forget();
}

/// The name of the event that asks every open form to put its text on the desk.
pub const FLUSH: &str = "amends:flush";

/// Asks every open form to put its text on the desk now.
pub fn tell_forms_to_flush() {
    if let (Some(window), Ok(event)) = (window(), web_sys::Event::new(FLUSH)) {
        let _ = window.dispatch_event(&event);
    }
}

/// Calls `on_change` with the key that another tab changed in localStorage, or nothing when it
/// cleared all of it, for as long as the page lives.
pub fn on_storage(mut on_change: impl FnMut(Option<String>) + 'static) {
    heed("storage", move |event| {
        on_change(event.unchecked_ref::<web_sys::StorageEvent>().key());
    });
}

/// Calls `on_event` whenever the browser shows this page again as it was left, by its Back or
/// Forward, for as long as the page lives. It has heard nothing of other tabs meanwhile.
pub fn on_restored(mut on_event: impl FnMut() + 'static) {
    heed("pageshow", move |event| {
        let persisted = js_sys::Reflect::get(&event, &"persisted".into());
        if persisted.is_ok_and(|persisted| persisted.is_truthy()) {
            on_event();
        }
    });
}

/// Empties the page at once and loads it anew, as one that was come back to.
pub fn come_back_anew() {
    empty();
    mark_history(&LEFT.into());
    reload();
}

/// Whether the page can be seen.
pub fn is_visible() -> bool {
    window()
        .and_then(|window| window.document())
        .is_none_or(|document| document.visibility_state() == web_sys::VisibilityState::Visible)
}

/// Moves focus to the first element that matches, and to the top of the page.
pub fn focus(selector: &str) {
    let Some(window) = window() else { return };
    let found = window
        .document()
        .and_then(|document| document.query_selector(selector).ok());
    if let Some(element) = found
        .flatten()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// Scrolls the first element that matches into view, no further than needed.
pub fn reveal(selector: &str) {
    let document = window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector(selector).ok());
    if let Some(element) = found.flatten() {
        let nearest = web_sys::ScrollIntoViewOptions::new();
        nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Once the new screen is drawn: scrolls to the top and moves focus to its heading.
pub fn enter_screen() {
    once_drawn(|| {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        focus("main h1");
    });
}

/// Once the reasons are drawn: moves focus to the first field that was refused, if there is one.
pub fn enter_refused() {
    once_drawn(|| focus("main .field-refused :is(input, textarea, select)"));
}

fn once_drawn(act: fn()) {
    let Some(window) = window() else { return };
    let closure = Closure::once_into_js(act);
    // Refused only where there are no frames to draw; then nobody is looking.
    let _ = window.request_animation_frame(closure.unchecked_ref());
}

/// Sets or removes an attribute of the root element, such as the theme.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    let root = window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// How long after [`sent_away`] the page may become hidden for that reason, milliseconds.
const ON_ITS_WAY: Millis = 10_000;

thread_local! {
    static SENT_AWAY: Cell<Millis> = const { Cell::new(Millis::MIN) };
}

/// The app itself is about to cover the page: with a file picker, the print dialog or the share
/// sheet.
pub fn sent_away() {
    SENT_AWAY.set(clock::instant());
}

/// Whether the page, hidden at this moment, is so because the app sent the person away.
pub fn was_sent_away() -> bool {
    clock::instant().saturating_sub(SENT_AWAY.get()) < ON_ITS_WAY
}

/// Calls [`sent_away`] whenever a file picker is opened, for as long as the page lives.
pub fn notice_file_pickers() {
    heed("click", |event| {
        let target = event.target();
        let field = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if field.is_some_and(|field| field.type_() == "file") {
            sent_away();
        }
    });
}

/// Opens the browser's print dialog.
pub fn print() {
    sent_away();
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Takes everything off the page at once.
fn empty() {
    let document = window().and_then(|window| window.document());
    if let Some(body) = document.and_then(|document| document.body()) {
        body.set_hidden(true);
        body.set_text_content(None);
    }
}

/// Empties the page at once and loads it anew at a hash address, which takes the place of the
/// present one in the browser's history.
pub fn start_anew(hash: &str) {
    empty();
    show_address(hash);
    reload();
}

/// Puts a hash address in the place of the present one, in the browser's history too. Nobody who
/// listens for changes of the address hears of it.
pub fn show_address(hash: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // Refused only to pages that do it many times a second.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{hash}")));
    }
}

/// Empties the page at once, then replaces it. What Back leads to then is told by [`came_back`].
pub fn leave(to: &str) {
    empty();
    let Some(window) = window() else { return };
    // A browser that keeps the emptied page whole and shows it again on Back gets a fresh one.
    listen_to_window("pageshow", come_back_anew);
    // If the address is refused the page is blank already, which is the point.
    let _ = window.location().replace(to);
}

/// The state of a place in the browser's history that was left, or come back to.
const LEFT: &str = "left";

/// Whether the person got here by the browser's Back or Forward, and hasn't gone on since.
pub fn came_back() -> bool {
    let Some(window) = window() else { return false };
    let how = window.performance().and_then(|performance| {
        let entry = performance.get_entries_by_type("navigation").get(0);
        js_sys::Reflect::get(&entry, &"type".into())
            .ok()?
            .as_string()
    });
    if how.as_deref() == Some("back_forward") {
        mark_history(&LEFT.into());
    }
    let state = window.history().and_then(|history| history.state());
    state.is_ok_and(|state| state.as_string().as_deref() == Some(LEFT))
}

/// The person goes on: this place in the history is an ordinary one again.
pub fn forget_leaving() {
    mark_history(&JsValue::NULL);
}

fn mark_history(state: &JsValue) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // Refused only to pages that do it many times a second.
        let _ = history.replace_state(state, "");
    }
}

/// The name of the event by which the page learns that a newer version waits.
pub const UPDATE: &str = "amends:update";

/// Whether a newer version waits already.
pub fn update_waits() -> bool {
    let waits = window()
        .and_then(|window| js_sys::Reflect::get(&window, &"amendsUpdateWaiting".into()).ok());
    waits.is_some_and(|waits| waits.is_truthy())
}

/// Lets the newer version that waits take over; the page then loads anew.
pub fn activate_update() {
    let Some(window) = window() else { return };
    let activate = js_sys::Reflect::get(&window, &"amendsActivateUpdate".into());
    if let Some(activate) = activate
        .ok()
        .and_then(|f| f.dyn_into::<js_sys::Function>().ok())
    {
        // It only posts a message to the waiting worker.
        let _ = activate.call0(&window);
    }
}

/// Waits, and lets the page be drawn and used meanwhile.
pub async fn pause(time: Duration) {
    let millis = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
    let waited = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            // Refused only for want of memory; then the promise is never kept, and nothing goes on.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
        }
    });
    // It is only ever resolved.
    let _ = JsFuture::from(waited).await;
}

/// Removes what the app keeps beside its storage: the copies of its own files for offline use and
/// the worker that serves them. They come back when the page is loaded again.
pub async fn erase_offline_copy() {
    let Some(window) = window() else { return };
    let erase = js_sys::Reflect::get(&window, &"amendsEraseOffline".into());
    let erase = erase
        .ok()
        .and_then(|f| f.dyn_into::<js_sys::Function>().ok());
    let erased = erase.and_then(|erase| erase.call0(&window).ok());
    if let Some(erased) = erased.and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok()) {
        // What stays behind is the app's own program, none of the person's text.
        let _ = JsFuture::from(erased).await;
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}
