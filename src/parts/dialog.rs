//! The browser's own `<dialog>`: modal, closed by Escape, focus kept inside and given back.

use super::button::{Button, Weight};
use leptos::html;
use leptos::prelude::*;

/// What stands at the top of every dialog, because it must be in reach there too. Given as context.
#[derive(Clone, Copy)]
pub struct AlwaysThere(pub fn() -> AnyView);

/// A modal dialog, open while the signal is true.
#[component]
pub fn Dialog(
    /// Its heading, which names it.
    #[prop(into)]
    title: String,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    // The element's open state is outside the reactive graph: this keeps it in step.
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        if open.get() && !dialog.open() {
            // Fails only for a dialog that isn't in the page, which this one is.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let label = title.clone();
    let always = use_context::<AlwaysThere>();
    view! {
        <dialog node_ref=node class="dialog" aria-label=label on:close=move |_| open.set(false)>
            <Show when=move || open.get()>
                <div class="dialog-top">
                    <h2>{title.clone()}</h2>
                    {always.map(|always| (always.0)())}
                </div>
                {children()}
            </Show>
        </dialog>
    }
}

/// A question before something is done that can't easily be taken back.
#[component]
pub fn Confirm(
    /// The question.
    #[prop(into)]
    title: String,
    /// What will happen.
    #[prop(into)]
    text: String,
    /// The name of the button that does it.
    #[prop(into)]
    yes: String,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What it does.
    #[prop(into)]
    on_yes: Callback<()>,
) -> impl IntoView {
    let body = move || {
        view! {
            <p>{text.clone()}</p>
            <div class="button-row">
                <Button
                    weight=Weight::Danger
                    on_press=move |()| {
                        open.set(false);
                        on_yes.run(());
                    }
                >
                    {yes.clone()}
                </Button>
                <Button weight=Weight::Quiet on_press=move |()| open.set(false)>
                    "Leave it as it is"
                </Button>
            </div>
        }
        .into_any()
    };
    view! {
        <Dialog title=title open=open>
            {body.clone()()}
        </Dialog>
    }
}
