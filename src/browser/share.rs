//! Text that leaves the app because the person asked for it, by the device's share sheet.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Whether this device has a share sheet.
pub fn can_share() -> bool {
    share_function().is_some()
}

/// Opens the device's share sheet with text, then says whether it was shared; turning back is no failure to speak of.
pub fn share(text: &str, then: impl Fn(bool) + 'static) {
    let (Some(window), Some(share)) = (web_sys::window(), share_function()) else {
        then(false);
        return;
    };
    super::page::sent_away();
    let data = Object::new();
    // Setting a property of a fresh plain object can't fail.
    let _ = Reflect::set(&data, &"text".into(), &text.into());
    let promise = share.call1(&window.navigator(), &data);
    match promise.ok().and_then(|promise| promise.dyn_into().ok()) {
        Some(promise) => when_settled(&promise, then),
        None => then(false),
    }
}

fn share_function() -> Option<Function> {
    let navigator = web_sys::window()?.navigator();
    let share = Reflect::get(&navigator, &"share".into()).ok()?;
    share.dyn_into().ok()
}

fn when_settled(promise: &Promise, then: impl Fn(bool) + 'static) {
    let then = std::rc::Rc::new(then);
    let also = then.clone();
    let kept = Closure::once_into_js(move |_: JsValue| then(true));
    let refused = Closure::once_into_js(move |_: JsValue| also(false));
    if let (Some(kept), Some(refused)) = (kept.dyn_ref::<Function>(), refused.dyn_ref::<Function>())
    {
        let then = Reflect::get(promise, &"then".into());
        if let Some(then) = then.ok().and_then(|then| then.dyn_into::<Function>().ok()) {
            // `then` of a promise doesn't throw.
            let _ = then.call2(promise, kept, refused);
        }
    }
}
