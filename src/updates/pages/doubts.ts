/** Why a page that was answered says nothing of whether it changed. */
export const doubts = [
  'empty',
  'short',
  'portal',
  'encoding',
  'not html',
  'too big',
  'redesign',
  'always different',
] as const;
export type Doubt = (typeof doubts)[number];

/** Why a page was not seen at all. */
export const hindrances = ['offline', 'unreachable', 'timed-out', 'busy', 'refused', 'failed'] as const;
export type Hindrance = (typeof hindrances)[number];
