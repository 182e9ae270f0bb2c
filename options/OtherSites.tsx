import { useRef, useState } from 'preact/hooks';
import type { Directory } from '../src/directory/directory.ts';
import { today } from '../src/platform/clock.ts';
import { changeItem } from '../src/platform/items.ts';
import {
  mostSites,
  otherSites,
  type OtherSite,
  type OtherSites as Sites,
} from '../src/settings/other-sites.ts';
import type { Site } from '../src/settings/site.ts';
import { PharmacyCard } from '../src/ui/PharmacyCard.tsx';
import { Press } from '../src/ui/Press.tsx';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { useItem } from '../src/ui/use-item.ts';
import { BaseArea } from './BaseArea.tsx';
import { Field } from './Field.tsx';
import { FindPharmacy } from './FindPharmacy.tsx';

/** Pharmacies that somebody works in besides the home one, which of them they are in today, and a locum's base. */
export function OtherSites({ directory }: { directory: Directory }) {
  const [found, show] = useItem(otherSites);
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<OtherSite | null>(null);
  const latestName = useRef(name);
  latestName.current = name;
  if (!found) return <p>Reading what is saved …</p>;

  const { sites, here } = found.value;
  const hereNow = here?.on === today() ? here.place : null;
  const change = async (words: (after: Sites) => string, next: (stored: Sites) => Sites) => {
    const saved = await changeItem(otherSites, next);
    setSaid(saved.kind === 'failed' ? `Not saved: ${saved.reason}` : words(saved.value));
    if (saved.kind === 'failed') return null;
    show({ kind: 'whole', value: saved.value });
    return saved.value;
  };
  const add = async (site: Site) => {
    const isThere = (after: Sites) => after.sites.some((each) => each.site.place === site.place);
    const after = await change(
      (now) =>
        isThere(now) ? `Added ${site.place}.` : `Not added: ${mostSites} sites are the most that are kept`,
      (stored) => withSite(stored, latestName.current.trim(), site),
    );
    if (!after || !isThere(after)) return false;
    setTyped('');
    setName('');
    return true;
  };
  const remove = async (each: OtherSite) => {
    const { place } = each.site;
    const after = await change(
      () => `Removed ${each.name || place}.`,
      (stored) => without(stored, place),
    );
    setRemoved(after && each);
  };
  const putBack = async ({ name: called, site }: OtherSite) => {
    const after = await change(
      () => `${called || site.place} is back.`,
      (stored) => withSite(stored, called, site),
    );
    if (after) setRemoved(null);
  };

  return (
    <>
      <h2>Other sites</h2>
      <p>
        For people who work in more than one pharmacy. Choose where you are today: it holds until midnight.
      </p>
      <StorageNotice item={otherSites} found={found} />
      <ul class="sites">
        {sites.map((each) => {
          const { place } = each.site;
          const label = each.name || each.site.record?.name || place;
          return (
            <li key={place}>
              {each.name && <b>{each.name}</b>}
              <PharmacyCard directory={directory} site={each.site} today={today()} />
              <p class="more">
                {hereNow === place ? (
                  <Press
                    what={label}
                    onPress={() =>
                      change(
                        () => 'Back at the home pharmacy.',
                        (stored) => ({ ...stored, here: null }),
                      )
                    }
                  >
                    Here today. Go back to the home pharmacy
                  </Press>
                ) : (
                  <Press
                    what={label}
                    onPress={() =>
                      change(
                        () => `Here today: ${label}.`,
                        (stored) => ({ ...stored, here: { place, on: today() } }),
                      )
                    }
                  >
                    I am here today
                  </Press>
                )}
                <Press what={label} onPress={() => remove(each)}>
                  Remove
                </Press>
              </p>
            </li>
          );
        })}
      </ul>
      <p class="saved" role="status">
        {said} {removed && <Press onPress={() => putBack(removed)}>Put it back</Press>}
      </p>
      <details class="add-site">
        <summary>Add a site</summary>
        <Field id="site-name" label="What you call it (optional)">
          <input
            class="nhsuk-input"
            id="site-name"
            maxLength={60}
            autocomplete="off"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <FindPharmacy
          directory={directory}
          id="site-place"
          label="Its ODS code or postcode"
          button="Find and add"
          typed={typed}
          onTyped={(text) => {
            setTyped(text);
            setSaid('');
            setRemoved(null);
          }}
          onFound={add}
          unasked="Add it without looking it up"
        />
      </details>
      <BaseArea directory={directory} />
    </>
  );
}

/** Added, or found anew where it is there already; not beyond the most that are kept. */
function withSite(stored: Sites, name: string, site: Site): Sites {
  const before = stored.sites.find((each) => each.site.place === site.place);
  const others = stored.sites.filter((each) => each !== before);
  if (others.length >= mostSites) return stored;
  return { ...stored, sites: [...others, { name: name || (before?.name ?? ''), site }] };
}

function without(stored: Sites, place: string): Sites {
  const here = stored.here?.place === place ? null : stored.here;
  return { ...stored, here, sites: stored.sites.filter(({ site }) => site.place !== place) };
}
