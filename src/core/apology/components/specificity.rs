//! The act could be told by a stranger: "I read your diary", "forgot your mum's funeral". "What I did" isn't enough.

use super::Component;
use super::part::Part;
use crate::clause::Lead;
use crate::lexicon::{Tags, WordList, class, words};
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static PART: Part = Part {
    component: Component::Specificity,
    patterns: &[
        "sorry|apologise|apologies|apology|regret|ashamed|regrets|forgive|guilty|awful|terrible|bad ..4 for|about|of|over|at ..2 .ing",
        "sorry|apologise|apologies|regret|ashamed|regrets|hate|guilty|awful|forgive ..3 i|we ..3 .past|.done|@not|@bad",
        "regret|regrets|sorry .ing",
        "i|we ..2 .past",
        "i|we (have|'ve|had|'d|did|was|were|am|keep|kept|could|should|would|failed|forgot|never|never even) ..3 .done|.ing|.base|@wrong|@act",
        "^ (forgot|missed|left|lied|broke|lost|snapped|shouted|did not|never|spent|told|said|went|ate|used|drank|sent|stood|called|took|kissed|hid|read|sold|showed|turned)",
        "me .ing",
        "my .ing",
        "sorry|apologise|apologies|regret|ashamed ..3 (my|the|that|our|your) ..1 (affair|lie|lies|comment|comments|remark|remarks|joke|jokes|text|texts|messages|message|photo|photos|video|post|drinking|gambling|shouting|cheating|lying|outburst|debt|debts|loan|money|kiss|phone|car|birthday|anniversary|call|email|emails|flirting|snooping|silence|party|email|slap|temper|mess|dishes|bins|school|vase|mug|door|plate)",
    ],
    holds: is_specific,
};

/// Verbs that name no act by themselves, whoever they are about.
static GENERAL: WordList = WordList::new(
    "hurt upset did done do doing was were am be been being caused causing cause treated treating acted acting \
    behaved behaving failed failing let letting broke broken breaking had have having has wronged betrayed \
    betraying disappointed disappointing damaged ruined ruining destroyed messed fucked screwed made making \
    make put putting wish wished wanted want hope hoped hoping know knew think thought thinking feel felt \
    feeling love loved loving need needed mean meant handled mishandled handling understand understood \
    realise realised see saw say said saying told tell telling took take taken taking give gave given promise \
    promised regret regretted apologise apologised apologising try tried trying going go went gone get got \
    getting could would should chose choose chosen deserve deserved hate hated believe believed lost lose \
    losing offended offending hurting harmed disrespected disrespecting start started keep kept used became \
    become came come crossed overstepped overreacted stepped asked asking working worked learned learnt write \
    writing wrote talk talked talking speak spoke listen look looked mind care cared blame blamed own owned \
    change changed changing stop stopped help helped show showed remember remembered seen heard hear read \
    drunk tired stressed ashamed scared angry worried exhausted overwhelmed grieving pissed bored frightened \
    disgusted appalled embarrassed offering expecting expect forgive forgiven miss live lived left leave \
    stressing struggling dealing under raised brought slept eaten sent called hid hiding forgot missed acting \
    sitting booked ordered signed rung rang found spoken bought paid",
);

/// Verbs of the list above that are an act once something stands after them: "I told your mum", "I left you at the party".
static ACT_WITH_OBJECT: WordList = WordList::new(
    "told telling tell said saying say took take taken taking gave went gone going left leaving leave made \
    making put putting let letting kept broke breaking broken lost losing asked talked talking spoke used \
    looked showed wrote read called calling hid hiding forgot forgotten missed missing sent raised promised \
    came stopped blamed ruined slept got getting had bought paid booked embarrassed spoken started brought \
    ignoring listen chose lived damaged heard giving coming keeping using spent care help did helped",
);

/// Whether the act is one that a stranger would understand: a telling verb, or a general one with something after it.
fn is_specific(sheet: &Sheet<'_>, found: Found) -> bool {
    let clause = sheet.clause(found.mark_end.saturating_sub(1));
    if clause.is_none_or(|clause| matches!(clause.lead, Lead::If))
        || sheet
            .reported
            .get(found.mark_start)
            .copied()
            .unwrap_or(false)
    {
        return false;
    }
    is_wrong_in_context(sheet, found) && names_act(sheet, found)
}

/// Either an apology governs it, or the verb is a wrong in itself, or something duly expected was left out.
fn is_wrong_in_context(sheet: &Sheet<'_>, found: Found) -> bool {
    let head = found.start..found.mark_end;
    let by_apology = sheet.any(head.clone(), class!("sorry"))
        || sheet.any_word(
            head.clone(),
            words!("ashamed hate guilty awful terrible bad"),
        );
    let bad = sheet.any(head.clone(), class!("bad")) || sheet.any(head.clone(), class!("wrong"));
    let left_out = sheet.any(head.clone(), class!("not"));
    let sentence = sheet.sentence(found.start);
    let near = sheet.apology_near(found.start);
    by_apology
        || bad
        || (left_out && near)
        || (near
            && sheet
                .clause(found.start)
                .is_some_and(|c| c.sentence == sentence)
            && sheet.any(head, class!("act")))
}

fn names_act(sheet: &Sheet<'_>, found: Found) -> bool {
    let last = found.mark_end.saturating_sub(1);
    let clause_end = sheet
        .clause(last)
        .map_or(found.mark_end, |clause| clause.end);
    let general = sheet.word_is(last, &GENERAL);
    let rest = found.mark_end..clause_end.max(found.mark_end).min(found.mark_end + 14);
    let content = rest.clone().filter(|at| is_content(sheet, *at)).count();
    if !general {
        return content > 0
            || sheet.any(last..found.mark_end, class!("bad"))
            || sheet.any(last..found.mark_end, class!("wrong"));
    }
    sheet.word_is(last, &ACT_WITH_OBJECT)
        && content > 0
        && !sheet.any_word(
            rest,
            words!("trust heart way down things wrong mistake mistakes choices everything hurtful granted"),
        )
}

/// Classes of words that say nothing by themselves.
const SMALL: &[Tags] = &[
    class!("you"),
    class!("me"),
    class!("skip"),
    class!("filler"),
    class!("det"),
    class!("prep"),
    class!("subject"),
    class!("be"),
    class!("have"),
    class!("do"),
    class!("modal"),
    class!("not"),
    class!("and"),
    class!("but"),
    class!("felt"),
    class!("harmnoun"),
    class!("badself"),
    class!("they"),
    class!("wh"),
];

/// A word that says something: no pronoun, article, preposition or intensifier.
fn is_content(sheet: &Sheet<'_>, at: usize) -> bool {
    let known_small = SMALL.iter().any(|class| sheet.is(at, *class));
    !known_small
        && !sheet.word_is(
            at,
            words!("that it so things wrong way myself yourself like bad much sorry anything something nothing everything ways apologise if because when people lot person mistakes mistake pain"),
        )
}

/// An own act after the words found, for `responsibility`.
pub fn is_own_act(sheet: &Sheet<'_>, found: Found) -> bool {
    let last = found.mark_end.saturating_sub(1);
    sheet.is(last, class!(".ing"))
        || sheet.is(last, class!("bad"))
        || sheet.is(last, class!("wrong"))
        || sheet.any(found.start..found.end, class!("wrong"))
}
