//! Whether the browser promises not to clear what is kept when it runs short of room.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// The browser's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// It won't clear it by itself.
    Promised,
    /// It may, when it runs short of room.
    NotPromised,
    /// It doesn't say.
    Unknown,
}

fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"storage".into()).ok()?;
    (!manager.is_undefined()).then(|| navigator.storage())
}

fn answer(value: Option<wasm_bindgen::JsValue>) -> Persistence {
    match value.and_then(|value| value.as_bool()) {
        Some(true) => Persistence::Promised,
        Some(false) => Persistence::NotPromised,
        None => Persistence::Unknown,
    }
}

/// How it stands now.
pub async fn state() -> Persistence {
    let promise = manager().and_then(|manager| manager.persisted().ok());
    match promise {
        Some(promise) => answer(JsFuture::from(promise).await.ok()),
        None => Persistence::Unknown,
    }
}

/// Asks for the promise. Some browsers ask the person.
pub async fn ask() -> Persistence {
    let promise = manager().and_then(|manager| manager.persist().ok());
    match promise {
        Some(promise) => answer(JsFuture::from(promise).await.ok()),
        None => Persistence::Unknown,
    }
}
