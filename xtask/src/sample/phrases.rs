//! The words of sample histories: everyday ones, and messy ones as people really write them.

/// When something happened.
pub const TIMES: &[&str] = &[
    "after dinner",
    "before work",
    "on the way home",
    "late at night",
    "at the weekend",
    "in the car",
    "over breakfast",
    "while I cooked",
    "on the phone",
    "in front of the children",
];
/// Things somebody did.
pub const ACTS: &[&str] = &[
    "I checked my messages in secret",
    "I said I was at work",
    "I paid with the other card",
    "I raised my voice",
    "I left out half of it",
    "I changed the subject",
    "I made a joke of it",
    "I deleted the thread",
    "I promised to be back by six",
    "I blamed the traffic",
];
/// What they think of it.
pub const REGRETS: &[&str] = &[
    "I saw it in how quiet the house was.",
    "I knew while I did it.",
    "It cost them a night's sleep.",
    "I would have to say it twice to believe it.",
    "There was no need for it.",
    "I chose the easy way again.",
    "I can't put that evening back.",
    "They had asked me only that morning.",
];
/// Feelings the partner told of.
pub const FEELINGS: &[&str] = &[
    "angry",
    "anxious",
    "bitter",
    "worried",
    "on edge",
    "afraid",
    "insecure",
    "furious",
    "resentful",
    "frustrated",
];
/// What it did to the partner.
pub const HARMS: &[&str] = &[
    "they lay awake until three",
    "they went back through every receipt",
    "they stopped asking",
    "they told their sister they were fine",
    "they left the room",
    "they cried in the kitchen",
    "they missed a day's work",
    "they took off the ring for a week",
    "they had to explain it to the children",
    "they said they felt foolish",
];
/// Parts of the partner's life, as the impact room names them.
pub const AREAS: &[&str] = &[
    "safety",
    "body_sleep",
    "money",
    "work",
    "children",
    "family_friends",
    "self_worth",
    "past",
    "other",
];
/// Things they were about to press with.
pub const URGES: &[&str] = &[
    "ask if I'm forgiven yet",
    "point out how much I've done",
    "send one more message",
    "ask what they are thinking",
    "explain myself again",
    "ask for a hug",
    "say it's been long enough",
    "look hurt so that they notice",
];
/// What they did instead, or to put it right.
pub const INSTEADS: &[&str] = &[
    "Walked round the block",
    "Wrote it here",
    "Washed up",
    "Rang my brother",
    "Went to bed",
    "Fixed the gate",
    "Sat on the step for ten minutes",
    "Read to the children",
];
/// What they change.
pub const CHANGES: &[&str] = &[
    "Phone off the table at dinner",
    "Say the number before they ask",
    "Leave the office at five",
    "Open the post together",
    "One evening without explaining",
    "Ask once, then wait",
    "Write down what I spend",
];
/// What they promise.
pub const PROMISES: &[&str] = &[
    "Be home by six",
    "Say who is ringing",
    "Put the receipts on the shelf",
    "Go to counselling",
    "Pay back what I took",
    "Take the children on Saturday",
    "No screens after ten",
    "Answer again as if it were the first time",
    "Tell them where I'll be",
    "Cook on Wednesdays",
    "Ring my sponsor",
    "Sleep in the spare room without sulking",
];
/// Moments that call for it.
pub const CUES: &[&str] = &[
    "When my phone rings late",
    "When I leave the office",
    "When the post comes",
    "When they ask again",
    "When I'd rather not say",
    "When I'm running late",
];
/// What it was about.
pub const PLACES: &[&str] = &[
    "a quiet week",
    "the move",
    "her mother's birthday",
    "the second card",
    "the school play",
    "the trip north",
    "the old number",
    "the money from spring",
];
/// What the partner said.
pub const QUOTES: &[&str] = &[
    "You weren't there when I needed you",
    "Don't ring me at work",
    "I can't look at that jacket any more",
    "You always say it's nothing",
    "I don't want to hear how hard it is for you",
    "לא עכשיו, בבקשה",
    "Ask me again on Sunday",
];
/// Limits the partner set.
pub const LIMITS: &[&str] = &[
    "No calls at work",
    "Not in front of the children",
    "Nothing about it after ten in the evening",
    "Her sister is left out of it",
];
/// Questions the partner asked.
pub const QUESTIONS: &[&str] = &[
    "Where I was in June",
    "Who else knew",
    "What the second card was for",
    "Whether I would have told them",
    "When it began",
];
/// Steps of the ladder.
pub const STEPS: &[&str] = &[
    "Say good morning and leave it at that",
    "Put my phone on the table when I come in",
    "Cook on Sunday without being asked",
    "Read out the post at breakfast",
];
/// Text as it is really written: long, in other scripts, with words that don't break.
pub const MESSY: &[&str] = &[
    "I read your messages on the old tablet for three months, at night, while you were asleep, and when you asked me in the kitchen whether I had ever looked I said no, and I said it again in front of your sister in March.",
    "שלחתי לה הודעה 😞 — and then I said I hadn't. Zażółć gęślą jaźń, Straße, наивно.",
    "Rechtsschutzversicherungsgesellschaftenverzeichnis/anlage_3b-2026-11-final-final.pdf",
    "=1+1, \"quoted\", and\na second line\n\nand a third",
];
