//! The clipboard, to which text is only ever copied because the person pressed a button.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Copies text, then calls `done` with whether that worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + Clone + 'static) {
    let navigator = web_sys::window().map(|window| window.navigator());
    // Undefined where the page isn't served securely.
    let clipboard = navigator
        .and_then(|navigator| js_sys::Reflect::get(&navigator, &"clipboard".into()).ok())
        .and_then(|clipboard| clipboard.dyn_into::<web_sys::Clipboard>().ok());
    let Some(clipboard) = clipboard else {
        done(false);
        return;
    };
    let refused = done.clone();
    let copied = Closure::once(move |_: JsValue| done(true));
    let failed = Closure::once(move |_: JsValue| refused(false));
    let _ = clipboard.write_text(text).then2(&copied, &failed);
    copied.forget();
    failed.forget();
}
