//! Fields: a label, a hint, the control, and the reason when something is refused.
//! Values are text signals; what they mean is the caller's business.

use leptos::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};

/// A page-wide unique number for pairing labels with controls.
fn unique() -> u32 {
    static LAST: AtomicU32 = AtomicU32::new(0);
    LAST.fetch_add(1, Ordering::Relaxed)
}

/// Label, hint, control and refusal, tied together for screen readers.
fn framed(
    id: &str,
    label: String,
    hint: String,
    error: Signal<Option<String>>,
    control: AnyView,
) -> AnyView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    view! {
        <div class="field" class:field-refused=move || error.with(Option::is_some)>
            <label class="field-label" for=id.to_owned()>
                {label}
            </label>
            {(!hint.is_empty()).then(|| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            {control}
            <p class="field-error" id=error_id role="alert">
                {move || error.get()}
            </p>
        </div>
    }
    .into_any()
}

/// The ids that describe a control: its hint and its refusal.
fn described_by(id: &str, hint: &str) -> String {
    if hint.is_empty() {
        format!("{id}-error")
    } else {
        format!("{id}-hint {id}-error")
    }
}

/// A box for text of several lines. Grows with its text.
#[component]
pub fn TextBox(
    /// Its name.
    #[prop(into)]
    label: String,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: String,
    /// The text.
    value: RwSignal<String>,
    /// Height when empty, in lines.
    #[prop(default = 3)]
    rows: u32,
    /// Called after each change by the person.
    #[prop(into, optional)]
    on_change: Option<Callback<()>>,
    /// Why the text was refused.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let id = format!("field-{}", unique());
    let described = described_by(&id, &hint);
    let control = view! {
        <textarea
            id=id.clone()
            class="field-control"
            rows=rows
            dir="auto"
            aria-describedby=described
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            prop:value=move || value.get()
            on:input=move |event| {
                value.set(event_target_value(&event));
                if let Some(on_change) = on_change {
                    on_change.run(());
                }
            }
        ></textarea>
    };
    framed(&id, label, hint, error, control.into_any())
}

/// A single line: `kind` is the input type, such as `text`, `date`, `time` or `number`.
fn line(
    kind: &'static str,
    label: String,
    hint: String,
    value: RwSignal<String>,
    on_change: Option<Callback<()>>,
    error: Signal<Option<String>>,
) -> AnyView {
    let id = format!("field-{}", unique());
    let described = described_by(&id, &hint);
    let control = view! {
        <input
            id=id.clone()
            class="field-control"
            type=kind
            dir=(kind == "text").then_some("auto")
            autocomplete="off"
            aria-describedby=described
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            prop:value=move || value.get()
            on:input=move |event| {
                value.set(event_target_value(&event));
                if let Some(on_change) = on_change {
                    on_change.run(());
                }
            }
        />
    };
    framed(&id, label, hint, error, control.into_any())
}

/// A box for one line of text, or for a `time` or `number`.
#[component]
pub fn TextLine(
    /// Its name.
    #[prop(into)]
    label: String,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: String,
    /// The text.
    value: RwSignal<String>,
    /// The input type.
    #[prop(default = "text")]
    kind: &'static str,
    /// Called after each change by the person.
    #[prop(into, optional)]
    on_change: Option<Callback<()>>,
    /// Why the text was refused.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    line(kind, label, hint, value, on_change, error)
}

/// A passphrase: one line, hidden from eyes nearby unless `shown`.
#[component]
pub fn Secret(
    /// Its name.
    #[prop(into)]
    label: String,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: String,
    /// The text.
    value: RwSignal<String>,
    /// `yes` while it can be read.
    shown: RwSignal<String>,
    /// Why it was refused.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let id = format!("field-{}", unique());
    let described = described_by(&id, &hint);
    let control = view! {
        <input
            id=id.clone()
            class="field-control"
            type=move || if shown.with(|shown| shown == "yes") { "text" } else { "password" }
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-describedby=described
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
        />
    };
    framed(&id, label, hint, error, control.into_any())
}

/// A civil date, as `2026-11-23` in the signal and in the person's locale on screen.
#[component]
pub fn DateBox(
    /// Its name.
    #[prop(into)]
    label: String,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: String,
    /// The date as text, or empty.
    value: RwSignal<String>,
    /// Called after each change by the person.
    #[prop(into, optional)]
    on_change: Option<Callback<()>>,
    /// Why the date was refused.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    line("date", label, hint, value, on_change, error)
}

/// One of a few, as radio buttons under a legend.
#[component]
pub fn Choice(
    /// The question.
    #[prop(into)]
    legend: String,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: String,
    /// Value and label of each answer.
    options: Vec<(&'static str, String)>,
    /// The chosen value, or empty.
    value: RwSignal<String>,
    /// Called after each change by the person.
    #[prop(into, optional)]
    on_change: Option<Callback<()>>,
    /// Why the choice was refused.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let name = format!("choice-{}", unique());
    let described = described_by(&name, &hint);
    let hint_id = format!("{name}-hint");
    let error_id = format!("{name}-error");
    let group = name.clone();
    let one = move |(answer, label): (&'static str, String)| {
        view! {
            <label class="choice-option">
                <input
                    type="radio"
                    name=group.clone()
                    value=answer
                    prop:checked=move || value.with(|value| value == answer)
                    on:change=move |_| {
                        value.set(answer.to_owned());
                        if let Some(on_change) = on_change {
                            on_change.run(());
                        }
                    }
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset
            class="choice"
            class:field-refused=move || error.with(Option::is_some)
            aria-describedby=described
        >
            <legend class="field-label">{legend}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            <div class="choice-options">{options.into_iter().map(one).collect_view()}</div>
            <p class="field-error" id=error_id role="alert">
                {move || error.get()}
            </p>
        </fieldset>
    }
}

/// One of many, as the browser's own list.
#[component]
pub fn Select(
    /// Its name.
    #[prop(into)]
    label: String,
    /// A sentence of help.
    #[prop(into, optional)]
    hint: String,
    /// Value and label of each answer.
    options: Vec<(String, String)>,
    /// The chosen value.
    value: RwSignal<String>,
    /// Called after each change by the person.
    #[prop(into, optional)]
    on_change: Option<Callback<()>>,
) -> impl IntoView {
    let id = format!("field-{}", unique());
    let described = described_by(&id, &hint);
    let one = move |(answer, label): (String, String)| {
        let same = answer.clone();
        view! {
            <option value=answer prop:selected=move || value.with(|value| *value == same)>
                {label}
            </option>
        }
    };
    let control = view! {
        <select
            id=id.clone()
            class="field-control"
            aria-describedby=described
            on:change=move |event| {
                value.set(event_target_value(&event));
                if let Some(on_change) = on_change {
                    on_change.run(());
                }
            }
        >
            {options.into_iter().map(one).collect_view()}
        </select>
    };
    framed(&id, label, hint, Signal::stored(None), control.into_any())
}

/// A box to tick. The signal holds `yes` or nothing.
#[component]
pub fn Check(
    /// Its name.
    #[prop(into)]
    label: String,
    /// `yes` or empty.
    value: RwSignal<String>,
    /// Called after each change by the person.
    #[prop(into, optional)]
    on_change: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <label class="choice-option">
            <input
                type="checkbox"
                prop:checked=move || value.with(|value| value == "yes")
                on:change=move |event| {
                    value.set(if event_target_checked(&event) { "yes" } else { "" }.to_owned());
                    if let Some(on_change) = on_change {
                        on_change.run(());
                    }
                }
            />
            <span>{label}</span>
        </label>
    }
}
