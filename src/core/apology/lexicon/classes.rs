//! The word classes that rules are written in: what a word is, as far as an apology cares. A class whose name starts
//! with `v:` holds verbs in their base form; their other forms are worked out.

/// Class name and its words. A word may stand in several classes.
pub const CLASSES: &[(&str, &str)] = &[
    ("title", "mr mrs ms dr st vs"),
    // Who.
    ("i", "i"),
    ("me", "me myself"),
    ("we", "we us ourselves"),
    ("you", "you yourself yourselves"),
    ("your", "your ur yours"),
    (
        "subject",
        "i you we he she they it this that there who nobody everyone everybody someone somebody",
    ),
    ("they", "he she they him her them his hers their"),
    (
        "det",
        "a an the this that these those my your ur his her our their some any every each no another one two",
    ),
    (
        "people",
        "people everyone everybody anyone anybody person persons others someone somebody folk folks guy guys man men woman women \
        girl girls lad lads wife wives husband husbands partner partners couple couples girlfriend boyfriend bloke blokes mother mothers",
    ),
    (
        "kin",
        "mum mother dad father sister brother mate mates friend friends boss ex parents family cousin nan gran uncle aunt son \
        daughter kids children colleague manager doctor neighbour neighbours in-laws sister's brother's flatmate",
    ),
    // Small words of grammar.
    ("be", "am is are was were be been being 's"),
    ("was", "was were"),
    ("is", "am is are 's"),
    ("have", "have has had having 'd 've"),
    ("had", "had 'd"),
    ("do", "do does did"),
    ("would", "would 'd"),
    (
        "modal",
        "can could will would shall should may might must 'd",
    ),
    ("not", "not never"),
    (
        "no",
        "no not never hardly barely without nothing none neither nor",
    ),
    ("and", "and plus so then"),
    ("but", "but however although though yet only except whereas"),
    ("because", "because since as"),
    (
        "subord",
        "if because since although though while when whenever unless until before after once whereas as than where",
    ),
    (
        "prep",
        "of in on at to for from with by about into over under through after before during since between against without \
        around behind beside like near off onto out past towards upon within up down",
    ),
    ("wh", "what why who how when where which"),
    ("art", "a an the"),
    // Words a pattern may step over.
    (
        "skip",
        "really so very truly just only honestly actually literally probably simply totally completely utterly absolutely quite \
        rather pretty too also even still ever always deeply sincerely genuinely terribly awfully dreadfully incredibly extremely \
        particularly especially clearly obviously frankly basically kind sort maybe perhaps possibly definitely certainly \
        again now today then there already finally suddenly constantly all much more most well real proper dead bloody fucking \
        fuckin freaking damn goddamn effing bleeding well never-endingly badly somehow right back away honestly seriously clearly \
        surely apparently recently lately up down out over",
    ),
    (
        "filler",
        "lol babe baby love darling darlin dear honey hun hon sweetheart mate man bro dude yeah ok well oh please x xx xxx um er \
        look listen see know god jesus hen pet duck sugar bach cariad mi amor habibi my-dear sweetie right like",
    ),
    // Sorrow.
    (
        "sorry",
        "sorry apologise apologised apologising apology apologies soz forgive forgiveness pardon regret regrets regretted \
        remorse remorseful",
    ),
    (
        "sorryword",
        "sorry apologise apologies apology regret pardon",
    ),
    // Harm.
    (
        "v:harm",
        "hurt upset offend harm wound embarrass humiliate disappoint annoy anger frighten scare worry distress pain insult \
        bother sadden shame disrespect neglect trouble inconvenience irritate disturb damage shock alarm belittle startle unsettle \
        devastate crush hurted bruise",
    ),
    (
        "harmnoun",
        "hurt pain harm distress offence upset damage suffering discomfort inconvenience grief heartache sadness worry stress \
        anguish embarrassment trouble anxiety misunderstanding confusion disappointment bother humiliation heartbreak sorrow tears \
        disruption awkwardness shame insult injury annoyance unpleasantness concern alarm",
    ),
    (
        "felt",
        "upset hurt offended angry sad mad annoyed disappointed bothered insulted unhappy embarrassed humiliated uncomfortable \
        neglected ignored rejected betrayed excluded unloved lonely alone distressed disrespected attacked unappreciated \
        unsupported worried scared anxious stressed insecure jealous hurtful bad awful cross bitter let-down low rough raw raging sore \
        gutted devastated unheard unseen unimportant small shaken cheated wounded aggrieved slighted misled abandoned left \
        frustrated irritated offended heartbroken confused mistreated judged belittled overlooked threatened unwanted undervalued",
    ),
    (
        "v:perceive",
        "feel think believe take see find read interpret perceive hear experience get misread misunderstand mishear \
        misinterpret assume imagine consider decide regard receive understand conclude",
    ),
    // Wrong acts, for the one who did them.
    (
        "v:wrong",
        "lie cheat hide shout yell scream snap swear forget miss ignore break betray abandon neglect insult mock tease \
        slap hit push shove kick punch grab steal take spend gamble gamble waste lose drink smoke flirt kiss sleep sext text message \
        ghost block leave blame accuse criticise criticize judge nag manipulate control threaten bully belittle humiliate \
        embarrass shame laugh joke mimic interrupt dismiss deny pretend fake conceal withhold delete sneak snoop spy read check \
        follow track stalk tell share post gossip blab reveal leak overshare call treat speak talk raise lash fly storm walk slam throw \
        smash dent scratch wreck ruin spoil damage sell borrow lend bet drive crash stand skip dodge avoid refuse cancel bail \
        oversleep sulk stonewall exclude invite promise mislead deceive trick use exploit disrespect undermine correct \
        compare choose side defend fail let hurt upset disappoint offend eat wake keep make turn stop start act behave mess screw \
        fuck cock balls stuff botch bungle mishandle jump overreact explode erupt bite rant moan complain whine pressure push \
        force drag put bring cut shut lock throw give go come get say send write ring phone set swipe download log open \
        bin chuck tear rip bend burn spill drop swing spit roll sigh rush cross contact meet see fancy date text",
    ),
    (
        "v:bad",
        "lie cheat hide shout yell scream snap forget miss ignore betray abandon neglect insult mock bully slap hit shove punch \
        steal gamble flirt kiss ghost blame accuse manipulate threaten belittle humiliate embarrass deceive mislead conceal snoop spy \
        stalk gossip blab smash wreck ruin lash slam stonewall sulk disrespect undermine deny dismiss betray hurt upset offend \
        disappoint mistreat wrong fail swear scream overspend mishandle tease interrupt exclude withhold sneak oversleep",
    ),
    (
        "wrongnoun",
        "lie lies lying affair betrayal cheating mistake mistakes wrong wrongs fault harm hurt damage infidelity \
        unfaithfulness deceit deception dishonesty disloyalty neglect cruelty selfishness shouting outburst",
    ),
    (
        "badself",
        "selfish wrong cruel cowardly unfair unkind rude mean thoughtless careless stupid foolish childish petty dishonest \
        disloyal unfaithful nasty harsh horrible awful vile spiteful ungrateful lazy jealous controlling immature reckless \
        inconsiderate insensitive disrespectful unreasonable distant cold useless dismissive defensive manipulative greedy arrogant \
        stubborn proud vain weak coward idiot dick prick arsehole asshole twat jerk bastard bitch knob fool bellend pig",
    ),
    (
        "judged",
        "wrong cruel unfair unkind cowardly rubbish nonsense bullshit horrible nasty disgusting vile shameful inexcusable unforgivable \
        indefensible unacceptable controlling humiliating hurtful selfish mean stupid lie lies untrue false excuse excuses rotten \
        low cheap shitty crap manipulative abusive gaslighting disrespectful childish pathetic awful terrible spiteful contemptible \
        disgraceful lousy garbage bollocks dishonest arrogant ugly rude lazy foolish coward's weak unjust",
    ),
    // Circumstances that are put forward as causes.
    (
        "state",
        "drunk tired exhausted stressed hungry knackered hungover ill sick shattered tipsy wasted hammered pissed plastered \
        smashed high stoned burnt frazzled overworked swamped busy hangry depressed anxious overwhelmed lonely bored grieving \
        scared angry upset emotional hormonal pregnant unwell poorly jetlagged rushed distracted worried young confused \
        jealous insecure manic steaming steamin mortal bladdered trolleyed wrecked asleep late broke unemployed medicated triggered \
        frustrated pressured buzzing wiped drained nervous sleepy cranky annoyed skint sober jet-lagged run ragged wound",
    ),
    (
        "cause",
        "work stress drink alcohol job boss childhood upbringing dad mum father mother family medication meds tablets pills hormones \
        anxiety depression adhd ptsd trauma period menopause illness migraine headache pressure deadline deadlines \
        exams traffic weather heat booze wine beer vodka whisky lager shift shifts overtime project insomnia \
        grief divorce redundancy bills debts knee autism bipolar upbringing hangover pregnancy flu fever diabetes thyroid virus",
    ),
    // Smallness.
    (
        "small",
        "little small tiny minor silly trivial slight wee one single mere brief quick harmless innocent momentary",
    ),
    (
        "smallnoun",
        "joke jokes fib misunderstanding kiss text texts message messages comment remark argument fight tiff row spat slip mistake hiccup blip \
        banter laugh drink drinks thing things lie fun flirting flirtation fling lapse blunder tease teasing prank words word \
        disagreement quarrel squabble oversight chat coffee lunch hug phase error dance peck squabbles tap bump scratch",
    ),
    // The partner's reaction, belittled.
    (
        "toomuch",
        "sensitive dramatic emotional needy jealous paranoid controlling insecure touchy clingy uptight hysterical moody negative precious fragile intense",
    ),
    (
        "crazy",
        "crazy insane mad mental hysterical paranoid delusional psycho nuts unhinged dramatic ridiculous irrational oversensitive \
        unreasonable melodramatic unbalanced deluded bonkers childish silly precious batshit neurotic demented theatrical psychotic cuckoo",
    ),
    (
        "v:overreact",
        "overreact exaggerate imagine dream invent hallucinate overthink misremember fantasise fantasize dramatise \
        catastrophise overanalyse overanalyze",
    ),
    // Forgiveness and its hurrying.
    ("v:forgive", "forgive pardon excuse absolve"),
    (
        "v:leave",
        "leave go divorce dump ditch abandon quit split walk",
    ),
    // Verbs of saying and thinking, which put what follows into a report.
    (
        "v:say",
        "say tell call claim insist argue imply suggest accuse pretend deny label announce hint maintain repeat mutter",
    ),
    (
        "v:shout",
        "shout write text joke swear yell scream snap reply answer post",
    ),
    (
        "aside",
        "have had 'd did do does could would kept keep used even not never just always went go going then tried am was were be been \
        are once already also can will might may almost nearly basically practically still rightly",
    ),
    (
        "v:think",
        "think believe assume reckon suppose imagine figure decide",
    ),
    // Praise words that show care rather than blame.
    (
        "kind",
        "kind patient right loving generous honest good brave gentle gracious wonderful amazing lovely supportive faithful loyal \
        trusting forgiving understanding calm fair strong decent great worth entitled hurt crying upset alone scared asleep left \
        frightened there busy ill pregnant",
    ),
    (
        "time",
        "minute minutes hour hours day days week weeks month months year years morning night evening afternoon weekend moment \
        monday tuesday wednesday thursday friday saturday sunday today tonight yesterday tomorrow christmas easter summer winter",
    ),
    (
        "day",
        "monday tuesday wednesday thursday friday saturday sunday yesterday christmas easter weekend night morning evening \
        afternoon week month today earlier tonight",
    ),
    // Verbs by use.
    (
        "v:intend",
        "mean intend want try plan aim hope seek set wish",
    ),
    (
        "v:help",
        "help protect support save please spare cheer surprise defend reassure comfort motivate encourage",
    ),
    (
        "blunder",
        "mistake mistakes error errors things words promises promise lines line boundaries boundary feelings trust hearts commitments \
        assurances voices doors tempers plates lies remarks comments messages decisions choices something stuff money vows standards opportunities \
        expectations accusations insults secrets apologies obligations agreements wires balls rules limits texts threats errors",
    ),
    (
        "undone",
        "broken lost hurt crossed raised slammed thrown forgotten missed betrayed damaged hidden smashed spent breached violated \
        overlooked neglected mishandled ruined spoiled shattered sold wasted gambled eaten dropped exchanged bruised wounded stolen leaked mislaid \
        mistreated dented scratched misplaced misused abused ignored disrespected compromised insulted shaken torn hacked spilled spilt said",
    ),
    (
        "noimp",
        "to will would can could shall should may might must do does did not never you i we they he she it me him her them us my \
        your his our their a an the this that and or who which what let make made makes making had have has 'd just always for of go going did \
        won't didn't someone somebody nobody",
    ),
    (
        "seen",
        "saw see seen heard hear watched watching let made make making felt had found left with to at from on for about of than like someone \
        somebody people anyone everyone things anything everything something who hearing seeing",
    ),
    ("v:stop", "stop quit cease end drop leave"),
    (
        "v:act",
        "do say make give get take put go come act behave cause bring send call use",
    ),
    (
        "v:fix",
        "pay repay return replace mend repair fix refund reimburse restore rebuild order buy book clean sort transfer rewrite cook \
        wash hoover drive collect fetch correct reprint reorder deliver print bring ask rebook buy reprint weld sew paint apologise",
    ),
    (
        "v:know",
        "know realise see understand hear notice remember admit accept recognise",
    ),
    (
        "body",
        "sleep eat breathe function think work focus concentrate stomach cope",
    ),
    (
        "worthless",
        "terrible horrible awful worst worthless useless pathetic monster failure loser scum trash garbage waste piece mess \
        idiot disgusting evil rotten toxic poison stupid vile unlovable broken damaged hopeless nothing disgrace villain screwup \
        fuckup burden mug joke bad disaster garbage unworthy cursed filth worm dirt rubbish",
    ),
];
