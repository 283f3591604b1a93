//! What the person can do in a talk: begin it, time a turn, pause, come back, end it, and write
//! down what was heard. Beginning and going on need the joint tools to be open; ending doesn't.

use super::talk::{MINUTE, Pause, Talk, Turn, Understood};
use super::tool::Refusal;
use crate::core::book::Book;
use crate::core::change::{Change, Command};
use crate::core::entry::Entry;
use crate::core::given;
use crate::core::id::RecordId;
use crate::core::joint;
use crate::core::now::{Millis, Now};
use crate::core::quoted::Quoted;
use chrono::{NaiveTime, TimeDelta};

/// The longest turn or pause given in minutes.
pub const LONGEST: u16 = 240;

/// Begins a talk, or writes down their no.
pub struct BeginTalk {
    /// `yes`, `no` or `not_asked`: whether the partner wants to talk now.
    pub agreed: String,
    /// `yes` or `no`: whether the person is calm enough to hear it.
    pub calm: String,
    /// Length of their first turn in minutes; empty for no timer.
    pub minutes: String,
}

impl Command for BeginTalk {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        if let Some(why) = joint::closed(book) {
            return Err(Refusal::Closed(why));
        }
        let mut talk = Talk::default();
        match (self.agreed.as_str(), self.calm.as_str()) {
            ("no", _) => talk.they_said_no = true,
            ("yes", "yes") => {
                if !self.minutes.trim().is_empty() {
                    let minutes = minutes(&self.minutes)?;
                    let from = now.at;
                    talk.turn = Some(Turn { from, minutes });
                }
            }
            ("yes", "no") => return Err(Refusal::NotCalm),
            ("yes", _) => return Err(Refusal::CalmMissing),
            ("not_asked", _) => return Err(Refusal::NotAsked),
            _ => return Err(Refusal::AgreedMissing),
        }
        Ok(Change::put(Entry::new(now, &talk)))
    }
}

/// Starts their turn anew.
pub struct StartTurn {
    /// The talk.
    pub talk: RecordId,
    /// Its length in minutes.
    pub minutes: String,
}

impl Command for StartTurn {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let minutes = minutes(&self.minutes)?;
        let from = now.at;
        revise(book, now, self.talk, |talk| {
            talk.turn = Some(Turn { from, minutes });
        })
    }
}

/// Pauses a talk, with the time of return fixed.
pub struct PauseTalk {
    /// The talk.
    pub talk: RecordId,
    /// When the person comes back.
    pub back: Back,
}

/// A time of return, as a form gives it.
pub enum Back {
    /// In so many minutes.
    In(String),
    /// On this civil day (empty for today) at this local time, such as `19:30`.
    At(String, String),
}

impl Command for PauseTalk {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let since = now.at;
        let back = self.back.instant(now)?;
        revise(book, now, self.talk, |talk| {
            talk.close_pause(since);
            talk.turn = None;
            talk.pauses.push(Pause {
                since,
                back,
                returned: None,
            });
        })
    }
}

impl Back {
    fn instant(&self, now: &Now<'_>) -> Result<Millis, Refusal> {
        match self {
            Self::In(text) => Ok(now.at + Millis::from(minutes(text)?) * MINUTE),
            Self::At(date, time) => {
                let date = if date.trim().is_empty() {
                    now.today
                } else {
                    given::needed_day(date).ok_or(Refusal::BadTime)?
                };
                let time = NaiveTime::parse_from_str(time.trim(), "%H:%M")
                    .or_else(|_| NaiveTime::parse_from_str(time.trim(), "%H:%M:%S"))
                    .map_err(|_| Refusal::BadTime)?;
                let offset = TimeDelta::minutes(i64::from(now.offset));
                let utc = date.and_time(time).checked_sub_signed(offset);
                let at = utc.ok_or(Refusal::BadTime)?.and_utc().timestamp_millis();
                (at > now.at).then_some(at).ok_or(Refusal::BackPassed)
            }
        }
    }
}

/// Comes back from a pause.
pub struct ComeBack {
    /// The talk.
    pub talk: RecordId,
}

impl Command for ComeBack {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let at = now.at;
        revise(book, now, self.talk, |talk| talk.close_pause(at))
    }
}

/// Ends a talk, whoever ended it.
pub struct EndTalk {
    /// The talk.
    pub talk: RecordId,
}

impl Command for EndTalk {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let at = now.at;
        let (entry, mut talk) = book.find::<Talk>(self.talk).ok_or(Refusal::Gone)?;
        talk.close_pause(at);
        talk.turn = None;
        talk.ended = talk.ended.or(Some(at));
        Ok(Change::put(entry.revised(now, &talk)))
    }
}

/// Writes down, or corrects, what was heard.
pub struct KeepHeard {
    /// The talk.
    pub talk: RecordId,
    /// Their point in their words; may be empty if `gist` isn't.
    pub heard: String,
    /// Their point as the person understood it.
    pub gist: String,
    /// The name of an [`Understood`].
    pub understood: String,
    /// Where the person got defensive; may be empty.
    pub defended: String,
}

impl Command for KeepHeard {
    type Refusal = Refusal;

    fn decide(self, book: &Book, now: &mut Now<'_>) -> Result<Change, Refusal> {
        let (entry, mut talk) = book.find::<Talk>(self.talk).ok_or(Refusal::Gone)?;
        talk.heard = Quoted::new(&self.heard);
        talk.gist = given::words(&self.gist).unwrap_or_default();
        if talk.heard.is_empty() && talk.gist.is_empty() {
            return Err(Refusal::NothingHeard);
        }
        let understood = Understood::ALL
            .into_iter()
            .find(|one| one.name() == self.understood);
        talk.understood = Some(understood.ok_or(Refusal::UnderstoodMissing)?);
        talk.defended = given::words(&self.defended).unwrap_or_default();
        talk.close_pause(now.at);
        talk.turn = None;
        talk.ended = talk.ended.or(Some(now.at));
        Ok(Change::put(entry.revised(now, &talk)))
    }
}

fn revise(
    book: &Book,
    now: &mut Now<'_>,
    id: RecordId,
    edit: impl FnOnce(&mut Talk),
) -> Result<Change, Refusal> {
    if let Some(why) = joint::closed(book) {
        return Err(Refusal::Closed(why));
    }
    let (entry, mut talk) = book.find::<Talk>(id).ok_or(Refusal::Gone)?;
    if talk.ended.is_some() || talk.they_said_no {
        return Err(Refusal::Over);
    }
    edit(&mut talk);
    Ok(Change::put(entry.revised(now, &talk)))
}

fn minutes(text: &str) -> Result<u16, Refusal> {
    let minutes = text.trim().parse().map_err(|_| Refusal::BadMinutes)?;
    (1..=LONGEST)
        .contains(&minutes)
        .then_some(minutes)
        .ok_or(Refusal::BadMinutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::boundary::Boundary;
    use crate::core::joint::Closed;
    use crate::core::now::fixed::{Counting, noon};
    use crate::rooms::listening::talk::{Stage, open};

    fn begin(agreed: &str, calm: &str, minutes: &str) -> BeginTalk {
        BeginTalk {
            agreed: agreed.into(),
            calm: calm.into(),
            minutes: minutes.into(),
        }
    }

    fn make<C: Command<Refusal = Refusal>>(
        book: &mut Book,
        now: &mut Now<'_>,
        command: C,
    ) -> Result<RecordId, Refusal> {
        let change = command.decide(book, now)?;
        book.apply(&change);
        Ok(change.records().next().unwrap())
    }

    #[test]
    fn a_talk_begins_only_with_their_yes_and_a_calm_listener() {
        let mut ids = Counting::default();
        let mut now = noon(&mut ids, 2026, 11, 23);
        let book = Book::default();
        let mut refused = |agreed, calm| begin(agreed, calm, "").decide(&book, &mut now).err();
        assert_eq!(refused("", ""), Some(Refusal::AgreedMissing));
        assert_eq!(refused("not_asked", "yes"), Some(Refusal::NotAsked));
        assert_eq!(refused("yes", ""), Some(Refusal::CalmMissing));
        assert_eq!(refused("yes", "no"), Some(Refusal::NotCalm));
        assert_eq!(refused("yes", "yes"), None);
    }

    #[test]
    fn their_no_is_complete_and_needs_no_calm() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let id = make(&mut book, &mut now, begin("no", "", "")).unwrap();
        let (_, talk) = book.find::<Talk>(id).unwrap();
        assert_eq!(talk.stage(now.at), Stage::SaidNo);
        let turn = StartTurn {
            talk: id,
            minutes: "5".into(),
        };
        assert_eq!(make(&mut book, &mut now, turn), Err(Refusal::Over));
        assert!(open(&book).is_none());
    }

    #[test]
    fn no_contact_closes_the_room() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let no_contact = Boundary {
            no_contact: true,
            ..Boundary::default()
        };
        book.apply(&Change::put(Entry::new(&mut now, &no_contact)));
        assert_eq!(
            make(&mut book, &mut now, begin("yes", "yes", "")),
            Err(Refusal::Closed(Closed::NoContact))
        );
    }

    #[test]
    fn a_turn_is_told_by_the_clock_not_by_ticks() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let id = make(&mut book, &mut now, begin("yes", "yes", "10")).unwrap();
        let (_, talk) = book.find::<Talk>(id).unwrap();
        assert_eq!(
            talk.stage(now.at + 4 * MINUTE),
            Stage::Listening(Some(6 * MINUTE))
        );
        assert_eq!(
            talk.stage(now.at + 11 * MINUTE),
            Stage::Listening(Some(-MINUTE))
        );
    }

    #[test]
    fn a_pause_fixes_the_time_of_return() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        now.offset = 60; // 13:00 where the person is
        let id = make(&mut book, &mut now, begin("yes", "yes", "")).unwrap();
        let pause = |back| PauseTalk { talk: id, back };
        let passed = pause(Back::At(String::new(), "12:30".into()));
        assert_eq!(make(&mut book, &mut now, passed), Err(Refusal::BackPassed));
        let tomorrow = pause(Back::At("2026-11-24".into(), "19:30".into()));
        make(&mut book, &mut now, tomorrow).unwrap();
        let (_, talk) = book.find::<Talk>(id).unwrap();
        let back = now.at + (30 * 60 + 30) * MINUTE;
        assert_eq!(talk.stage(now.at), Stage::Paused(back));
        make(&mut book, &mut now, pause(Back::In("20".into()))).unwrap();
        make(&mut book, &mut now, ComeBack { talk: id }).unwrap();
        let (_, talk) = book.find::<Talk>(id).unwrap();
        assert_eq!(talk.stage(now.at), Stage::Listening(None));
        assert!(talk.pauses.iter().all(|pause| pause.returned.is_some()));
    }

    #[test]
    fn minutes_that_make_no_sense_are_refused() {
        for text in ["", "0", "-5", "241", "ten"] {
            assert_eq!(minutes(text), Err(Refusal::BadMinutes), "{text}");
        }
        assert_eq!(minutes(" 20 "), Ok(20));
    }

    #[test]
    fn what_was_heard_ends_the_talk_and_needs_their_point() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let id = make(&mut book, &mut now, begin("yes", "yes", "10")).unwrap();
        let keep = |heard: &str, understood: &str| KeepHeard {
            talk: id,
            heard: heard.into(),
            gist: String::new(),
            understood: understood.into(),
            defended: String::new(),
        };
        let nothing = make(&mut book, &mut now, keep(" ", "yes"));
        assert_eq!(nothing, Err(Refusal::NothingHeard));
        let unasked = make(&mut book, &mut now, keep("You hid it", ""));
        assert_eq!(unasked, Err(Refusal::UnderstoodMissing));
        make(&mut book, &mut now, keep("You hid it", "not_asked")).unwrap();
        let (_, talk) = book.find::<Talk>(id).unwrap();
        assert_eq!(talk.stage(now.at), Stage::Heard);
        assert_eq!(talk.ended, Some(now.at));
    }

    #[test]
    fn a_talk_can_end_without_another_word() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let mut now = noon(&mut ids, 2026, 11, 23);
        let id = make(&mut book, &mut now, begin("yes", "yes", "")).unwrap();
        assert_eq!(open(&book).unwrap().0.id, id);
        make(&mut book, &mut now, EndTalk { talk: id }).unwrap();
        assert!(open(&book).is_none());
    }
}
