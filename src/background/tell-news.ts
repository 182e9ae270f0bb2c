import { icbFromCode } from '../directory/icbs.ts';
import { findRegistrationAuthority } from '../directory/registration-authority.ts';
import type { Directory } from '../directory/directory.ts';
import { today } from '../platform/clock.ts';
import { changeItem, readItem } from '../platform/items.ts';
import { showNotice } from '../platform/notices.ts';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import { touches } from '../renewals/clocks.ts';
import { cards } from '../renewals/person.ts';
import { homePharmacy } from '../settings/home-pharmacy.ts';
import { ownContacts } from '../settings/own-contacts.ts';
import { guidanceNews, newsInForce, type GuidanceNews } from '../updates/news/guidance-news.ts';
import { afterTelling, noticesOf, type About } from '../updates/news/notices.ts';
import { guidanceSources, packInForce } from './pack-in-force.ts';

/**
 * Gives the notifications of what the guidance in force changed and that cannot wait, those that an earlier worker
 * left over too. One that the browser refuses is tried again next round; the line in the popup is the record.
 */
export function tellNews(): Promise<void> {
  return oneAtATime('tell news', async () => {
    const { value: stored } = await readItem(guidanceNews);
    if (!stored.packs.length) return;
    const pack = await packInForce();
    const news = newsInForce(stored, pack.release);
    for (const notice of noticesOf(news, await whatConcernsUs(news, await pack.part('directory')))) {
      // What could not be recorded would come again every half hour.
      const isWritable = (await changeItem(guidanceNews, (kept) => kept)).kind === 'saved';
      if (isWritable && (await showNotice(notice))) {
        await changeItem(guidanceNews, (kept) => afterTelling(kept, notice.key));
      }
    }
  });
}

/** The Registration Authority of the home pharmacy, now, as the packaged copy has it, and gone; and the cards. */
async function whatConcernsUs(news: GuidanceNews, directory: Directory): Promise<About> {
  const [{ value: home }, { value: own }, { value: people }] = await Promise.all([
    readItem(homePharmacy),
    readItem(ownContacts),
    readItem(cards),
  ]);
  const packaged = (await guidanceSources().packaged('directory')) as Directory;
  const board = icbFromCode(home.icb, today())?.code ?? null;
  const held = [packaged, directory].flatMap(({ contacts }) => {
    const authority = findRegistrationAuthority(contacts, board, home.area, own.registrationAuthority);
    return authority.kind === 'held' ? [authority.contact.id] : [];
  });
  const gone = news.packs.flatMap(({ changes }) =>
    changes.filter(
      (change) =>
        change.kind === 'contact gone' &&
        !own.registrationAuthority &&
        change.areas.some(({ id, icb }) => icb === board && (home.area === null || id === home.area)),
    ),
  );
  const contacts = [...held, ...gone.map(({ id }) => id)];
  return { contacts, touches: (whom) => people.some((person) => whom.some((each) => touches(each, person))) };
}
