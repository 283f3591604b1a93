//! One function for each question of the first visit.

use super::{Visit, keep_or_leave_out, words};
use crate::browser::clock;
use crate::core::promise::Door;
use crate::parts::{Button, Choice, LinkButton, Notice, TextBox, TextLine, Title, Weight};
use crate::rooms::boundaries::limit::SetLimit;
use crate::rooms::ownership::tool::{Keep, SayStopped, Stopped};
use crate::rooms::{ownership, promises};
use crate::shell::app::app;
use crate::shell::safety;
use leptos::prelude::*;

pub fn welcome(visit: Visit) -> AnyView {
    let app = app();
    let start = move || {
        view! {
            <Button weight=Weight::Primary on_press=move |()| visit.go_on()>
                "Start"
            </Button>
        }
    };
    let choice = move || {
        if app.lock.is_on.get() {
            return view! {
                <p>{words::LOCKED_ALREADY}</p>
                <div class="button-row">{start()}</div>
            }
            .into_any();
        }
        view! {
            <p>{words::KEPT_WHERE}</p>
            <p>{words::BEFORE_THE_FIRST_WORD}</p>
            <div class="button-row">
                {start()}
                <LinkButton href="#/more/passphrase/set">{words::PASSPHRASE_FIRST}</LinkButton>
            </div>
        }
        .into_any()
    };
    view! {
        <Title text=words::WELCOME lead=words::WELCOME_LEAD />
        <p>{words::LEAVE}</p>
        {choice}
    }
    .into_any()
}

pub fn safety(visit: Visit) -> AnyView {
    view! {
        <Title text=words::SAFETY lead=words::SAFETY_LEAD />
        {safety::check(Callback::new(move |()| visit.go_on()))}
    }
    .into_any()
}

pub fn did(visit: Visit) -> AnyView {
    let app = app();
    let did = visit.form.field("did", "");
    let error = RwSignal::new(None::<String>);
    let keep = move || {
        let kept = app.dispatch(Keep {
            did: visit.form.text("did"),
            ..Keep::default()
        });
        match kept {
            Ok(()) => {
                did.set(String::new());
                visit.go_on();
            }
            Err(refusal) => error.set(Some(ownership::refusal(refusal).to_owned())),
        }
    };
    view! {
        <Title text=words::DID lead=words::DID_LEAD />
        <TextBox
            label=words::DID_LABEL
            hint=words::DID_HINT
            value=did
            error=error
            on_change=move |()| visit.form.changed()
        />
        {keep_or_leave_out(visit, keep)}
    }
    .into_any()
}

pub fn stopped(visit: Visit) -> AnyView {
    let app = app();
    let answer = visit.form.field("stopped", "");
    let error = RwSignal::new(None::<String>);
    let options = Stopped::ALL
        .into_iter()
        .map(|(name, answer)| (name, ownership::stopped(answer).to_owned()));
    let keep = move || {
        let stopped = visit.form.text("stopped");
        match app.dispatch(SayStopped {
            account: None,
            stopped,
        }) {
            Ok(()) => visit.go_on(),
            Err(refusal) => error.set(Some(ownership::refusal(refusal).to_owned())),
        }
    };
    view! {
        <Title text=words::STOPPED lead=words::STOPPED_LEAD />
        <Choice
            legend=words::STOPPED
            options=options.collect()
            value=answer
            error=error
            on_change=move |()| visit.form.changed()
        />
        {keep_or_leave_out(visit, keep)}
    }
    .into_any()
}

pub fn no_contact(visit: Visit) -> AnyView {
    let app = app();
    let yes = move |()| {
        let set = SetLimit {
            about: words::NO_CONTACT_ABOUT.to_owned(),
            no_contact: "yes".to_owned(),
            ..SetLimit::default()
        };
        // Refused only for an empty text or a wrong date, and it has neither.
        let _ = app.dispatch(set);
        visit.go_on();
    };
    view! {
        <Title text=words::NO_CONTACT lead=words::NO_CONTACT_LEAD />
        <div class="button-row">
            <Button on_press=yes>"Yes, they have"</Button>
            <Button on_press=move |()| visit.go_on()>"No"</Button>
            <Button weight=Weight::Quiet on_press=move |()| visit.go_on()>"Leave this out"</Button>
        </div>
    }
    .into_any()
}

pub fn one_thing(visit: Visit) -> AnyView {
    let app = app();
    let what = visit.form.field("what", "");
    let error = RwSignal::new(None::<String>);
    let keep = move || {
        let tomorrow = clock::today().succ_opt().unwrap_or_default();
        let promise = promises::WritePromise {
            what: visit.form.text("what"),
            starts: tomorrow.to_string(),
            ..promises::WritePromise::new(Door::Promise)
        };
        match app.dispatch(promise) {
            Ok(()) => {
                what.set(String::new());
                visit.go_on();
            }
            Err(refusal) => error.set(Some(promises::refusal(refusal).to_owned())),
        }
    };
    view! {
        <Title text=words::ONE_THING lead=words::ONE_THING_LEAD />
        <TextLine
            label=words::ONE_THING_LABEL
            hint=words::ONE_THING_HINT
            value=what
            error=error
            on_change=move |()| visit.form.changed()
        />
        {keep_or_leave_out(visit, keep)}
    }
    .into_any()
}

pub fn enough(visit: Visit) -> AnyView {
    let app = app();
    let not_yet = app.book.with_untracked(ownership::tool::not_stopped);
    view! {
        <Title text=words::ENOUGH lead=words::ENOUGH_LEAD />
        {not_yet
            .is_some()
            .then(|| {
                view! {
                    <Notice>
                        <p>
                            "You said it hasn't stopped, or you aren't sure. That is worth bringing to somebody who can help."
                        </p>
                        <LinkButton href="#/rooms/help">"Get help"</LinkButton>
                    </Notice>
                }
            })}
        <Button weight=Weight::Primary on_press=move |()| visit.finish(app)>"Go to Today"</Button>
    }
    .into_any()
}
