//! "I'm a terrible person", "I can't sleep": the writer's own suffering or worth takes the stage.

use super::{Advice, Rule, evidence};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::{class, words};

pub static RULE: Rule = Rule {
    id: "poor_me",
    category: Category::SelfPity,
    severity: Severity::Medium,
    claim: "When the writer suffers on the page, the partner is asked to comfort.",
    evidence: evidence::OWN_PAIN,
    reason: "“{}” asks them to look after you. Who else could hear this first?",
    advice: Advice::Cut,
    patterns: &[
        "[ i (am|was|feel like|must be|know i am|feel) ..1 (such|just|officially|nothing but|truly|always)? ..1 (a|an|the|such a|the most|the biggest) ..3 (terrible|horrible|awful|bad|disgusting|shit|shitty|worthless|useless|pathetic|rubbish|crap|failure|loser|monster|waste|piece|mess|disgrace|scum|villain|burden|curse|fuckup|poison|nobody|disaster|devil|fraud) ..1 \
            (person|human|boyfriend|girlfriend|husband|wife|partner|man|woman|gf|bf|father|mother|being|of|human being|excuse|ever|alive|space|thing|earth|skin|mum|dad|friend)? ]",
        "[ i (am|was|feel) (worthless|useless|pathetic|scum|trash|nothing|garbage|poison|unlovable|cursed|hopeless|broken|evil|vile|toxic|rotten|rubbish|dirt|unworthy|finished|ruined|the worst|worst|damaged goods|beyond help|past saving|a lost cause|filth) ] !what|how|to",
        "[ i (am|was|feel like) ..1 the (worst|worst ..1 (person|human|boyfriend|girlfriend|husband|wife|partner|man|woman|gf|bf|father|mother)) ] (ever|alive|$|on|in)",
        "[ i (hate|loathe|despise|can not stand|cannot forgive|disgust|can not forgive|will never forgive|could never forgive) (myself|me|my life|who i am|the person|what i see|what i am) ]",
        "[ hating|loathing myself ]",
        "[ i (ruin|destroy|wreck|spoil|break|mess up|fuck up|screw up|hurt|poison|lose|push away|disappoint|let down) (everything|everyone|everybody|every|anything|all|it all) ..1 ] !i|you",
        "[ (everything|everyone) i (touch|love|do) ..3 ]",
        "[ i (can not|never) ..1 (do|get) (anything|a thing|nothing) right ]",
        "[ i (do not|never|did not) ..1 deserve (you|a|someone|anyone|any|to be|to live|love|happiness|anything|to breathe|your love|to exist|to have) ] ",
        "[ you (deserve|deserved|would be|are|'d be) (someone|somebody|so much|better|a) ..2 (than me|off without|without me) ]",
        "[ i (can not|could not|am not|have not|do not|can barely|can hardly|barely|hardly|been not) ..1 (eat|sleep|breathe|function|(think|focus) straight|work|concentrate|eating|sleeping|slept|eaten|stop crying|get out of bed|live|go on|live with|cope|face|bear|stand|take it|keep|sleep or|stomach|eat or) ] !how|you|what|to",
        "[ i (have|'ve) (not|hardly|barely) ..2 (slept|eaten|stopped crying|left|been able|had a) ]",
        "[ i (have|'ve|am|was|had) ..2 (been)? (crying|in bits|sick|a wreck|a mess|in pieces|falling apart|in agony|suffering|heartbroken|in hell|living in hell|dying|drowning|losing my mind|going mad|going crazy|in tears|devastated|depressed|miserable|broken|dead inside|beating myself|torturing myself|punishing myself|lying awake|awake all) ] !because|about|that|when|by",
        "[ i (cry|cried|sob|weep|lie awake|lay awake|am crying|throw up|shake|was crying) ..1 (every|all (night|day)|myself|since|that much|for hours|so much|in the (toilets|car|shower)|as i (write|type)) ]",
        "[ (this|it|that|the guilt|guilt|the silence|your silence|not|being|seeing|what|all this|losing) ..4 (is|has been|was|'s) ..1 (killing|destroying|eating|breaking|tearing|crushing|ruining|torturing|torture|hell|hurting me|driving me|unbearable|agony|haunting|hurts me) ..1 (me|my|for|up|on|i|$) ]",
        "[ (this|it|that|things) (has|have|is|was|had|'s) ..2 (been)? ..2 (hard|difficult|tough|awful|painful|hell|horrible|stressful|worst|hardest|a nightmare|terrible|rough|agony|exhausting|torture) ..2 (for|on) (me|us both|both of us) ]",
        "[ (it|this) (has been|is|was) the (worst|hardest) (day|week|month|year|time|thing) ..3 ]",
        "[ (nobody|no-one|no one|you) (have|has|can|could|knows|know|do not|will|understands) (no|any|imagine|know|never|not|a)? ..3 (idea|what i am going|what i have been|how i feel|how hard|what it is like|what it|how much i|what this|i suffer|the pain i|the agony|the hell) ..3 (me|i|like)? ]",
        "[ (i am|i have) nothing|no-one|nobody|no one|lost|empty|half without ]",
        "[ without you i|my|there|life ..3 ]",
        "[ (i can not|i could not) (live|go on|be|exist|breathe|survive|do this|do life) without ]",
        "[ (you are|you were) (my|the) (whole|only|everything|reason|all) ..3 (world|life|live|thing|have|i have|everything) ]",
        "[ (everyone|everybody|the whole|all|my @kin|the kids|no one|nobody|people|they) ..2 (hates|hate|blames|blame|is against|are against|has turned|turned|against|will not speak|wo not speak|will speak|looks at me|cares|talks|talk|wants) ..1 me ]",
        "[ (why) (is|am|do|does|must) (it|i|everything|everyone|nothing|this) ..2 (always|like this|so|my fault|me|happen|hate|such|ruin|do this|keep) ]",
        "[ (it is|everything is|its) ..1 always (my fault|me|all me) ]",
        "[ i (am|guess i am|suppose i am|will be|guess) ..2 (always|forever|just)? the (bad|villain|guilty|problem|monster|scapegoat|enemy|asshole|arsehole|worst|black sheep) (guy|one|person|here)? ] ",
        "[ i (feel|felt) (like)? (a|such a|so|the) ..1 (monster|failure|piece|fool|fraud|worthless|alone|empty|dead|lost|lonely|low|idiot|dirt|shit) ] !for|that|about|because|when",
        "[ i (was|am) never ..1 (good enough|enough) ]",
        "[ i (will|'ll) ..1 never be ..1 (good enough|enough|happy|able to forgive) ]",
        "[ i am not (good enough|worth|worthy) ]",
        "[ (poor|silly|stupid|useless|pathetic) (old)? (me|little me) ]",
        "[ (my|the) ..1 (heart|world|life|soul|insides|stomach|chest|head|hands|hair) (is|are|has|have|feels|feel|was) ..1 (broken|over|shattered|in pieces|breaking|bleeding|empty|ruined|falling|in knots|falling out|ended|nothing|fallen|aching|killing|dead|shaking|finished|stopped) ]",
        "[ i (am|have been|feel) (so|all|completely|utterly|that) ..1 (alone|lonely|miserable|unhappy|depressed|low|ashamed of myself|lost) ] !for|that|about|of",
        "[ i have (lost|lost ..1|nothing|no one|nobody|no friends) (weight|everything|kilos|stone|left|pounds|everyone|my appetite|all|my job|my mind) ]",
        "[ i (look|see) ..1 (in|myself|at myself) ..2 (mirror) ]",
        "[ (what|something|everything) is wrong with me ]",
        "[ i (wish) i (was|were|had) (dead|never been|never born|not born|gone|different|someone) ]",
        "[ i (give|gave) up on myself ]",
        "[ (you would|you are|everyone would|the world|they would) ..2 better off without me ]",
        "[ (i am|i was) suffering|hurting|struggling|in pain|dying|in agony|broken|heartbroken|devastated too? ] $",
        "[ (have you|do you) ..2 (thought|think|know|care|any idea|considered) (about|of|how|what) ..1 (me|my|i|this) ..2 ]",
        "[ i miss you so much (it hurts|i can) ]",
        "[ i (do not|will) know how (to|i will|i can) (live|go on|carry on|get through|survive|cope|face|be without|exist|forgive myself) ]",
    ],
    spared_by: &[Cue::Report, Cue::Disowns],
    holds: |sheet, found| {
        let after = found.mark_end..found.mark_end + 4;
        let to_you = sheet.word_is(found.mark_end, words!("to"))
            && sheet.is(found.mark_end + 1, class!("you"));
        let tied = sheet.any_word(after.clone(), words!("that what for because how of when"))
            && sheet.any(found.mark_end..found.mark_end + 5, class!("i"));
        let theirs = sheet.any_word(
            found.mark_start..found.mark_end + 3,
            words!(
                "forgiveness forgiven sympathy luxury trust thanks kindness patience credit pity"
            ),
        );
        let clause = sheet
            .clause(found.mark_start)
            .map_or(found.mark_start, |clause| clause.start);
        let when = sheet
            .clause(found.mark_start)
            .is_some_and(|c| matches!(c.lead, crate::clause::Lead::When | crate::clause::Lead::If));
        let not_asking =
            sheet.any_word(clause..found.mark_start, words!("not said if how whether"));
        !(to_you || tied || theirs || when || not_asking)
    },
    #[cfg(test)]
    flags: &[
        "I'm sorry, [I'm such a terrible person].",
        "sorry [i hate myself]",
        "[I can't eat or sleep].",
        "Sorry. [I don't deserve you].",
        "[This has been so hard for me].",
        "[I'm nothing without you].",
    ],
    #[cfg(test)]
    passes: &[
        "I'm ashamed of what I said.",
        "I hate that I hurt you.",
        "I don't deserve your forgiveness.",
        "You deserved better.",
        "I was a coward and I lied.",
        "It was foolish of me to lie.",
    ],
    ..Rule::USUAL
};
