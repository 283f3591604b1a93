//! What the room's parts share: why it says no, what is due, how its entries read.

use super::agenda::Agenda;
use super::appointment::{Appointment, Homework};
use super::words;
use crate::core::book::Book;
use crate::core::entry::Entry;
use crate::core::timeline::Line;
use crate::rooms::Due;
use chrono::NaiveDate;

/// Why something was not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It isn't said with whom.
    WithMissing,
    /// The day is missing or none.
    DayMissing,
    /// A time that is none.
    BadTime,
    /// The appointment is still to come.
    StillToCome,
    /// It isn't said what.
    WhatMissing,
    /// Neither an aim nor an entry.
    AgendaEmpty,
    /// It isn't said who.
    NameMissing,
    /// The record was erased.
    Gone,
}

/// Appointments of today, and past ones of which the person hasn't said whether they went.
pub fn due(book: &Book, today: NaiveDate) -> Vec<Due> {
    let appointments = book.all::<Appointment>().into_iter();
    appointments
        .filter(|(entry, appointment)| appointment.went.is_none() && entry.day <= today)
        .map(|(entry, appointment)| Due {
            record: entry.id,
            day: entry.day,
            what: words::to_attend(&appointment.with, &appointment.time),
            path: entry.id.to_string(),
            markable: false,
        })
        .collect()
}

/// How an appointment reads.
pub fn appointment_line(entry: &Entry, _: &Book) -> Option<Line> {
    let appointment: Appointment = entry.read().ok()?;
    let title = words::appointment_line(&appointment.with, appointment.went);
    Some(Line::new(title, appointment.notes))
}

/// How homework reads.
pub fn homework_line(entry: &Entry, _: &Book) -> Option<Line> {
    let homework: Homework = entry.read().ok()?;
    Some(Line::new(words::HOMEWORK_LINE, homework.what))
}

/// How an agenda reads.
pub fn agenda_line(entry: &Entry, _: &Book) -> Option<Line> {
    let agenda: Agenda = entry.read().ok()?;
    Some(Line::new(words::AGENDA_LINE, agenda.aim))
}

/// Somebody to call is no event.
pub fn contact_line(_: &Entry, _: &Book) -> Option<Line> {
    None
}
