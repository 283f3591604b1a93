//! "It just happened", "things got out of hand": the wrong as weather.

use super::{Advice, Rule, evidence};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::{class, words};
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static RULE: Rule = Rule {
    id: "it_just_happened",
    category: Category::PassiveAgentless,
    severity: Severity::Medium,
    claim: "Told as something that came about by itself, the wrong has nobody who did it.",
    evidence: evidence::NOBODY,
    reason: "“{}” sounds as if nobody was there. What did you do at that moment?",
    advice: Advice::Ask("What did you do first, and what next? Say it with “I”."),
    patterns: &[
        "<!what|how|when|why|where|whatever|if|once|before [ it|this|that|these|they|something|stuff|shit ..1 just|kinda|somehow|sort|simply|suddenly|naturally happened|happens|happen ]",
        "[ it all? happened so|too fast|quickly|suddenly ]",
        "[ (before (i|we|anyone) knew|know it) ] ",
        "[ things|it|everything|stuff|matters|shit|emotions|tempers|conversation|discussion|argument|feelings|words|situation ..3 got|went|ran|gone|became|become|get|getting|getting \
            out|too|a|heated|wrong|sideways|south|carried|away|downhill|bad|ugly|off|crazy|messy|tense|wild|lost|said|physical|complicated|blurred|crossed|high|wild|overboard ]",
        "[ things|it|everything|stuff|matters|shit|argument|row all? escalated|snowballed|spiralled|spiraled|exploded|unravelled|kicked|deteriorated|\
            blew|boiled|erupted|soured ]",
        "[ things|wires|lines|boundaries|words|wires ..1 got|were|became|become ..1 crossed|blurred|mixed|said|tangled|heated ]",
        "[ @art|one|another|a thing|drink|pint|glass|kiss|text|message|bet|word ..1 led|turned|became|leads ..1 to|into|another ]",
        "[ it|that|this|one ..4 (came|led|come|leads) to (a|an|blows|that|this|another|the) ]",
        "[ tempers|emotions|feelings|passions|voices (flared|frayed|boiled|developed|grew|(ran|were|got|rose) (high|over|involved|raised|heated)) ]",
        "[ (the|my|those|some|certain|harsh|wrong|these)? ..2 words|word|comment|remark|remarks|joke|lie|text|message|secret just? came|fell|flew|slipped|tumbled|popped|\
            shot|poured|escaped|spilled|were|was|got ..1 out|away|loose|from ]",
        "[ it|that|the|your|our ..3 slipped|slipping ..1 my|through|by|past|out|away|off ]",
        "[ the|our|that|this ..1 night|evening|date|weekend|dinner|party|day|call|conversation|talk|trip|holiday|visit|wedding ..1 went|got|turned|ended ..2 \
            wrong|sideways|downhill|south|bad|badly|off|away|sour|ugly|out|nasty|rails|awry ]",
        "[ the|our|your|all|some|that ..2 money|cash|savings|funds|deposit|card|trust|spark (disappeared|vanished|evaporated|ran out|went missing|slipped away|died|faded) ]",
        "[ time ..1 got|ran|slipped|went away|by|from|on ]",
        "[ (the|my|a) hand|fist|door|foot|plate|phone|glass ..1 flew|slipped|slammed|smashed|hit|landed|came|swung ]",
        "[ a|some|the|this distance|gap|rift|wedge|wall|crack|coldness|silence has|had? crept|grown|opened|appeared|come|built|formed|developed ]",
        "[ there (was|were|has been|have been|had been) !no ..3 @blunder|@wrongnoun|@harmnoun|kiss|incident|lapse|breakdown|failure|breach|shouting|pushing|contact|lies|secrets|words|messages|breaches|slip|betrayal|error ]",
        "[ @det ..2 @blunder|@wrongnoun|kiss|slap|fling|affair|lapse|kissing|cheating|fight|incident ..1 happened|occurred|arose|ensued|transpired|followed|began|started ]",
        "[ feelings|something ..1 developed|grew|happened|arose|started|began|sparked ..1 between? ]",
        "[ trust|hearts|feelings|promises ..2 (broke|were|was|got|has|have|had been|been) ..1 broken|lost|hurt|shattered|damaged|eroded|bruised|betrayed|breached ]",
        "[ (balls|things|a ball|stuff|it|birthday|date|anniversary|payment|appointment) ..1 (was|were|got|get|has been)? dropped|forgotten|missed|overlooked|lost ]",
        "[ one thing led ]",
        "[ (something|stuff|shit|things|it) (just|simply|really)? happened ..1 between ]",
        "[ we (drifted|grew) apart ]",
        "[ everything (fell|went|came|fall) apart|wrong|crashing ]",
        "[ communication (broke|failed|lapsed|got|was) ]",
        "[ (it|that|this) should never have happened ]",
    ],
    holds: leaves_the_writer_out,
    #[cfg(test)]
    flags: &[
        "I'm sorry, [it just happened].",
        "Sorry, [things got out of hand].",
        "sorry babe [one thing led to another]",
        "[The words just came out].",
        "[The evening went wrong] somewhere.",
    ],
    #[cfg(test)]
    passes: &[
        "Let me tell you how it happened.",
        "Things got out of hand because I kept drinking.",
        "It happened because I lied.",
        "It didn't just happen. I chose it.",
        "I'm the reason things got so bad.",
    ],
    spared_by: &[Cue::Report, Cue::Disowns],
    ..Rule::USUAL
};

/// No "because I", no "I let", no "when I" around it.
pub fn leaves_the_writer_out(sheet: &Sheet<'_>, found: Found) -> bool {
    let sentence = sheet.sentence_words(sheet.sentence(found.mark_start));
    let clause = sheet
        .clause(found.mark_start)
        .map_or(found.mark_start, |clause| clause.start);
    let end = found.mark_end;
    let gives = |at: usize| sheet.word_is(at, words!("because when after by since until once as"));
    let caused = (end..sentence.end.min(end + 8)).any(|at| {
        gives(at)
            && (at + 1..at + 3)
                .any(|w| sheet.is(w, class!("i")) || sheet.word_is(w, words!("me my")))
    });
    let i_before = (clause..found.mark_start).any(|at| sheet.is(at, class!("i")));
    let inside = sheet.any(found.mark_start..found.mark_end, class!("i"))
        || sheet.any(found.mark_start..found.mark_end, class!("you"));
    let negated =
        (clause..found.mark_end).any(|at| sheet.word_is(at, words!("not how will would if")));
    let reason = sheet.any_word(
        clause.saturating_sub(4)..found.mark_start,
        words!("reason let letting cause made making"),
    );
    !(caused || i_before || inside || negated || reason)
}
