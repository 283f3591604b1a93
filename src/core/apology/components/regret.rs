//! Sorrow, remorse or shame for one's own conduct or the harm. "Sorry you feel that way" alone is none.

use super::Component;
use super::part::Part;
use crate::lexicon::{class, words};
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static PART: Part = Part {
    component: Component::Regret,
    patterns: &[
        "<!not|said|say|saying|enough|hear sorry",
        "i|we ..4 apologise|apologising",
        "my|our|please|sincere|humble|deepest|heartfelt|an|owe ..3 apology|apologies",
        "^ apologies",
        "to apologise",
        "i|we ..3 regret",
        "i|we ..3 (am|feel|felt|was) ..2 ashamed|remorse|guilty|remorseful|regretful|guilt|mortified|appalled|disgusted|horrified",
        "my regret|regrets|shame|remorse",
        "(is|a) regret|shame",
        "i (feel|felt) ..2 (awful|terrible|bad|dreadful|sick|rotten|horrible|shame|remorse|guilt|lousy|shit|crap|wretched) ..1 (about|for|that|because|at|when|knowing)",
        "i (feel|felt) (awful|terrible|dreadful|sick|rotten|horrible|so bad)",
        "i hate (that|what|how|myself for) i",
        "i ..1 hate (it|that|what|how) ",
        "forgive me|my|us",
        "<!not (beg|ask|begging|asking) ..2 (pardon|forgiveness)",
        "(my bad / mea culpa / pardon me / i beg pardon)",
        "i (wish|would give anything) i (had|could|'d) (not|never|take|undo|have|go)",
        "(it|that) ..1 (breaks|broke|hurts|shames|pains|haunts|kills|sickens|grieves) ..1 (my heart|me) ..2 (that|what|to|when|how)",
        "with ..2 (shame|remorse|regret)",
        "ashamed of (what|how|myself|my|the|it|that)",
        "i am ..2 (gutted|sick|heartsick|mortified|disgusted|appalled) ..2 (that|at|with|by|about|for)",
        "i (bitterly|deeply|truly)? rue|repent",
        "sorry (does not|is not|can not)",
    ],
    holds: is_own_sorrow,
};

/// Not a report, not negated, and not only about the partner's feelings.
fn is_own_sorrow(sheet: &Sheet<'_>, found: Found) -> bool {
    let reported = sheet
        .reported
        .get(found.mark_start)
        .copied()
        .unwrap_or(false);
    let at = found.end;
    let sentence = sheet.sentence_words(sheet.sentence(found.start));
    let that = usize::from(sheet.word_is(at, words!("that if for about")));
    let about_you = sheet.is(at + that, class!("you")) && !sheet.word_is(at, words!("if"));
    let reaction = about_you
        && sheet.any(
            at + that + 1..(at + that + 4).min(sentence.end),
            class!("perceive"),
        )
        || about_you
            && sheet.is(at + that + 1, class!("be"))
            && sheet.any(at..(at + 6).min(sentence.end), class!("felt"));
    let looks = sheet.word_is(at + that, words!("it my this"))
        && sheet.any_word(
            at..(at + 6).min(sentence.end),
            words!("looked looks came landed sounded seemed"),
        );
    let own = sheet.any_word(at..sentence.end, words!("because when while after by"))
        && sheet.any(at..sentence.end, class!("i"));
    let past = sheet.any_word(found.start..at, words!("said apologised"))
        || sheet.any_word(
            found.start.saturating_sub(3)..found.start,
            words!("said say saying told not hear text you'll be"),
        ) && !sheet.any_word(
            found.start.saturating_sub(3)..found.start,
            words!("want wanted to am i"),
        );
    !reported && !past && (!(reaction || looks) || own)
}
