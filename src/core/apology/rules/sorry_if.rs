//! "Sorry if I upset you": the act or the harm hangs on an if. Also finds "if you felt hurt", which is conditional here
//! and about the partner's reaction in `sorry_you_feel`.

use super::{Advice, Rule, evidence, rewrite};
use crate::finding::{Category, Severity};
use crate::lexicon::form;
use crate::lexicon::{class, words};
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static RULE: Rule = Rule {
    id: "sorry_if",
    category: Category::Conditional,
    severity: Severity::Strong,
    claim: "An if before the act or the harm makes it something that may not have happened.",
    evidence: evidence::HYPOTHETICAL,
    reason: "“{}” leaves it open whether it happened. You were there: did it?",
    advice: Advice::Rewrite(rewrite::as_fact, "What did you do, said as a fact?"),
    patterns: &[
        "<!even|as|what|wonder|wondered|wondering|know|see|ask|asked|only|check|unsure|doubt|than|tell|sure|like [ if|incase ]",
        "[ in case|insofar|inasmuch ]",
        "[ to the extent ]",
        "[ in so far ]",
        "^ [ should (i|we|anything|anyone|you|my ..2|any ..2) have ]",
        "sorry|apologise|apologies|regret ..2 [ should (i|we|anything|anyone|you|my ..2|any ..2) have ]",
    ],
    holds: is_hypothetical,
    #[cfg(test)]
    flags: &[
        "I'm sorry [if I embarrassed you] at the wedding.",
        "sorry [if i was snappy] b4",
        "[If anything I said] came out wrong then I apologise.",
        "My apologies [in case I woke you all].",
        "I'm sorry [if you felt ignored].",
        "[Should my remarks have caused] any upset, I regret them.",
    ],
    #[cfg(test)]
    passes: &[
        "If you want to talk, I'm here, and I'm sorry.",
        "If I'd rung you, you wouldn't have waited. I'm sorry.",
        "I'd understand if you stayed away. I'm sorry I lied.",
        "I talked over you as if you weren't there. I'm sorry.",
        "I'm sorry I was late. If I'm held up again I'll ring first.",
        "I'm sorry. Tell me if there's anything I can do.",
    ],
    ..Rule::USUAL
};

/// Whether the clause after the if is about what the writer did or what it did to somebody, and belongs to an apology.
pub fn is_hypothetical(sheet: &Sheet<'_>, found: Found) -> bool {
    let at = found.mark_end;
    if !sheet.apology_near(at) || is_counterfactual(sheet, at) {
        return false;
    }
    let governed = sheet.has_sign(crate::cue::Cue::Apology, sheet.sentence(at));
    let clause = at..(at + 12).min(sheet.sentence_words(sheet.sentence(at)).end);
    if !sheet.word_is(found.mark_start, words!("if")) {
        return governed;
    }
    let harm = sheet.any(clause.clone(), class!("harm"))
        || sheet.any(clause.clone(), class!("harmnoun"))
        || sheet.any(clause.clone(), class!("felt"));
    let landed = sheet.any_word(
        clause.clone(),
        words!("came come comes caused cause causes landed sounded seemed appeared rubbed struck wrong triggered crossed overstepped upsetting offensive insensitive hurtful misunderstood pained touched"),
    );
    let subject = at;
    if sheet.is(subject, class!("i")) || sheet.is(subject, class!("we")) {
        (governed || harm) && is_past(sheet, subject + 1)
    } else if sheet.word_is(
        subject,
        words!("anything something any what things some whatever"),
    ) {
        governed
            && (harm
                || landed
                || sheet.any(subject + 1..(subject + 4).min(clause.end), class!("i"))
                || sheet.any(clause, class!(".past")))
    } else if is_perceiver(sheet, subject) {
        governed && perceives(sheet, clause)
    } else {
        governed
            && (harm || landed)
            && !sheet.any_word(
                subject..subject + 3,
                words!("helps makes there takes means"),
            )
    }
}

/// "you", "anyone", "your feelings", "your dad".
pub fn is_perceiver(sheet: &Sheet<'_>, at: usize) -> bool {
    sheet.is(at, class!("you"))
        || sheet.is(at, class!("people"))
        || sheet.is(at, class!("your"))
        || sheet.word_is(at, words!("anyone he she they"))
}

/// A feeling or a perception as the verb of the clause; not a wish, a need or an ability.
pub fn perceives(sheet: &Sheet<'_>, clause: std::ops::Range<usize>) -> bool {
    let head = clause.start..(clause.start + 4).min(clause.end);
    let wish =
        words!("want need prefer like would could can ready ever wish rather will let do decide");
    if sheet.any_word(head.clone(), wish) {
        return false;
    }
    let feels = sheet.any(clause.clone(), class!("felt")) || sheet.any(clause, class!("harm"));
    sheet.any(head.clone(), class!("perceive"))
        || (feels && (sheet.any(head.clone(), class!("be")) || sheet.any(head, class!("have"))))
}

/// "did", "was", "have hurt", "upset", "come across": something that either happened or didn't. Plans and wishes aren't.
fn is_past(sheet: &Sheet<'_>, at: usize) -> bool {
    let skip = class!("skip");
    let mut at = at;
    while sheet.words.get(at).is_some_and(|word| word.is(skip)) {
        at += 1;
    }
    let Some(verb) = sheet.words.get(at) else {
        return false;
    };
    let then_you = sheet.word_is(at + 1, words!("you"))
        || (sheet.is(at + 1, class!("prep")) && sheet.word_is(at + 2, words!("you")));
    if sheet.word_is(at, words!("was were")) {
        return !then_you;
    }
    let perfect = sheet.word_is(at, words!("have 've"));
    let present_harm = sheet.is(at, class!("harm"))
        || sheet.word_is(at, words!("come seem seemed sound sounded seems"));
    perfect
        || present_harm
        || (verb.tags & form::PAST != 0
            && !sheet.is(at, class!("had"))
            && !sheet.word_is(at, words!("could")))
}

/// "if I had …", "… would have …": about what didn't happen.
fn is_counterfactual(sheet: &Sheet<'_>, at: usize) -> bool {
    let sentence = sheet.sentence_words(sheet.sentence(at));
    let had = sheet.is(at + 1, class!("had"));
    let would_have = sentence.into_iter().any(|w| {
        sheet.is(w, class!("would"))
            && (sheet.word_is(w + 1, words!("have")) || sheet.word_is(w + 2, words!("have")))
    });
    let understand = sheet.any_word(
        sheet.sentence_words(sheet.sentence(at)),
        words!("understand blame"),
    );
    had || would_have || understand
}
