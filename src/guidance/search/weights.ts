/*
 * What counts for how much in a look-up. Tuned on the tuning set by `npm run eval`, never on the reporting set.
 * After any change the search has to be taught again, as each build does.
 */

/** How many times all that is said is thought to have been said of each topic beforehand, as of all topics. */
export const beforeTopic = 300;
/** How far a feature is trusted before it has shown what it is worth. */
export const firstTrust = { word: 1, pair: 0.5 };
/** The same as `beforeTopic` of each answer, as of its topic. */
export const beforeAnswer = 3;
/** A topic’s main answer comes before its finer ones, unless this much speaks for one of them (a logarithm). */
export const mainAnswer = 1.2;
/** Above this the gate keeps silent. Higher answers more, and more of what is not ours. */
export const silentAbove = -0.3;
/** An answer is shown if it is at least this likely beside the best, and among this many. */
export const shown = { beside: 0.05, most: 6 };
/** A slip is likelier than a word that is still being typed by this, where both are possible. */
export const slip = 2;
