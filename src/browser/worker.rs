//! The worker beside the page that seals and opens bytes with a passphrase. It is loaded with its
//! first errand, runs one errand and ends, so that the memory it took is given back. Knows nothing of
//! what is in the bytes.

use crate::core::sealed::{Refused, Stage};
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// The script that the worker begins with; the page's first script lets it through.
const SCRIPT: &str = "worker-start.js";

/// Why an errand came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failed {
    /// The worker refused: see [`Refused`].
    Refused(Refused),
    /// [`Watch::cancel`] was called.
    Cancelled,
    /// The worker couldn't be loaded, or ended by itself, perhaps for lack of memory.
    Unavailable,
}

/// Somebody who waits for an errand: hears how far it has come, and may cancel it. Cheap to clone.
#[derive(Clone, Default)]
pub struct Watch {
    on_stage: Option<Rc<dyn Fn(Stage)>>,
    /// Settles the errand under way.
    end: Rc<RefCell<Option<Function>>>,
}

impl Watch {
    /// Calls `on_stage` whenever the errand has come further.
    pub fn new(on_stage: impl Fn(Stage) + 'static) -> Self {
        Self {
            on_stage: Some(Rc::new(on_stage)),
            end: Rc::default(),
        }
    }

    /// Ends the errand under way, which then gives [`Failed::Cancelled`]. Nothing if there is none.
    pub fn cancel(&self) {
        if let Some(end) = self.end.take() {
            // Settling a promise doesn't throw.
            let _ = end.call1(&JsValue::NULL, &Array::of1(&"cancelled".into()));
        }
    }
}

/// Seals bytes as an age v1 file. `work_factor` is usually [`WORK_FACTOR`].
///
/// # Errors
/// [`Failed`]; [`Refused::TooMuchWork`] for a work factor that [`open`] would refuse.
///
/// [`WORK_FACTOR`]: crate::core::sealed::WORK_FACTOR
pub async fn seal(
    bytes: &[u8],
    passphrase: &str,
    work_factor: u8,
    watch: &Watch,
) -> Result<Vec<u8>, Failed> {
    let bytes = Uint8Array::from(bytes);
    let errand = Array::of4(
        &"seal".into(),
        &bytes,
        &passphrase.into(),
        &work_factor.into(),
    );
    run(&errand, watch).await
}

/// Opens an age v1 file that was sealed with a passphrase.
///
/// # Errors
/// [`Failed`]; a wrong passphrase and an altered file are both [`Refused::NotOpened`].
pub async fn open(sealed: &[u8], passphrase: &str, watch: &Watch) -> Result<Vec<u8>, Failed> {
    let errand = Array::of3(
        &"open".into(),
        &Uint8Array::from(sealed),
        &passphrase.into(),
    );
    run(&errand, watch).await
}

/// Whether the worker is kept, so that it starts without a network. Fetches it if it isn't yet.
pub async fn is_kept_for_offline() -> bool {
    let ask = web_sys::window()
        .and_then(|window| Reflect::get(&window, &"amendsKeptForOffline".into()).ok())
        .and_then(|ask| ask.dyn_into::<Function>().ok());
    let answer = ask
        .and_then(|ask| ask.call0(&JsValue::NULL).ok())
        .and_then(|promise| promise.dyn_into::<Promise>().ok());
    match answer {
        Some(answer) => JsFuture::from(answer).await == Ok(JsValue::TRUE),
        None => false,
    }
}

/// Ends the worker when the errand is over, however it went.
struct Running(Worker);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

async fn run(errand: &Array, watch: &Watch) -> Result<Vec<u8>, Failed> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(SCRIPT, &options).map_err(|_| Failed::Unavailable)?;
    let running = Running(worker);
    let mut settle = None;
    let outcome = Promise::new(&mut |resolve, _| settle = Some(resolve));
    let settle = settle.ok_or(Failed::Unavailable)?;
    watch.end.replace(Some(settle.clone()));

    let hear = hearing(
        &running.0,
        errand.clone(),
        watch.on_stage.clone(),
        settle.clone(),
    );
    running.0.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    let broken = Closure::<dyn Fn()>::new(move || {
        let _ = settle.call1(&JsValue::NULL, &Array::of1(&"unavailable".into()));
    });
    running.0.set_onerror(Some(broken.as_ref().unchecked_ref()));

    let outcome = JsFuture::from(outcome).await;
    watch.end.take();
    result(&outcome.map_err(|_| Failed::Unavailable)?.unchecked_into())
}

/// Hands the errand over once the worker is ready, passes on how far it has come, and settles it.
fn hearing(
    worker: &Worker,
    errand: Array,
    on_stage: Option<Rc<dyn Fn(Stage)>>,
    settle: Function,
) -> Closure<dyn Fn(MessageEvent)> {
    let worker = worker.clone();
    Closure::new(move |event: MessageEvent| {
        let words: Array = event.data().unchecked_into();
        let stage = match words.get(0).as_string().as_deref() {
            Some("ready") => {
                // Text and bytes can always be copied to the worker.
                let _ = worker.post_message(&errand);
                return;
            }
            Some("key") => Stage::Key,
            Some("content") => Stage::Content {
                done: number(&words.get(1)),
                of: number(&words.get(2)),
            },
            _ => {
                let _ = settle.call1(&JsValue::NULL, &words);
                return;
            }
        };
        if let Some(on_stage) = &on_stage {
            on_stage(stage);
        }
    })
}

fn number(value: &JsValue) -> usize {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a number of bytes
    let number = value.as_f64().unwrap_or(0.0) as usize;
    number
}

fn result(words: &Array) -> Result<Vec<u8>, Failed> {
    match words.get(0).as_string().as_deref() {
        Some("done") => Ok(Uint8Array::new(&words.get(1)).to_vec()),
        Some("refused") => {
            let refused = words.get(1).as_string();
            let refused = refused.and_then(|word| Refused::from_word(&word));
            Err(refused.map_or(Failed::Unavailable, Failed::Refused))
        }
        Some("cancelled") => Err(Failed::Cancelled),
        _ => Err(Failed::Unavailable),
    }
}
