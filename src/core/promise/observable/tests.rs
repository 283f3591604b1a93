//! Sentences that must be refused and near misses that must pass.

use super::*;

#[test]
fn what_the_partner_must_do_is_theirs() {
    for text in [
        "She stops checking my phone",
        "Every evening she tells me how she feels",
        "He'll trust me again by Christmas",
        "My wife forgives me",
        "Get her to come home",
        "I will convince him that I have changed",
        "Make them trust me",
        "make sure she knows I love her",
        "I earn her trust back",
        "Win her back",
        "I call at six, and she answers",
        "Ask her to forgive me on Sunday",
    ] {
        assert_eq!(objection(text), Some(Objection::Theirs), "{text}");
    }
}

#[test]
fn what_takes_two_is_said_to() {
    for text in [
        "We talk every evening for ten minutes",
        "Let's go to the sea",
    ] {
        assert_eq!(objection(text), Some(Objection::Both), "{text}");
    }
}

#[test]
fn what_nobody_could_see_is_refused() {
    for text in [
        "Be better",
        "I will be a better husband",
        "be more honest with her",
        "Try harder",
        "stop lying",
        "Never lie again",
        "Listen more",
        "I'll respect her feelings",
        "Be there for him",
        "Be less defensive",
        "Work on myself",
        "I'll be kinder when she comes home at six",
        "Show her that I love her",
        "I’ll change",
    ] {
        assert_eq!(objection(text), Some(Objection::NothingToSee), "{text}");
    }
}

#[test]
fn an_act_of_my_own_passes() {
    for text in [
        "Text before I leave work",
        "Be home by six",
        "Put my phone on the table when she comes in",
        "If he asks where I was, tell him the whole day",
        "Call the bank on Monday",
        "Listen for ten minutes without answering",
        "Never contact Sam again",
        "Go to counselling every Thursday at 17:00",
        "Leave the room and walk round the block before I shout",
        "Make her tea in the morning",
        "Ask her how her day was",
        "Let her see the bank statements",
        "Pay back 200 a month",
        "No alcohol in the house",
        "Tell her what I spent each Sunday",
        "I tell him before he asks",
        "Give you the passwords",
        "Be at the school at three",
        "",
    ] {
        assert_eq!(objection(text), None, "{text}");
    }
}

#[test]
fn touch_and_sex_are_recognised_and_their_lookalikes_pass() {
    for text in [
        "Hold hands on the walk",
        "kiss goodnight",
        "Sleep in the same bed",
        "Have sex",
        "A hug in the morning",
        "sleep with her again",
    ] {
        assert!(asks_for_touch(text), "{text}");
    }
    for text in [
        "Get in touch with the bank",
        "Go to my sex addiction group",
        "Kiss the children goodnight",
        "Don't touch her unless she asks",
        "Make the bed",
        "Sleep on the sofa",
        "No sex talk",
    ] {
        assert!(!asks_for_touch(text), "{text}");
    }
}
