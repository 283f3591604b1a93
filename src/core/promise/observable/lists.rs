//! Word lists for `observable`. Each is one text, split at white space: what the lists don't know passes.

/// Words that begin a clause which says when, why or about what.
pub(super) const SUBORDINATE: &str = "\
    when whenever if unless until till because so after before while as that what who how why \
    where which whether since although once";

/// Words that may stand before the subject.
pub(super) const BEFORE_SUBJECT: &str = "\
    every each day daily week weekly month today tomorrow tonight evening morning night always \
    never from now on also monday tuesday wednesday thursday friday saturday sunday maybe \
    perhaps";

/// The partner as a subject.
pub(super) const THEY: &str = "\
    you she he they you'll she'll he'll they'll she's he's they're you're";

/// The partner as an object.
pub(super) const OBJECT: &str = "\
    her him them you";

/// After "my": the partner.
pub(super) const PARTNER: &str = "\
    wife husband partner girlfriend boyfriend spouse ex fiancé fiancée fiance fiancee";

/// What only the partner can do or feel.
pub(super) const THEIR_PART: &str = "\
    trust forgive believe love stay stop want understand see feel forget change agree talk \
    listen come take give happy move let know realise realize heal";

/// Words that say nothing by themselves.
pub(super) const FILLER: &str = "\
    i i'll i'm i've me my mine myself will won't would should can could do don't does doing did \
    not no never always ever again anymore any more less much very really so too all a an the to \
    of for in with on about towards toward at from up out it this and or just only is am are was \
    have has had get getting make making going gonna promise commit want must need her him them \
    she he they you your his their hers us our wife husband partner girlfriend boyfriend spouse \
    now every day time there even when things everything something way lot stop start keep let \
    as than by possible one own like";

/// Words for what can't be seen: manners, feelings, aims.
pub(super) const VAGUE: &str = "\
    better best good change changed changing improve improving try trying tries harder hard \
    effort efforts work working focus honest honesty kind kinder patient patience person man \
    woman human father mother parent loving caring nice nicer attentive present open openness \
    transparent transparency respect respectful respecting love care appreciate value trust \
    trustworthy believe think thinking thoughts feel feeling feelings know understand \
    understanding realise realize hope mean remember lie lies lying cheat cheating betray hurt \
    hurting selfish angry anger temper calm calmer listen listening communicate communication \
    support supportive attention pay priority prioritise prioritize faithful loyal loyalty \
    responsible responsibility grow growth mindful aware show treat right well happy amends \
    mistake mistakes attitude behaviour behavior life relationship marriage myself able sure \
    considerate reliable sincere properly deserve deserves heart";

/// After "be", these say where or when, which can be seen.
pub(super) const PLACE: &str = "\
    home back early late upstairs outside here online offline up ready on in at by";

/// Touch and sex.
pub(super) const TOUCH: &str = "\
    touch touching hug hugging hugs kiss kissing kisses cuddle cuddling cuddles caress massage \
    sex sexual intimate intimacy naked snuggle spooning embrace handholding";

/// Their presence says that the touch isn't the partner's, or that it is kept away from.
pub(super) const NOT_TOUCHING: &str = "\
    no not don't without never stop delete block quit avoid addiction addicts therapist therapy \
    group meeting kids children child son daughter baby dog cat mum mom dad";
