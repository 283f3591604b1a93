//! Building blocks of every screen: headings, fields, buttons, cards, notices, dialogs. They know
//! nothing of the domain; each has a stylesheet of its name in `style/parts/`.

mod button;
mod card;
mod chart;
mod compare;
mod copyable;
mod dialog;
mod field;
mod icon;
mod inside;
mod notice;
mod title;

pub use button::{Button, LinkButton, Weight};
pub use card::{Card, Empty};
pub use chart::{Bars, Column, Course, Point, Sign};
pub use compare::{Compare, difference};
pub use copyable::Copyable;
pub use dialog::{AlwaysThere, Confirm, Dialog};
pub use field::{Check, Choice, DateBox, Secret, Select, TextBox, TextLine};
pub use icon::Icon;
pub use notice::{Notice, Tone};
pub use title::{Section, Title};
