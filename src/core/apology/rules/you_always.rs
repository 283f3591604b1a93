//! "But you never listen": a charge against the partner after the apology.

use super::rewrite;
use super::{Advice, Hit, Rule, evidence};
use crate::clause::{Clause, Lead, Subject};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::{class, words};
use crate::sheet::Sheet;

pub static RULE: Rule = Rule {
    id: "you_always",
    category: Category::BlameShift,
    severity: Severity::Strong,
    claim: "A charge after an apology cancels it.",
    evidence: evidence::BLAME,
    reason: "After the apology, “{}” is a charge against them. Could it wait for another talk?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "Can you end the sentence before this, and raise it another day if it still matters?",
    ),
    patterns: &[
        "[ you (always|never|constantly|only ever|keep|kept|just|hardly|barely|still|constantly) ..1 \
            (nag|nagging|moan|moaning|complain|complaining|shout|shouting|start|starting|push|pushing|listen|listening|ignore|ignoring|criticise|criticising|criticize|criticizing|\
            have to|had to|make|making|twist|turn|blame|blaming|accuse|accusing|take|want|care|help|ask|say|do|let|bring|bringing|pick|picking|put|give|think|at|on and|on at|going on|going|poking|winding|have|\
            questioning|interrupting|talk|treat|trust|flirt|flirting|disrespect|disrespecting|belittle|undermine|get|lie|lying|keep|check|cheat|spend|wind|play|sulk|throw|judge) ]",
        "[ you (started|began) (it|this|that|shouting|first|accusing|by|on me) ]",
        "[ you (do not|did not|would not|could not|can not|will not|wo not|never|hardly|barely|rarely) ..1 \
            (listen|help|care|bother|trust|talk to me|show|appreciate|respect|support|make time|give me|let me|try|want me|touch me|treat me|speak to me|look at me|notice|understand me|see my|pay|pull|lift|know how to|ever|exactly) ]",
        "[ you (should|could|might|ought) (have|to have) ..1 (told me|said|asked|known|listened|stopped|warned|reminded|checked|let me|spoken|mentioned|trusted|thought|expected|left me|answered|locked) ]",
        "[ you should (also)? (learn|listen|trust|have trusted|not have (said|started|pushed|married|gone|come|looked|read|told|made|let)) ]",
        "[ you (were|are|was) (the one who (started|wanted|made|pushed|insisted|said|invited|let|told|asked)|also|being|just as|no|not exactly|hardly|as much|equally|too) ..2 \
            (who|that|shouting|rude|wrong|difficult|cold|horrible|mean|guilty|bad|better|angel|saint|easy|innocent|unreasonable|aggressive|impossible|blame|perfect|nasty|wrong|controlling|distant|selfish|nagging|pushing) ]",
        "[ you (also|too) (said|hurt|shouted|lied|started|played|contributed|share|bear|messed|owe) ]",
        "[ you (shouted|lied|hurt me|said (things|stuff|hurtful|horrible|plenty)|did it|messed up) ..3 (too|as well|first|yourself) ] $",
        "[ you (went|go) (on and on|on at me|behind my|cold on|off on|mental|through my|too far) ]",
        "[ you (knew|know) (i|that i|what|how) ..6 (when|before) (you|we) ]",
        "[ you (were|are) (in my face|on my case|at me|on at me|shouting|screaming|yelling|nagging|pushing|winding|flirting|ignoring|sulking|drunk|rude|horrible|vile|cold|distant) ]",
        "[ you (have|'ve|had|'d) been (off|cold|distant|ignoring|nagging|on at|on my|horrible|so|pushing|moody|shutting|winding|asking for|at me|picking) ]",
        "[ (it|that) is not|never (like|as if|exactly) you ]",
        "[ you (ignored|shut|pushed|provoked|belittled|humiliated|embarrassed|disrespected|insulted|attacked|neglected|rejected|mocked|threatened|undermined|criticised|nagged|cornered|interrupted|accused|blocked|abandoned|starved|refused) (me|us|my|to|it|every) ]",
        "[ (need|needs|have|has) to (look at|take a look at|own|take responsibility for|take some|work on|think about|ask yourself|admit) (your|yourself|responsibility|blame|what you|how you|why you) ]",
        "[ (look at|take a look at|think about|ask yourself) (yourself|what you|how you|why you|your own|your part|your behaviour) ]",
        "[ i (wish|would rather|would have|'d rather|only wish|just wish|would) ..2 you (had|would|were|could|did|knew|'d) ]",
        "[ (nobody|no-one|your @kin) (taught|raised|brought|showed) you ]",
        "[ your (part|role|share|half) in (this|it|that|all|what) ]",
    ],
    holds: |sheet, found| {
        let gentle = words!(
            "deserve deserved asked forgive wanted loved complained judged gave done trusted believed once waited owe"
        );
        let wished = sheet.word_is(found.mark_start, words!("i"))
            && !sheet.any_word(
                found.mark_start..found.mark_end + 6,
                words!("told said listened would spoken asked trusted come mentioned"),
            );
        let question = sheet.clause(found.mark_start).is_some_and(|clause| {
            clause.lead == Lead::When || clause.lead == Lead::If || clause.lead == Lead::Relative
        });
        let known = sheet.any_word(
            found.mark_start.saturating_sub(4).max(
                sheet
                    .clause(found.mark_start)
                    .map_or(0, |clause| clause.start.saturating_sub(1)),
            )..found.mark_start,
            words!(
                "know knew see understand why that proud glad love how if when what admire while"
            ),
        );
        let kept = sheet.word_is(found.mark_start + 1, words!("still just kept always"))
            && sheet.any_word(
                found.mark_end..found.mark_end + 4,
                words!("for patient loving quiet trying me it because"),
            )
            && !sheet.any_word(
                found.mark_start..found.mark_end,
                words!("nag nagging on at make shout shouting complain"),
            );
        !sheet.any_word(found.mark_start..found.mark_end + 1, gentle)
            && !wished
            && !question
            && !known
            && !kept
    },
    find: charge_after_but,
    spared_by: &[Cue::Report, Cue::Disowns],
    #[cfg(test)]
    flags: &[
        "I'm sorry I swore, but [you never listen].",
        "sorry for what i called u, [u started it]",
        "I apologise for what I said, but [you can be really hard work].",
        "I'm sorry, [you should have told me] sooner.",
    ],
    #[cfg(test)]
    passes: &[
        "You never deserved that.",
        "I'm sorry, but you didn't do anything wrong.",
        "I was tired, but you still got hurt.",
        "You always trusted me and I lied.",
        "I'm sorry I shouted when you were being so patient.",
        "I snapped, but you stayed calm.",
    ],
    ..Rule::USUAL
};

/// "Sorry, but you …" with anything that isn't to the partner's credit or about their harm or freedom.
fn charge_after_but(sheet: &Sheet<'_>) -> Vec<Hit> {
    let clauses = &sheet.grammar.clauses;
    let charges = |clause: &&Clause| {
        let by_but = sheet.word_is(clause.start, words!("but however"));
        by_but
            && clause.subject == Subject::Partner
            && apology_precedes(sheet, clause)
            && !to_their_credit(sheet, clause)
    };
    clauses
        .iter()
        .filter(charges)
        .map(|clause| Hit {
            start: clause.start,
            end: clause.end,
        })
        .collect()
}

fn apology_precedes(sheet: &Sheet<'_>, clause: &Clause) -> bool {
    let sorry = |sign: &&crate::sheet::Sign| {
        sign.cue == Cue::Apology && sign.sentence == clause.sentence && sign.words.0 < clause.start
    };
    let quoted = sheet
        .words
        .get(clause.start)
        .is_some_and(|word| word.quoted);
    let reported = sheet
        .reported
        .get(clause.predicate)
        .copied()
        .unwrap_or(false);
    !quoted && !reported && sheet.signs.iter().any(|sign| sorry(&sign))
}

fn to_their_credit(sheet: &Sheet<'_>, clause: &Clause) -> bool {
    let words = clause.start..(clause.end + 4).min(sheet.sentence_words(clause.sentence).end);
    let kind = sheet.any(words.clone(), class!("kind"))
        || sheet.any(words.clone(), class!("felt"))
        || sheet.any(clause.start..clause.end, class!("harm"));
    let freeing = words!(
        "deserve deserved owe entitled matter mattered still trusted stayed forgave mean meant got asked deserves \
    said told had may might worth noticed saw heard paid cried waited found"
    );
    let negated_duty = clause.negated
        && sheet.any_word(
            words.clone(),
            words!("have need owe deserve do ask cause start make earn know"),
        );
    kind || negated_duty || sheet.any_word(words, freeing)
}
