//! A promise about one's own conduct, and the marks that say what became of it. One kind of record serves
//! commitments, promises, putting right and rungs of the ladder; the rooms differ in what they ask and show.
//! Counting is in [`ledger`], what may be promised at all in [`observable`]; forms and refusals are the rooms'.

pub mod ledger;
pub mod observable;

use super::body::Body;
use super::id::RecordId;
use super::recurrence::Recurrence;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

/// Something the person means to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// Which of the rooms' doors it came in by.
    pub door: Door,
    /// A sort with examples or a view of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<Sort>,
    /// What the person does, in their words.
    pub what: String,
    /// The if of an if–then plan: the moment that calls for it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cue: String,
    /// The then: what the person does at that moment.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub response: String,
    /// On which days it is due.
    pub days: Recurrence,
    /// The civil day on which to look at it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<NaiveDate>,
    /// What counts as kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub counts_as_kept: String,
    /// Who supports the person in it; never the partner's task.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub supporter: String,
    /// Its place on the ladder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rung: Option<Rung>,
    /// A reminder in the device's calendar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminder: Option<Wish>,
    /// The entry it was taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<RecordId>,
    /// That it is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ended>,
}

impl Body for Promise {
    const ROOM: &'static str = "promises";
    const KIND: &'static str = "promise";
}

/// What kind of promise it is, by the door it came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// A change of the person's own behaviour.
    Commitment,
    /// Something they said they would do.
    Promise,
    /// Undoing or making good.
    PuttingRight,
    /// A rung of the ladder of small steps.
    Rung,
}

/// A sort of commitment or of putting right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Going to counselling.
    Counselling,
    /// Money paid back.
    Money,
    /// Contact ended.
    Contact,
    /// A thing replaced or mended.
    Thing,
    /// Another way of putting right.
    Other,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Counselling,
        Self::Money,
        Self::Contact,
        Self::Thing,
        Self::Other,
    ];

    /// The name under which it is saved.
    pub fn name(self) -> &'static str {
        match self {
            Self::Counselling => "counselling",
            Self::Money => "money",
            Self::Contact => "contact",
            Self::Thing => "thing",
            Self::Other => "other",
        }
    }
}

/// A place on the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rung {
    /// How much effort it takes, 1 (little) to 3 (much).
    pub effort: u8,
    /// How much is at stake, 1 (little) to 3 (much).
    pub risk: u8,
    /// Whether it needs the partner. Such a rung is asked afresh each time; a yes is never kept.
    #[serde(default, skip_serializing_if = "is_false")]
    pub joint: bool,
    /// Whether the partner said no. The app then doesn't suggest it again.
    #[serde(default, skip_serializing_if = "is_false")]
    pub declined: bool,
}

impl Rung {
    /// How high it stands, 2 to 6.
    pub fn height(self) -> u8 {
        self.effort.saturating_add(self.risk)
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde asks by reference
fn is_false(value: &bool) -> bool {
    !*value
}

/// A reminder the person asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// The local time.
    pub at: NaiveTime,
    /// What the calendar shows; empty for a neutral title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// The end of a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// The civil day; from then on it is no longer due.
    pub day: NaiveDate,
    /// How.
    pub how: Ending,
}

/// How a promise ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// It is done.
    Done,
    /// The person let it go.
    LetGo,
}

impl Promise {
    /// Whether its rule makes it due on this day. A joint rung never is: it waits for the partner.
    pub fn falls_on(&self, day: NaiveDate) -> bool {
        !self.is_joint() && self.ended.is_none_or(|end| day < end.day) && self.days.falls_on(day)
    }

    /// Whether it needs the partner.
    pub fn is_joint(&self) -> bool {
        self.rung.is_some_and(|rung| rung.joint)
    }
}

/// What became of a promise on one day. The entry hangs on the promise, and its day is the day that is marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    /// What became of it.
    pub mark: Mark,
    /// After [`Mark::Renegotiated`]: the day it was moved to, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<NaiveDate>,
    /// How the person owned a miss.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owned: Option<Owned>,
}

impl Body for Marked {
    const ROOM: &'static str = "promises";
    const KIND: &'static str = "mark";
}

/// What became of a promise. A day without any of these is not marked, which is not a miss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// Done as said.
    Kept,
    /// Done in part, or late.
    Partly,
    /// Not done.
    Missed,
    /// Changed with those it was promised to, before it was due.
    Renegotiated,
    /// It wasn't due after all, as on a holiday.
    NotDue,
}

impl Mark {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Kept,
        Self::Partly,
        Self::Missed,
        Self::Renegotiated,
        Self::NotDue,
    ];

    /// The name under which it is saved.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Partly => "partly",
            Self::Missed => "missed",
            Self::Renegotiated => "renegotiated",
            Self::NotDue => "not_due",
        }
    }
}

/// Owning a miss first: telling, mending, changing the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owned {
    /// By which local time the person means to tell their partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tell_by: Option<NaiveDateTime>,
    /// Who raised it.
    #[serde(default)]
    pub raised: Raised,
    /// What the person does about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub repair: String,
    /// What they change in the plan.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan: String,
}

/// Who spoke of a miss first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Raised {
    /// Nobody yet.
    #[default]
    NotYet,
    /// The person told before they were asked.
    Me,
    /// The partner asked first.
    Them,
}

impl Raised {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::NotYet, Self::Me, Self::Them];

    /// The name under which it is saved.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotYet => "not_yet",
            Self::Me => "me",
            Self::Them => "them",
        }
    }
}
