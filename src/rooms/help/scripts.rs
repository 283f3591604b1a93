//! What each kind of help is, how to find it, what to say first and what to ask. Wording only.

use super::lines::LineKind;
use super::need::Need;

/// The wording of one kind of help.
pub struct Script {
    /// What it is, in a sentence or two.
    pub about: &'static str,
    /// The help lines that fit, if any do.
    pub lines: Option<LineKind>,
    /// How to find somebody.
    pub find: &'static [&'static str],
    /// Words to begin with, on the phone or in a message.
    pub say: &'static [&'static str],
    /// Questions to ask them.
    pub ask: &'static [&'static str],
}

/// The wording of this kind of help.
pub fn script(need: Need) -> &'static Script {
    match need {
        Need::Crisis => &CRISIS,
        Need::Afraid => &AFRAID,
        Need::OwnBehaviour => &OWN_BEHAVIOUR,
        Need::Addiction => &ADDICTION,
        Need::Disclosure => &DISCLOSURE,
        Need::Individual => &INDIVIDUAL,
        Need::Couple => &COUPLE,
    }
}

/// What to do where no line of a kind is listed for the country.
pub fn no_line(kind: LineKind) -> &'static [&'static str] {
    match kind {
        LineKind::Abuse => &[
            "We have no checked line of this kind for your country. That doesn't mean there is none.",
            "Search for “domestic violence helpline” and your country or town. In German: “Hilfetelefon Gewalt” or “Opferschutz”.",
            "A doctor, a pharmacy or the police can give you the number too. You don't have to report anything to ask.",
        ],
        LineKind::OwnBehaviour => &[
            "We have no checked line of this kind for your country. That doesn't mean there is none.",
            "Search for “programme for people who use violence in relationships” or “perpetrator programme” and your town. In German: “Täterarbeit häusliche Gewalt”.",
            "A doctor, a family counselling service or the abuse line of your country can tell you where such a programme is. You can ask without giving a name.",
        ],
        LineKind::Crisis => &[
            "We have no checked line of this kind for your country. That doesn't mean there is none.",
            "The emergency number is right for this. So is the nearest hospital.",
            "A doctor on call can help at night too.",
        ],
    }
}

static CRISIS: Script = Script {
    about: "For the moments in which you can't go on, or somebody may get hurt. You don't have to be sure that it's bad enough.",
    lines: Some(LineKind::Crisis),
    find: &[
        "If you may act on it now, call the emergency number or go to the nearest hospital.",
        "Don't stay alone. Call one person and say where you are.",
        "Put distance between you and anything you could use.",
    ],
    say: &[
        "I'm not safe with myself right now. I need somebody to talk to.",
        "I'm afraid that I could hurt somebody. I've left the room. Please help me stay away.",
        "I don't know what to say. Can you ask me questions?",
    ],
    ask: &[
        "Can you stay on the line with me?",
        "What should I do in the next hour?",
        "Who can see me tomorrow?",
    ],
};

static AFRAID: Script = Script {
    about: "You've done something wrong, and you're afraid of your partner. Both can be true. What you did gives nobody the right to hurt, threaten or control you.",
    lines: Some(LineKind::Abuse),
    find: &[
        "Use a phone and a browser that nobody else looks at. “Leave now” doesn't erase this browser's history.",
        "If it was somebody else's idea that you use this app, you may stop. You owe it to nobody.",
        "Don't go to counselling together while you're afraid. A good counsellor will see you alone first.",
    ],
    say: &[
        "I'm afraid of my partner and I'd like to talk about what I can do. I don't want to decide anything today.",
        "I did something that hurt my partner. Since then they threaten me, and I'm not sure what's normal.",
        "Is this call free and private? Will it show on the bill?",
    ],
    ask: &[
        "How can I talk with you without anyone noticing?",
        "What can I prepare in case I have to leave?",
        "Who is there for me near where I live?",
    ],
};

static OWN_BEHAVIOUR: Script = Script {
    about: "If they may be afraid of you, this comes before every apology. There are people who help with exactly that, without judging you.",
    lines: Some(LineKind::OwnBehaviour),
    find: &[
        "When you feel it rising: leave the room, leave the house if need be, and don't come back before you're calm. Say once where you're going. Don't drive angry.",
        "Look for a programme that also looks after the safety of partners. Anger management alone often isn't enough.",
        "Not couples counselling, and not together. First alone.",
    ],
    say: &[
        "I've frightened my partner and I want to stop. Can I talk to somebody about it?",
        "I have hit, threatened or watched them. I haven't told anybody yet.",
        "I don't need to be told that it was wrong. I need to know what to do differently, starting today.",
    ],
    ask: &[
        "Do you have a programme, and how soon can I begin?",
        "What do I do tonight if it comes up again?",
        "Is what I say kept private, and where does that end?",
    ],
};

static ADDICTION: Script = Script {
    about: "When wanting to stop isn't enough. Drinking, drugs, gambling, pornography or sex: it's common, and it can be treated.",
    lines: None,
    find: &[
        "Your doctor is a good first step, and the only safe one before you stop drinking or taking pills suddenly.",
        "Search for “addiction counselling” and your town. Most places talk with you free of charge.",
        "Groups such as Alcoholics Anonymous, Gamblers Anonymous, SMART Recovery or Sex Addicts Anonymous meet in many towns and online.",
        "It explains some of what you did. It doesn't excuse it, and your partner needn't be the one who watches you.",
    ],
    say: &[
        "I can't stop by myself. I've tried. I'd like an appointment.",
        "It has cost my partner's trust, and I want to deal with it whether they stay or not.",
    ],
    ask: &[
        "Do you work with this kind of addiction?",
        "How soon can I come, and what does it cost?",
        "What do I do on a bad evening before then?",
    ],
};

static DISCLOSURE: Script = Script {
    about: "Telling something big goes better with somebody who has done it before with others. Alone first, then, if your partner wants that, together.",
    lines: None,
    find: &[
        "Search for a counsellor or therapist who names “disclosure”, “infidelity” or “betrayal” as their work, or ask a couples counsellor whom they'd send you to.",
        "Don't wait for weeks. If nobody has time soon, ask for one single session to prepare.",
        "If health is at stake, a doctor or a sexual health clinic helps you to say it, and soon.",
    ],
    say: &[
        "There's something important that my partner doesn't know. I want to tell it once, fully, and as harmlessly as it can be done. Do you do that?",
        "I'd like one or two sessions alone to prepare. After that my partner decides if they want to come.",
    ],
    ask: &[
        "How many disclosures have you guided?",
        "Who looks after my partner in that hour and afterwards?",
        "What do you do if I want to leave something out?",
    ],
};

static INDIVIDUAL: Script = Script {
    about: "Somebody who is there for you alone: to understand how it came to this, and to do it differently. It doesn't depend on whether your partner stays.",
    lines: None,
    find: &[
        "Your doctor, your health insurance or a family counselling service can name some.",
        "Look for a licence or a professional register in your country. Ask three, take the one to whom you can say the worst of it.",
        "Many see people by video. Some have free or cheaper places; ask.",
    ],
    say: &[
        "I broke my partner's trust. I'd like to work on my own part, not on saving the relationship at any price. Do you have a place?",
        "I'm looking for weekly sessions, and I could begin on … What does it cost, and how long is the wait?",
    ],
    ask: &[
        "Have you worked with people who betrayed a partner?",
        "Will you tell me when I'm making excuses?",
        "What would we do in the first three sessions?",
    ],
};

static COUPLE: Script = Script {
    about: "Together, with somebody who looks after both. Only if both want it freely, neither is afraid, and it has stopped.",
    lines: None,
    find: &[
        "Ask once. If they say no, or not yet, that's the answer. You can still go alone.",
        "Let them choose whom. A person who has worked with betrayal matters more than the method.",
        "If one of you is afraid of the other, don't go together. Choose help for one person, above.",
    ],
    say: &[
        "I broke my partner's trust and both of us would like to talk with somebody. Do you also see each of us alone first?",
        "We aren't asking to be told whether to stay together. We'd like to be able to talk about what happened.",
    ],
    ask: &[
        "Do you see each of us alone at least once before you see us together?",
        "What do you do when one of us is afraid?",
        "How do you deal with secrets that one of us tells you?",
    ],
};
