//! Time from JavaScript's `Date`, randomness from `crypto.getRandomValues`: nothing else may ask
//! for either, so that a test can drive both.

use crate::core::now::{Ids, Millis, Now};
use chrono::NaiveDate;
use std::cell::RefCell;

/// Random identifiers from the browser's cryptographic generator.
struct Random;

impl Ids for Random {
    fn next(&mut self) -> u128 {
        random_bits()
    }
}

/// Random identifiers and nonces, one after another.
pub fn random() -> Box<dyn Ids> {
    Box::new(Random)
}

/// Two times 128 random bits for a key; nothing where the browser gives no randomness.
pub fn random_key() -> Option<(u128, u128)> {
    let (first, second) = (random_bits(), random_bits());
    // Without randomness both are zero.
    (first != second).then_some((first, second))
}

/// 128 random bits.
pub fn random_bits() -> u128 {
    let mut bytes = [0_u8; 16];
    if let Some(crypto) = web_sys::window().and_then(|window| window.crypto().ok()) {
        // Can only fail for requests over 65,536 bytes.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    u128::from_be_bytes(bytes)
}

/// Calls `decide` with this very moment.
pub fn with_now<T>(decide: impl FnOnce(&mut Now<'_>) -> T) -> T {
    decide(&mut now(&mut Random))
}

fn now(ids: &mut Random) -> Now<'_> {
    let date = js_sys::Date::new_0();
    #[allow(clippy::cast_possible_truncation)] // whole milliseconds and minutes, far within range
    Now {
        at: date.get_time() as i64,
        today: civil_date(&date),
        offset: -(date.get_timezone_offset() as i16),
        ids,
    }
}

/// The present instant, milliseconds UTC.
#[allow(clippy::cast_possible_truncation)] // whole milliseconds, far within range
pub fn instant() -> Millis {
    js_sys::Date::now() as Millis
}

/// The civil date where the person is.
pub fn today() -> NaiveDate {
    civil_date(&js_sys::Date::new_0())
}

/// The day a mark made now most likely means: yesterday until 03:00, then today.
pub fn day_meant() -> NaiveDate {
    with_now(|now| now.day_meant())
}

/// The civil date of an instant (ms UTC) where the person is.
pub fn day_of(at: Millis) -> NaiveDate {
    #[allow(clippy::cast_precision_loss)] // exact up to 2^53 ms
    civil_date(&js_sys::Date::new(&(at as f64).into()))
}

fn civil_date(date: &js_sys::Date) -> NaiveDate {
    let year = i32::try_from(date.get_full_year()).unwrap_or(1970);
    NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date()).unwrap_or_default()
}

/// A civil day in the person's own locale: "Monday 23 November".
pub fn day_in_words(day: NaiveDate) -> String {
    in_words(
        day,
        &[("weekday", "long"), ("day", "numeric"), ("month", "long")],
    )
}

/// A weekday in the person's own language: "Monday".
pub fn weekday_in_words(day: NaiveDate) -> String {
    in_words(day, &[("weekday", "long")])
}

/// A civil day with its year, shorter: "23 Nov 2026".
pub fn date_in_words(day: NaiveDate) -> String {
    in_words(
        day,
        &[("day", "numeric"), ("month", "short"), ("year", "numeric")],
    )
}

/// A month in the person's own locale: "November 2026".
pub fn month_in_words(day: NaiveDate) -> String {
    in_words(day, &[("month", "long"), ("year", "numeric")])
}

/// A civil date in the person's own locale. `options` are those of `Intl.DateTimeFormat`, as name
/// and value pairs.
pub fn in_words(day: NaiveDate, options: &[(&str, &str)]) -> String {
    let settings = js_sys::Object::new();
    for (name, value) in options.iter().chain(&[("timeZone", "UTC")]) {
        // Setting a property of a fresh plain object can't fail.
        let _ = js_sys::Reflect::set(&settings, &(*name).into(), &(*value).into());
    }
    let noon = day
        .and_hms_opt(12, 0, 0)
        .unwrap_or_default()
        .and_utc()
        .timestamp_millis();
    #[allow(clippy::cast_precision_loss)] // exact up to 2^53 ms
    let date = js_sys::Date::new(&(noon as f64).into());
    date.to_locale_date_string(&locale(), &settings).into()
}

/// The local time of an instant (ms UTC) in the person's own locale, such as "18:40", with the day
/// in front if it is another than today.
pub fn time_in_words(at: Millis) -> String {
    #[allow(clippy::cast_precision_loss)] // exact up to 2^53 ms
    let date = js_sys::Date::new(&(at as f64).into());
    let settings = js_sys::Object::new();
    for name in ["hour", "minute"] {
        // Setting a property of a fresh plain object can't fail.
        let _ = js_sys::Reflect::set(&settings, &name.into(), &"2-digit".into());
    }
    let time: String = date
        .to_locale_time_string_with_options(&locale(), &settings)
        .into();
    let day = civil_date(&date);
    if day == today() {
        time
    } else {
        format!("{}, {time}", day_in_words(day))
    }
}

thread_local! {
    static CHOSEN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Writes dates by this language tag from now on, or by the browser's own language again.
pub fn write_dates_in(tag: Option<String>) {
    CHOSEN.set(tag);
}

fn locale() -> String {
    let own = || web_sys::window().and_then(|window| window.navigator().language());
    let locale = CHOSEN.with_borrow(Clone::clone).or_else(own);
    let locale = locale.filter(|tag| is_language_tag(tag));
    locale.unwrap_or_else(|| "en-GB".to_owned())
}

/// Whether `Intl` takes it. Systems without a language call theirs `C`, at which it throws.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_language = |part: &str| (2..=8).contains(&part.len()) && part.len() != 4;
    parts.next().is_some_and(|language| {
        is_language(language) && language.bytes().all(|byte| byte.is_ascii_alphabetic())
    }) && parts.all(|part| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}
