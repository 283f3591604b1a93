//! The room's main screen: the question, what is still to be told, the plan, earlier answers.
//! Closed, as all of the room but erasing and taking back is, while the joint tools are closed.

mod guide;
mod plan;
mod telling;

use super::asking::{is_asked, untold};
use super::before::BeforeTelling;
use super::offer::Offer;
use super::tool::Refusal;
use super::unsaid::{Answer, AnswerUnsaid, Unsaid};
use super::words;
use crate::browser::{clock, page};
use crate::core::desk::Slot;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::settings::{self, Choose, name::UNSAID};
use crate::parts::{
    Button, Card, Choice, DateBox, LinkButton, Notice, Section, TextBox, Title, Tone, Weight,
};
use crate::rooms::{Place, ownership};
use crate::shell::app::{App, app};
use crate::shell::form::{self, Form};
use crate::shell::limits;
use crate::shell::refused::Refused;
use crate::shell::short_form::{self, Ends};
use crate::shell::words as shell_words;
use leptos::prelude::*;

/// How many earlier answers are listed.
const LISTED: usize = 20;

/// How the room's forms end.
const ENDS: Ends = Ends {
    keep: words::KEEP,
    erase: words::ERASE,
    to: "/rooms/openness",
};

/// Draws the room.
pub fn view(place: Place) -> AnyView {
    let app = app();
    match place.first() {
        Some("guide") => return guide::screen(),
        Some("new") => return plan::new(app),
        Some("from") => return from_account(app, &place),
        _ => {}
    }
    let found = place
        .record()
        .and_then(|id| app.book.with_untracked(|book| book.get(id).cloned()));
    let Some(entry) = found else {
        return main(app);
    };
    if let Ok(offer) = entry.read::<Offer>() {
        plan::screen(app, &entry, &offer)
    } else if let Ok(unsaid) = entry.read::<Unsaid>() {
        telling::screen(app, &entry, &unsaid)
    } else {
        main(app)
    }
}

fn main(app: App) -> AnyView {
    let closed = Memo::new(move |_| app.book.with(joint::closed));
    view! {
        <Title text=words::TITLE lead=words::PURPOSE />
        {move || match closed.get() {
            Some(why) => view! { <Notice tone=Tone::Care>{shell_words::closed(why)}</Notice> }.into_any(),
            None => view! { <Section title=words::ASK_YOURSELF>{question(app)}</Section> }.into_any(),
        }}
        {move || still_to_tell(app)}
        <Section title=words::PLAN>{plan::listed(app)}</Section>
        {move || history(app)}
        <Section title=words::HOW_OFTEN>{how_often(app)}</Section>
    }
    .into_any()
}

/// The question, unless it has been answered for now.
fn question(app: App) -> AnyView {
    let again = RwSignal::new(false);
    let asked = Memo::new(move |_| {
        let today = app.today.get();
        app.book.with(|book| is_asked(book, today))
    });
    let body = move || {
        if asked.get() || again.get() {
            let done = Callback::new(move |()| again.set(false));
            return answer_form(app, form::open(Slot::new("openness/unsaid")), done);
        }
        view! {
            <p role="status">{words::ANSWERED}</p>
            <Button on_press=move |()| again.set(true)>{words::ONE_MORE}</Button>
        }
        .into_any()
    };
    body.into_any()
}

/// What the person hid, as they own up to it, ready to be told: the account is named by the address.
fn from_account(app: App, place: &Place) -> AnyView {
    let account = place.0.get(1).and_then(|id| RecordId::parse(id).ok());
    let hid = account.and_then(|account| {
        let versions = app
            .book
            .with_untracked(|book| ownership::tool::versions(book, account));
        versions.into_iter().next().map(|(_, version)| version.hid)
    });
    let (Some(account), Some(hid)) = (account, hid) else {
        return main(app);
    };
    if let Some(why) = app.book.with_untracked(joint::closed) {
        return view! {
            <Title text=words::FROM_ACCOUNT />
            <Notice tone=Tone::Care>{shell_words::closed(why)}</Notice>
        }
        .into_any();
    }
    let form = form::open(Slot::new(&format!("openness/unsaid/{account}")));
    form.field("answer", Answer::TellBy.name());
    form.field("what", hid);
    let done = Callback::new(|()| page::go_to("/rooms/openness"));
    view! {
        <Title text=words::FROM_ACCOUNT lead=words::FROM_ACCOUNT_LEAD />
        {answer_form(app, form, done)}
    }
    .into_any()
}

fn answer_form(app: App, form: Form, done: Callback<()>) -> AnyView {
    let answer = form.field("answer", "");
    let refused = Refused::new(words::refusal);
    // The two questions stay on screen: they are never put on the desk.
    let before = Before::new();
    let keep = move |()| {
        let command = AnswerUnsaid {
            answer: form.text("answer"),
            what: form.text("what"),
            tell_by: form.text("tell_by"),
            before: before.given(),
        };
        if refused.went(app.dispatch(command)) {
            form.reset();
            done.run(());
        }
    };
    let options = Answer::ALL.map(|one| (one.name(), words::answer(one).to_owned()));
    view! {
        <Choice
            legend=words::UNSAID
            hint=words::UNSAID_HINT
            options=options.to_vec()
            value=answer
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::AnswerMissing])
        />
        {move || below_the_answer(&answer.get(), form, before, refused)}
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::KEEP}
            </Button>
            <LinkButton weight=Weight::Quiet href="#/rooms/openness/guide">
                {words::BIG}
            </LinkButton>
        </div>
    }
    .into_any()
}

/// What else is asked, depending on the answer.
fn below_the_answer(
    answer: &str,
    form: Form,
    before: Before,
    refused: Refused<Refusal>,
) -> AnyView {
    let what = form.field("what", "");
    let tell_by = form.field("tell_by", "");
    let told = answer == Answer::Told.name();
    let later = answer == Answer::TellBy.name();
    if !told && !later {
        return ().into_any();
    }
    view! {
        <TextBox
            label=words::WHAT
            value=what
            rows=2
            on_change=move |()| form.changed()
            error=refused.beside(&[Refusal::WhatMissing])
        />
        {limits::warning(app(), what)}
        {told.then(|| before.questions(refused))}
        {later
            .then(|| {
                view! {
                    <DateBox
                        label=words::TELL_BY
                        value=tell_by
                        on_change=move |()| form.changed()
                        error=refused.beside(&[Refusal::DayMissing, Refusal::DayPassed])
                    />
                }
            })}
    }
    .into_any()
}

/// The two questions before telling, held on screen only.
#[derive(Clone, Copy)]
struct Before {
    for_whom: RwSignal<String>,
    crosses: RwSignal<String>,
}

impl Before {
    fn new() -> Self {
        Self {
            for_whom: RwSignal::new(String::new()),
            crosses: RwSignal::new(String::new()),
        }
    }

    fn given(self) -> BeforeTelling {
        BeforeTelling {
            for_whom: self.for_whom.get_untracked(),
            crosses: self.crosses.get_untracked(),
        }
    }

    fn questions(self, refused: Refused<Refusal>) -> AnyView {
        let owned = |answers: [(&'static str, &str); 3]| {
            answers
                .map(|(value, label)| (value, label.to_owned()))
                .to_vec()
        };
        let advice = Memo::new(move |_| {
            let (for_whom, crosses) = (self.for_whom.get(), self.crosses.get());
            BeforeTelling { for_whom, crosses }
                .advice()
                .ok()
                .and_then(words::advice)
        });
        view! {
            <Choice
                legend=words::FOR_WHOM
                options=owned(words::FOR_WHOM_ANSWERS)
                value=self.for_whom
            />
            <Choice
                legend=words::CROSSES
                hint=words::CROSSES_HINT
                options=owned(words::CROSSES_ANSWERS)
                value=self.crosses
                error=refused.beside(&[Refusal::QuestionsMissing])
            />
            <div role="status">
                {move || {
                    advice.get().map(|advice| view! { <Notice tone=Tone::Care>{advice}</Notice> })
                }}
            </div>
        }
        .into_any()
    }
}

fn still_to_tell(app: App) -> AnyView {
    let untold = app.book.with(untold);
    if untold.is_empty() {
        return ().into_any();
    }
    let today = app.today.get();
    let card = move |(id, unsaid): (RecordId, Unsaid)| {
        let foot = unsaid.tell_by.map(|by| {
            let day = clock::day_in_words(by);
            if by < today {
                words::was_by(&day)
            } else {
                words::by(&day)
            }
        });
        view! {
            <Card
                href=format!("#/rooms/openness/{id}")
                title=unsaid.what
                foot=foot.unwrap_or_default()
            />
        }
    };
    let cards = untold
        .into_iter()
        .map(move |(entry, unsaid)| card((entry.id, unsaid)));
    view! {
        <Section title=words::UNTOLD>
            <div class="card-grid">{cards.collect_view()}</div>
        </Section>
    }
    .into_any()
}

fn history(app: App) -> AnyView {
    let earlier = app.book.with(|book| {
        let all = book.all::<Unsaid>().into_iter().rev();
        all.filter(|(_, one)| one.told.is_some() || one.held_back.is_some())
            .take(LISTED)
            .collect::<Vec<_>>()
    });
    if earlier.is_empty() {
        return ().into_any();
    }
    let cards = earlier.into_iter().map(|(entry, one)| {
        let day = clock::day_in_words(one.told.or(one.held_back).unwrap_or(entry.day));
        let state = if one.told.is_some() {
            words::TOLD_ON
        } else {
            words::HELD_BACK
        };
        view! {
            <Card
                href=format!("#/rooms/openness/{}", entry.id)
                title=one.what
                foot=format!("{day}. {state}")
            />
        }
    });
    view! {
        <Section title=words::HISTORY>
            <div class="card-grid">{cards.collect_view()}</div>
        </Section>
    }
    .into_any()
}

fn how_often(app: App) -> AnyView {
    let chosen = app.book.with_untracked(|book| settings::get(book, UNSAID));
    let value = RwSignal::new(chosen.unwrap_or_else(|| "daily".to_owned()));
    let options = words::OFTEN.map(|(value, label)| (value, label.to_owned()));
    let choose = move |()| {
        let value = value.get_untracked();
        let Ok(()) = app.dispatch(Choose {
            name: UNSAID,
            value,
        });
    };
    view! {
        <Choice legend=words::UNSAID options=options.to_vec() value=value on_change=choose />
    }
    .into_any()
}

fn erase(app: App, id: RecordId) -> AnyView {
    short_form::erase(app, ENDS, id)
}
