//! Why it happened, in terms of the writer's own state or circumstances, owned or not. Blaming somebody else is none.

use super::Component;
use super::part::Part;
use crate::lexicon::{class, words};
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static PART: Part = Part {
    component: Component::Explanation,
    patterns: &[
        "because (i (was|am|had|could|did|do|wanted|felt|thought|'d|never|got|hate|needed|get|feel|panicked|told) / my / of my / of ..2 @cause|@state)",
        "because of ..3 @cause|@state",
        "i|we (was|were|am|'d been|had been|have been|been|felt|got|get) ..3 @state ..2",
        "i (was|were) ..3 (frightened|afraid|terrified|nervous|panicking|cornered|rushing|in a (rush|hurry|panic|state|bad|mood|dark)|trying to|under|going through|struggling|hurting|embarrassed|ashamed|avoiding|jealous|insecure|showing off|lonely|too (proud|scared|busy|ashamed)|grieving|selfish|a coward|caught up|on edge|threatened|protecting|defending|thinking only|so caught|wrapped up|flattered|weak|greedy)",
        "i (had|'d had|'d|had had) ..2 (a|too|no|so|been|not) ..4 (drink|much|day|week|drinks|pints|night|month|sleep|slept|eaten|drinking|shift|year|letter|lot|row|migraine|cans|wine)",
        "i (panicked|froze|got scared|got jealous|got defensive|lost my nerve|bottled it|was afraid|felt (cornered|threatened|attacked|insecure|small|ashamed|trapped|left|lonely|jealous|neglected|alone|embarrassed|judged|useless|guilty|unwanted|under|pressured|like))",
        "(the|my) (reason|truth|why|explanation) ..1 (is|was|i|for|being) ..4",
        "(that is|this is|which is|it is) why i",
        "(out of|through|from) (fear|jealousy|spite|shame|pride|anger|laziness|panic|habit|cowardice|insecurity|boredom|loneliness|selfishness|guilt|stress|frustration)",
        "my ..2 (anxiety|depression|insecurity|insecurities|temper|jealousy|pride|past|drinking|addiction|ex|fear|fears|adhd|childhood|upbringing|stress|grief|wounds|ego|head|trauma) ..2 (is|was|made|got|has|were|took|had|meant|came|and|experiences)",
        "(i let) my ..4",
        "i (could not|did not) (bear|face|stand|cope|have the guts|have the courage|know how|want you to|want to (face|lose|hear|look|admit|upset|row|fight|disappoint)|dare|help|control|stop|think straight|trust)",
        "i (thought|told myself|believed|convinced myself|figured|assumed) ..1 (i|that|it|if|you|there|the|we|nobody) ..5",
        "(something|red mist|rage) ..1 (came|took|snapped) over? ",
        "(work|things|life|the kids|money|my job|boss|they) ..1 (has|have|had|was|is|'s) ..2 (been|me|mental|mad|busy|hectic|stressful|crazy|manic|hard|a nightmare|full|non-stop|working)",
        "(in my) (family|country|culture|house|day)",
        "(how|who|what|the way) i (am|was raised|was brought|get|grew)",
        "(the|some|too much|that) (drink|booze|stress|pressure|wine|beer|alcohol) ..2 (made|got|talking|was|had|took)",
        "i (have|'ve) ..2 (adhd|ptsd|anxiety|depression|been (under|struggling|stressed|going|so|in my own|feeling|having|dealing|working|through|worried|grieving|depressed|ill)|a thing about|a (problem|temper|short)|issues|trust issues)",
        "(stressed|drunk|tired|knackered|exhausted|scared|ashamed|angry|hungover|jealous) (and|so|when|after|from|,)",
        "i (wanted|was trying) (to)? (look|seem|feel|impress|be liked|be seen|fit in|win|get back|punish|hurt|avoid|escape|protect|prove|hide|keep|save face|show off|have|be|defend|get you) ..3",
        "i (forgot|lost track|ran late|overslept|fell asleep|got distracted|got carried|lost my temper) because|as|cos|after ..3",
        "(being) (stressed|tired|drunk|busy|scared|angry|jealous|worried|knackered|hungry)",
        "i never learned|learnt ..4",
        "it was ..2 (cowardice|pride|spite|vanity|jealousy|fear|selfishness|laziness|my drinking|the drink|stress|greed|shame|ego)",
        "time of the month",
        "under pressure|stress",
        "not myself|thinking",
        "i (do it|did it|lied|hid it|said it|drank|shouted|kept it|snapped|do that|cheated|went|left) ..2 (because|out of|to (look|seem|avoid|impress|win|punish|hurt))",
    ],
    holds: is_account,
};

fn is_account(sheet: &Sheet<'_>, found: Found) -> bool {
    let because = sheet.word_is(found.start, words!("because"));
    let start = sheet
        .clause(found.start)
        .map_or(found.start, |clause| clause.start);
    let of_harm = because
        && sheet.any_word(
            start.saturating_sub(8)..found.start,
            words!("hurt hurts upset worse know cried sorry ashamed"),
        )
        && !sheet.any(start.saturating_sub(8)..found.start, class!("bad"));
    let when = sheet.any_word(start..found.start + 1, words!("when if while not")) && !because;
    let passing = sheet.any_word(
        found.start..found.end,
        words!("upset angry worried asleep late sick ill young high confused distracted wrong"),
    ) && !because;
    let yours = sheet.is(found.start, class!("you"));
    let future = sheet.any_word(start..found.end, words!("will again forgive"));
    !(of_harm || passing || when || yours || future)
}
