import type { Outcome, Why } from './feed-record.ts';

/** What came of the last check, in a sentence. */
export function sayOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'never':
      return 'Not checked yet.';
    case 'under way':
      return steps[outcome.step];
    case 'unchanged':
      return outcome.by === '304'
        ? 'Nothing new: the feed says that it has not changed.'
        : 'Nothing new: the feed holds what is here.';
    case 'behind':
      return 'Nothing new: the answers that came with the extension are newer than the feed.';
    case 'taken':
      return `New answers are in use: pack ${outcome.serial}.`;
    case 'failed':
      return `${reasons[outcome.why]} The guidance that was here is still used.`;
  }
}

const steps = {
  index: 'Asking what is new …',
  files: 'Fetching new guidance …',
  checks: 'Checking the new guidance …',
};

const untrue = 'It was refused. If this goes on for a day, tell whoever gave you the extension.';

/** Why nothing was taken. None of these says that there was nothing new. */
const reasons: Readonly<Record<Why, string>> = {
  interrupted: 'That check was not finished.',
  'not allowed': 'The browser does not allow that website, so nothing was asked. Turn it on under Guidance.',
  offline: 'This PC was offline.',
  unreachable: 'No whole answer came: the connection may be down, or this network may block the feed.',
  'timed out': 'No whole answer came within 20 seconds.',
  redirected: 'The feed led elsewhere, as a sign-in page of the network does. That was not followed.',
  'stood in': 'Something else answered in its place, such as a sign-in page of this network.',
  busy: 'The feed was busy.',
  refused: 'The feed refused the question.',
  failed: 'The feed was out of order.',
  'too big': `The answer was larger than it may be. ${untrue}`,
  mismatch: `A file was not the one that the index names. ${untrue}`,
  'bad signature': `The signature is not good. ${untrue}`,
  malformed: `The index could not be read. ${untrue}`,
  rollback: `The feed offered an earlier pack than one that was seen before. ${untrue}`,
  'same serial': `The feed offered another pack under a number that was used before. ${untrue}`,
  'fast-forward': `The pack has a number beyond all reason. ${untrue}`,
  'too new': 'The new guidance is meant for a later version: update the extension.',
  unacceptable: `The pack holds something that may not be shown. ${untrue}`,
  'not saved': 'This browser did not save the new guidance.',
};
