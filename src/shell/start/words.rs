//! The wording of the first visit.

pub const WELCOME: &str = "A private place to work on your side";
pub const WELCOME_LEAD: &str = "It can't tell you if you'll be forgiven.";
pub const KEPT_WHERE: &str = "What you write is kept in this browser and goes nowhere else. Anyone who can open this browser can read it unless you set a passphrase.";
pub const BEFORE_THE_FIRST_WORD: &str = "If others use this device, set it before the first word: what was written earlier may stay in the browser's files for some time. You can also do it later, or never.";
pub const LOCKED_ALREADY: &str =
    "What you write is kept in this browser and goes nowhere else. Only the passphrase opens it.";
pub const PASSPHRASE_FIRST: &str = "Set a passphrase first";
pub const LEAVE: &str = "“Leave now” is at the top of every screen. It empties the page at once. It doesn't erase your browser's history.";

pub const SAFETY: &str = "Is any of this true?";
pub const SAFETY_LEAD: &str = "Your answers aren't saved.";

pub const DID: &str = "What did you do?";
pub const DID_LEAD: &str = "One plain sentence is enough.";
pub const DID_LABEL: &str = "What I did";
pub const DID_HINT: &str = "Start with “I”. You can say more later, or say it better.";

pub const STOPPED: &str = "Has it stopped?";
pub const STOPPED_LEAD: &str = "“Not yet” is an answer too.";

pub const NO_CONTACT: &str = "Have they asked for no contact?";
pub const NO_CONTACT_LEAD: &str =
    "If they have, that's the answer for now. The tools that involve them will be closed.";

pub const NO_CONTACT_ABOUT: &str = "No contact";

pub const ONE_THING: &str = "One thing you'll do by tomorrow night";
pub const ONE_THING_LEAD: &str = "Something of yours that asks nothing of them.";
pub const ONE_THING_LABEL: &str = "What I'll do";
pub const ONE_THING_HINT: &str = "Small is fine. “Ring the bank about the second card.”";

pub const ENOUGH: &str = "That's enough for today";
pub const ENOUGH_LEAD: &str = "You can stop here. It's all kept in this browser.";
