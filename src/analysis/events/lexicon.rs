//! A catalogue: the words that cut clauses and tell what they do.
//!
//! Lists; what a token is by them is looked up once, in [`tags`](crate::analysis::tags).

/// A verb of saying, in the forms newswire uses.
pub(in crate::analysis) const REPORT: &str = "said says say told tells announced announces stated states claimed claims denied denies added adds reported \
    reports confirmed confirms noted notes argued argues insisted insists warned warns acknowledged acknowledges \
    explained explains suggested suggests predicted predicts estimated estimates commented replied declared \
    believes believed stressed emphasized emphasised underscored according According conceded admitted asserted \
    remarked wrote revealed";

/// A word that begins another clause.
pub(in crate::analysis) const JOINING: &str = "and but which who whose while when after before because although though if unless whether as where until since";

/// A word that turns a clause into what did not happen.
pub(in crate::analysis) const NEGATION: &str = "not never nobody Nobody None Nothing Neither neither nor without failed refused cannot didn't didn’t wasn't \
    wasn’t weren't weren’t won't won’t isn't isn’t hasn't hasn’t haven't haven’t doesn't doesn’t don't don’t \
    hadn't hadn’t";

/// A word that leaves it open whether a thing will happen.
pub(in crate::analysis) const POSSIBLE: &str =
    "may might could would possibly perhaps likely unlikely possible potentially considering considers";

/// A word that tells of a habit.
pub(in crate::analysis) const HABIT: &str =
    "usually often typically regularly always generally normally sometimes routinely";

/// A verb of being or seeming: it tells a state, no event.
pub(in crate::analysis) const STATE: &str = "was were had has have is are been seemed appeared wanted knew thought felt hoped needed owned contained \
    included involved showed remained believed used based related called named known concerned expected united \
    elicited marked";

/// Words of whoever tells an opinion, and no event.
pub(in crate::analysis) const OPINION: &str =
    "I I’m I'm clearly obviously wrong would could we We our Our you You my should must";
