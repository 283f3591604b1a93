//! Files out of the page and into it: a download, or the share sheet where downloads don't work
//! (an app on the iOS home screen), and a chosen file's bytes. Knows nothing of what is in them.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, HtmlAnchorElement, HtmlInputElement, ShareData, Url};

/// How long the browser may take to start a download before the address of the file ends, in ms.
const ADDRESS_LASTS: i32 = 60_000;

/// The file could not be made or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileFailed;

impl From<JsValue> for FileFailed {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// A file ready to be handed to the person.
#[derive(Clone)]
pub struct Made(File);

/// Makes a file, without giving it to anybody yet.
///
/// # Errors
/// [`FileFailed`] when the browser made none, perhaps for lack of memory.
pub fn make(name: &str, mime: &str, contents: &[u8]) -> Result<Made, FileFailed> {
    let options = FilePropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(contents));
    // Any kind of part may stand in the list, whatever the binding's name says.
    let file = File::new_with_str_sequence_and_options(&parts, name, &options)?;
    Ok(Made(file))
}

impl Made {
    /// Hands it over: by download, or by the share sheet where an app on the home screen can't
    /// download. There it must be called directly from a press, see [`needs_a_press`].
    ///
    /// # Errors
    /// [`FileFailed`] when the browser refused.
    pub fn hand_over(&self) -> Result<(), FileFailed> {
        if needs_a_press() && self.share().is_ok() {
            return Ok(());
        }
        self.download()
    }

    fn share(&self) -> Result<(), FileFailed> {
        let navigator = web_sys::window().ok_or(FileFailed)?.navigator();
        let data = ShareData::new();
        data.set_files(&Array::of1(&self.0));
        if !navigator.can_share_with_data(&data) {
            return Err(FileFailed);
        }
        super::page::sent_away();
        // Whether the person then picks a place or not is their business.
        let _ = navigator.share_with_data(&data);
        Ok(())
    }

    fn download(&self) -> Result<(), FileFailed> {
        let window = web_sys::window().ok_or(FileFailed)?;
        let document = window.document().ok_or(FileFailed)?;
        let address = Url::create_object_url_with_blob(&self.0)?;
        let link = document.create_element("a")?;
        let link: HtmlAnchorElement = link.dyn_into().map_err(|_| FileFailed)?;
        link.set_href(&address);
        link.set_download(&self.0.name());
        link.click();
        // Some browsers fetch the file only after this turn.
        let end = Closure::once_into_js(move || {
            // Ends an address of our own making.
            let _ = Url::revoke_object_url(&address);
        });
        let end = end.unchecked_ref();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(end, ADDRESS_LASTS)?;
        Ok(())
    }
}

/// Makes a file of a text and hands it over at once. Call it directly from a press.
///
/// # Errors
/// [`FileFailed`] when the browser made no file of it.
pub fn hand_over(name: &str, mime: &str, text: &str) -> Result<(), FileFailed> {
    make(name, mime, text.as_bytes())?.hand_over()
}

/// Whether a file can be handed over only from a press, as from the home screen of iOS, where
/// downloading does nothing and the share sheet must be asked for.
pub fn needs_a_press() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let standalone =
        navigator.and_then(|navigator| Reflect::get(&navigator, &"standalone".into()).ok());
    standalone.is_some_and(|standalone| standalone.is_truthy())
}

/// The file chosen in a file field, if any; the field is emptied, so that the same file can be
/// chosen again.
pub fn chosen(field: &HtmlInputElement) -> Option<File> {
    let file = field.files().and_then(|files| files.get(0));
    field.set_value("");
    file
}

/// A file's size in bytes.
pub fn size(file: &File) -> usize {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a whole number of bytes
    let size = file.size() as usize;
    size
}

/// A file's bytes.
///
/// # Errors
/// [`FileFailed`] when the browser can't read it.
pub async fn bytes(file: &File) -> Result<Vec<u8>, FileFailed> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// The text of one of the app's own files, fetched when it is first needed.
///
/// # Errors
/// [`FileFailed`] without a network, if it isn't kept for offline use yet.
pub async fn own_text(name: &str) -> Result<String, FileFailed> {
    let window = web_sys::window().ok_or(FileFailed)?;
    let answer = JsFuture::from(window.fetch_with_str(name)).await?;
    let answer: web_sys::Response = answer.dyn_into().map_err(|_| FileFailed)?;
    if !answer.ok() {
        return Err(FileFailed);
    }
    let text = JsFuture::from(answer.text()?).await?;
    text.as_string().ok_or(FileFailed)
}
