import type { Badge } from '../renewals/badge.ts';
import { browser } from './browser.ts';

/** White on each of them reads well. */
const colours = { stopped: '#a1201a', soon: '#7a4b00', ahead: '#0b5c57' };

/** Puts the badge on the toolbar button. */
export async function showBadge({ text, tone, title }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: colours[tone] }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
    browser.action.setTitle({ title }),
  ]);
}
