import type { Topic } from './answer.ts';

/** What each topic is called, in the order in which they are listed: what stops a dispensary first. */
export const topicTitles: readonly [Topic, string][] = [
  ['unlock', 'Locked card and passcode'],
  ['renew', 'Expired or expiring'],
  ['card-not-recognised', 'Card or reader not recognised, and error messages'],
  ['role-adjustment', 'Roles and positions'],
  ['lost-stolen-damaged', 'Lost, stolen, damaged or misused'],
  ['business-continuity', 'When dispensing stops'],
  ['find-my-ra', 'Whom to contact'],
  ['ra-not-issuing', 'A Registration Authority that does not act'],
  ['obtain', 'Getting a card'],
  ['identity-checks', 'Identity checks'],
  ['locum-multi-site', 'Locums and several sites'],
  ['scr-roles', 'Summary Care Record and National Care Records Service'],
  ['passcode-and-contact-details', 'Your details'],
  ['change-site-or-cancel', 'Changing site, leaving'],
  ['ods-code-change', 'A new ODS code'],
  ['temporary-access-card', 'Temporary access cards'],
  ['cis-admin-software', 'Care Identity Management, sponsors and administrators'],
  ['r1-upgrade', 'Old cards and PC software'],
  ['future-and-feedback', 'Signing in without a card, and what is coming'],
  ['security-rules', 'Rules for using a card'],
  ['wales', 'Wales'],
];
