import { dayOf } from '../platform/clock.ts';
import { changeItem, readItem } from '../platform/items.ts';
import { keepTexts, readTexts, sweepTexts } from '../platform/texts.ts';
import type { Checked } from '../updates/feed/check-feed.ts';
import { takenPack } from '../updates/feed/taken-pack.ts';
import { afterTaking, guidanceNews, newsUpTo } from '../updates/news/guidance-news.ts';
import { whatChanged } from '../updates/news/what-changed.ts';
import type { Pack } from '../updates/open-pack.ts';
import { guidanceSources } from './pack-in-force.ts';
import { partNames } from '../updates/parts.ts';

/**
 * Puts a checked pack in force. Its files are written whole beside those in force, then what it changed, and the
 * one write after that switches: stopped at any point, the next check finds the old pack or the new one.
 * @param before what is read until then
 * @param at in milliseconds since 1970
 */
export async function takePack(
  { index, files, parts, seen }: Extract<Checked, { kind: 'new' }>,
  before: Pack,
  at: number,
): Promise<'taken' | 'not saved'> {
  const { serial, published, urgent } = index;
  const sums = partNames.map((name) => index.files[name].sha256);
  const texts = partNames.map((name) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[name]));
  try {
    await sweep(sums);
    await keepTexts('pack', Object.fromEntries(sums.map((sum, place) => [sum, texts[place]!])));
    if ((await readTexts('pack', sums)).includes(null)) return 'not saved';
  } catch {
    return 'not saved'; // the disk is full, or the browser refuses
  }
  // What cannot be compared is still worth taking.
  const was = await partsOf(before).catch(() => null);
  const changed = was ? whatChanged(was, parts) : { changes: [], left: 0 };
  const news = { serial, published, urgent, on: dayOf(at), ...changed };
  const told = await changeItem(guidanceNews, (stored) =>
    afterTaking(newsUpTo(stored, before.release.serial), news),
  );
  if (told.kind === 'failed') return 'not saved';
  const { sha256, buildKeys } = seen;
  const switched = await changeItem(takenPack, () => ({
    index,
    sha256,
    takenAt: at,
    buildKeys,
    checkedBy: guidanceSources().build.version,
  }));
  return switched.kind === 'failed' ? 'not saved' : 'taken';
}

async function partsOf(pack: Pack) {
  const [guidance, directory, dates] = await Promise.all([
    pack.part('guidance'),
    pack.part('directory'),
    pack.part('national-dates'),
  ]);
  return { guidance, directory, 'national-dates': dates };
}

/** Clears away what earlier attempts left, but nothing that is in force or about to be. */
async function sweep(wanted: readonly string[]): Promise<void> {
  const { kind, value } = await readItem(takenPack);
  if (kind === 'unreadable' || kind === 'newer') return;
  const inForce = value ? partNames.map((name) => value.index.files[name].sha256) : [];
  await sweepTexts('pack', new Set([...inForce, ...wanted]));
}
