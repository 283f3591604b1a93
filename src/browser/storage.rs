//! The keeping place in the browser: localStorage through gloo-storage. Storage is probed with
//! web-sys first, because gloo panics where it is blocked. Knows no key names.

use crate::core::ports::{Keep, KeepError};
use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

/// The `code` of a quota error in browsers that don't name it (legacy `QUOTA_EXCEEDED_ERR`).
const QUOTA_CODE: u16 = 22;

/// localStorage.
pub struct Local;

/// localStorage, unless there is none or the browser forbids it.
fn storage() -> Result<Storage, KeepError> {
    let window = web_sys::window().ok_or(KeepError::Blocked)?;
    match window.local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        _ => Err(KeepError::Blocked),
    }
}

fn reason(error: JsValue) -> KeepError {
    let Ok(error) = error.dyn_into::<DomException>() else {
        return KeepError::Failed;
    };
    match error.name().as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => KeepError::Full,
        "SecurityError" => KeepError::Blocked,
        _ if error.code() == QUOTA_CODE => KeepError::Full,
        _ => KeepError::Failed,
    }
}

impl Keep for Local {
    fn keys(&self) -> Result<Vec<String>, KeepError> {
        let storage = storage()?;
        let count = storage.length().map_err(reason)?;
        let keys = (0..count).map(|index| storage.key(index).map_err(reason));
        // A key that another tab removed meanwhile reads as none.
        keys.filter_map(Result::transpose).collect()
    }

    fn read(&self, key: &str) -> Result<Option<String>, KeepError> {
        storage()?.get_item(key).map_err(reason)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), KeepError> {
        storage()?.set_item(key, text).map_err(reason)
    }

    fn remove(&self, key: &str) -> Result<(), KeepError> {
        storage()?.remove_item(key).map_err(reason)
    }
}
