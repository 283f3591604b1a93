//! "It was only a joke", "a bit", "not a big deal": the act made small.

use super::{Advice, Rule, evidence, rewrite};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::{class, words};

pub static RULE: Rule = Rule {
    id: "only_a_joke",
    category: Category::Minimizing,
    severity: Severity::Medium,
    claim: "Words that shrink the act tell the partner that they are hurt over nothing.",
    evidence: evidence::SMALL,
    reason: "“{}” makes it smaller than it was for them. How big was it on their side?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "How would they describe it? Try the sentence without the small words.",
    ),
    patterns: &[
        "[ (it|that|this|they|those|we|he|she|i) (was|were|is|are|'s|has been) ..1 (just|only|merely|simply|jus|nothing but|nothing more than) \
            ..1 (a|an|one|some|the|two|once|twice|words|talk|texting|texts|messages|banter|joking|kidding|messing|teasing|playing|having|sex|money|laugh|for|few|pixels|friends|flirting|chatting|talking|harmless|stuff|my) ..2 ] !because",
        "[ (it|that|this) (was|is) ..1 (a|an|one|some|such a|but a) ..1 @small ..2 @smallnoun|slip|mistake|blunder|bet|bit|amount|number|bruise|dent|loan|bill|night|fling|photo|pic|game|white ] !to",
        "[ a|an|one|my|our|this|that|some|any little|small|tiny|minor|silly|trivial|wee|harmless|momentary|brief|slight|white|tiny-wee ..1 @smallnoun|slip|indiscretion|lapse|white|incident|episode ]",
        "[ it|that|this|what ..3 (is|was|be) (not|no|hardly|hardly even|scarcely|never) ..2 (big|huge|major|massive|serious) ..1 (deal|thing|issue|drama|crime|problem|one)? ]",
        "[ (it|that|this|what i did|one ..2) (is|was) (not|no|hardly) ..2 (that|so|even|such|the|a|all that|exactly|really) ..1 (bad|deep|serious|end|crime|world|murder|important|much|terrible|worst|hard|big|drama|biggie|rocket|disaster|dramatic) ]",
        "[ (a|our|that|this|one|some) (stupid|petty|daft|silly|little) (fight|argument|row|tiff|disagreement|squabble|spat|quarrel) ]",
        "[ (no|hardly|not) (biggie|(a|any|the|such a)? (big|huge|great|biggest|real) (deal|harm|crime|drama|tragedy|loss)) ] ",
        "[ (nobody|no-one|no one) (died|dies|is dead|got hurt|was hurt|cares|even noticed|is perfect|noticed|saw|minded|bats) ]",
        "[ no (harm|real harm|lasting harm|bones|damage) (was)? (done|broken|meant)? ]",
        "[ (everyone|everybody|everyones|every (couple|man|woman|family|husband|wife|marriage|bf|gf)|most (couples|people|men|women)|we all|couples|men|lots of people|loads of people|plenty of ..1|half the) (do|does|has|have|makes|make|fights|fight|argue|argues|lies|lie|says|say|goes through|go through|slips|slip|forget|forgets|does it|gets|get|flirts|cheats|looks) ..1 \
            (it|that|this|mistakes|like|rows|arguments|sometimes|now|bad|things|stuff|ups|through|same|fights|up|worse|secrets|off|rough|patches|carried|from|such|lies|angry|one|them|at) ]",
        "[ (everyone|everybody|we all) (makes|make) (mistakes|errors) ]",
        "[ (nobody|no-one|no one|none of us|we) (is|are|'s) (perfect|a saint|saint|saints|an angel|angels|not perfect|infallible|all human|only human) ]",
        "[ (i am|i was) not (perfect|a saint|an angel|superman|superhuman|the first|the only) ]",
        "[ at least i|it|we|he|she|that|they|nobody|you !can|owe|could|should|will|know|hope|must ..4 ]",
        "[ (other|some|most|plenty of|loads of|lots of) (men|husbands|women|wives|guys|girls|couples|blokes|partners|boyfriends|lads|girlfriends) ..1 (do|does|have|are|get|did|say|cheat|hit|drink|go|put|never|live|forget|lie) ]",
        "[ (there are|there is|i have seen|i have heard|i have done|you have had|you have seen|could have been|could be|it could have|things could|much|far|i could have done|people do|people have done|others do|others have done|he has done|worse things|he did|she did|they did|others did) \
            ..2 worse ]",
        "[ (worse|bigger|greater) (things|crimes|problems|sins) ]",
        "[ (it|that|this) (was|happened|only happened|is) ..1 (only|just) ..1 (once|one|the|twice|a) (time|night|kiss|text|drink|week|day|month|weekend|mistake|bit|few|couple)? ]",
        "[ (only|just) (once|the once|one time|the one time|a few|a couple|a bit|twice|a kiss|a little|a drink|one kiss|a hug|a text|a bit of|messing|kidding|joking|banter|a joke) ]",
        "[ (it|that) (only|just|barely|hardly|merely) (lasted|took|happened|cost|meant) ..2 ]",
        "[ (it|that|she|he|they|this) (meant|means|was|is|did not mean) (nothing|anything|a thing|harmless|all in fun|all a joke|in fun|in jest|a laugh|good fun|fun|a bit of fun) ]",
        "[ (bit|a bit|little|wee bit) (of) (a)? (fun|laugh|banter|joke|flirting|harmless|teasing|argument|fib|misunderstanding|fight|tiff|temper|flirt|moan|messing|nothing) ]",
        "[ (it is|it was|that is|they are|those are) only (words|money|things|a|stuff) ]",
        "[ (these|such) things (happen|do happen) ]",
        "[ (shit|stuff|it|accidents|mistakes|things) happens|happen ] $",
        "[ (hardly|scarcely|barely) (the|a|an) ..3 (end|crime|worst|murder|war|matter|offence|scandal|disaster|tragedy|affair|big|hanging|capital|cheating|first|rolls) ]",
        "<!do|does|did|would|will [ not (like|as if|exactly) (i|it|we|anyone|anybody|he|she|they|that|the) ]",
        "[ (it is|it was|its|is) not (like|as if|as though|exactly) (i|it|we|anyone|he|she|they|the|you (were|had|lost|needed|are|have|do|did|even|use)) ]",
        "[ (you will|you would|you should|we will|one day we will|someday) ..2 (laugh|forget) (about|at|it|all) ]",
        "[ (it could have been|it could be|could of been) ..1 (worse|a lot) ]",
        "[ (in the grand scheme / in the scheme of things / all things considered / water under the bridge / storm in a teacup / molehill / mountains out of / boys will be boys / slip of the tongue / lovers tiff / when all is said) ]",
        "[ (momentary|brief|temporary|slight|minor|small|little) (lapse|indiscretion|slip|error|weakness|loss|misjudgement|oversight|hiccup|bump|blip|lapses|misunderstanding) ]",
        "[ i (only|merely|barely|hardly) (kissed|texted|said|did|looked|touched|pushed|hit|slapped|tapped|called|borrowed|took|lied|spent|forgot|missed|raised|shouted|drank|danced|liked|messaged|flirted|spoke|bet|lost) ] !you|because|when|to",
        "[ i just (kissed|texted|touched|pushed|tapped|borrowed|danced|liked|messaged|flirted|hugged) ]",
        "[ i (was) (only|just) (joking|kidding|teasing|messing|playing|having|being funny|mucking|winding|larking|pulling|taking the) ]",
        "[ i (was) (joking|kidding|messing about|messing around|mucking about|pulling your leg) ] $",
        "[ (can not|could not|can you not) you? (take|tell) a (joke|bit) ]",
        "[ a|the joke (is|was) a joke ]",
        "[ (big deal / who cares / whats the harm / what is the harm / where is the harm / no drama / happens to everyone / happens to us all / happens to the best / could happen to anyone / part and parcel / par for the course / we have all done / we have all been / it happens to) ]",
        "[ (you would have|you were going to|you were gonna|she was going to|he was going to|they were going to|you would|it was going to) ..3 (anyway|eventually|sooner|either way|regardless|in the end) ]",
        "[ (was|is|from) ..3 (old|cheap|ikea|insured|replaceable|broken|second-hand|going in the bin) ..1 anyway ] ",
        "[ (by|compared (to|with)) ..2 (standards|others|what others|some|most|other) ]",
        "[ (it was|it is) nothing ] (really|serious|much|major|compared|to|happened)? $",
        "[ nothing (happened|really happened|went on|came of|serious|physical|major|worth mentioning) ] !good|can|excuses|i",
        "[ (i have|'ve) apologised for (less|smaller) ]",
        "[ (hardly|barely) (even)? (touched|scratched|a scratch|a kiss) ]",
        "[ (it|that|this|we|i) (was|is|took|lasted|were) ..2 (a|one|two|three|few|couple|five|ten) ..1 (minute|minutes|hour|hours|seconds|second|quid|pints|drinks|bucks|sentence|text|texts|call|messages|word) ..3 ]",
    ],
    holds: |sheet, found| {
        let end = sheet.sentence_words(sheet.sentence(found.mark_start)).end;
        let clause = sheet
            .clause(found.mark_start)
            .map_or(found.mark_start, |clause| clause.start);
        let around = clause..(found.mark_end + 4).min(end);
        let sized_effort = sheet.any_word(
            clause..found.mark_end,
            words!("start step beginning first promise sorry thing deserve deserved asked"),
        ) && sheet
            .any_word(clause..found.mark_end, words!("small little only just one"));
        let time_needed = sheet.any_word(
            found.mark_start..found.mark_end + 2,
            words!("time space patience chance"),
        );
        let exclusive = sheet.any_word(
            found.mark_start..found.mark_end + 4,
            words!("person one reason responsible blame truth me myself"),
        ) && !sheet.any(found.mark_start..found.mark_end + 4, class!("smallnoun"))
            && sheet.any_word(
                found.mark_start..found.mark_end + 4,
                words!("only person reason blame"),
            );
        let negated = sheet.any_word(clause..found.mark_start + 3, words!("not"))
            && sheet.any_word(
                found.mark_start..found.mark_end + 1,
                words!("just only little small"),
            );
        let asked = sheet.any_word(around, words!("if wonder"))
            && sheet
                .clause(found.mark_start)
                .is_some_and(|c| c.lead == crate::clause::Lead::If);
        !(sized_effort || time_needed || exclusive || negated || asked)
    },
    spared_by: &[Cue::Report, Cue::Disowns],
    #[cfg(test)]
    flags: &[
        "Sorry, [it was only a joke].",
        "sorry for the text, [its not a big deal]",
        "I told [a little white lie].",
        "Sorry I kissed him. [At least I didn't] sleep with him.",
        "[Everyone makes mistakes].",
    ],
    #[cfg(test)]
    passes: &[
        "I just want you to know I lied.",
        "I told myself it was nothing. It wasn't.",
        "I'm the only one to blame.",
        "It's a small step and I know it.",
        "Take a little time.",
        "It wasn't just a joke. I meant to hurt you.",
        "I had just got in.",
    ],
    ..Rule::USUAL
};
