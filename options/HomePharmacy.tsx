import { useState } from 'preact/hooks';
import { noDirectory } from '../src/directory/directory.ts';
import { allowIfNeeded } from '../src/platform/ask.ts';
import { today } from '../src/platform/clock.ts';
import { longestPlace, parsePlace } from '../src/pharmacy/place.ts';
import { homePharmacy } from '../src/settings/home-pharmacy.ts';
import { noSite, type Site } from '../src/settings/site.ts';
import { DirectoryNotice } from '../src/ui/DirectoryNotice.tsx';
import { PharmacyCard } from '../src/ui/PharmacyCard.tsx';
import { Press } from '../src/ui/Press.tsx';
import { StorageNotice } from '../src/ui/StorageNotice.tsx';
import { useDirectory } from '../src/ui/use-guidance.ts';
import { ByHand } from './ByHand.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FindPharmacy, type Wanted } from './FindPharmacy.tsx';
import { HereToday } from './HereToday.tsx';
import { LookUps } from './LookUps.tsx';
import { OtherSites } from './OtherSites.tsx';
import { SaveButton } from './SaveButton.tsx';
import { useEdits } from './use-edits.ts';
import { Watch } from './Watch.tsx';

const tooLong = `Use ${longestPlace} characters or fewer: an ODS code, or a postcode`;

/** Which pharmacy this PC is in: found by its code or postcode, or its board picked by hand. */
export function HomePharmacy() {
  const { found, fields, edit, save, outcome } = useEdits(homePharmacy, ({ place, icb, area }) => ({
    place,
    icb,
    area,
  }));
  const [byHand, setByHand] = useState(false);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [previous, setPrevious] = useState<Site | null>(null);
  const [byHandSaves, setByHandSaves] = useState(0);
  const [wasFound, setWasFound] = useState(false);
  const [errors, setErrors] = useState<{ place?: string }>({});
  const packaged = useDirectory();
  if (!found || !fields || packaged.kind === 'loading') return <p>Reading what is saved …</p>;

  const directory = packaged.kind === 'loaded' ? packaged.directory : noDirectory;
  const stored = found.value;
  const place = parsePlace(fields.place);
  const keep = (site: Site) => {
    setPrevious(stored.place === site.place ? null : stored);
    setWasFound(true);
    setErrors({});
    return save((before) => withWhatWasChosen(before, site));
  };
  const goBack = () => {
    setWasFound(false);
    setByHandSaves(byHandSaves + 1);
    return save(() => previous ?? noSite);
  };
  const chooseByHand = () => {
    setByHand(true);
    requestAnimationFrame(() => document.getElementById('icb')?.focus());
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setWasFound(false);
    setByHandSaves(byHandSaves + 1);
    if (place.kind === 'too-long') return setErrors({ place: tooLong });
    setErrors({});
    return void save((before, edits) =>
      editedByHand(before, 'place' in edits ? { ...edits, place: place.text } : edits, today()),
    );
  };

  return (
    <>
      <DirectoryNotice found={packaged} />
      <StorageNotice item={homePharmacy} found={found} />
      <HereToday />
      <ErrorSummary errors={errors} outcome={outcome} />
      <FindPharmacy
        key={byHandSaves} // a look-up under way does not write over what was chosen since
        directory={directory}
        id="place"
        label="ODS code or postcode"
        hint="The ODS code has five characters and starts with F. It is at the top of your NHSBSA payment schedule."
        typed={fields.place}
        wanted={wanted}
        onTaken={() => setWanted(null)}
        error={errors.place}
        isKnown={stored.record?.code === place.text}
        onTyped={(typed) => edit({ place: typed })}
        onFound={keep}
        instead={<Press onPress={chooseByHand}>Choose the board by hand</Press>}
      />
      {(stored.record ?? stored.icb) && (
        <>
          <h2>Your pharmacy</h2>
          <PharmacyCard directory={directory} site={stored} today={today()} />
        </>
      )}
      <p class="saved" role="status">
        {wasFound && outcome.kind === 'saved' && (
          <>
            Saved. The popup shows it now.{' '}
            {previous && (
              <Press onPress={goBack}>
                Not yours? {previous.place ? `Go back to ${previous.place}` : 'Take it out again'}
              </Press>
            )}
          </>
        )}
      </p>
      <details class="by-hand" open={byHand} onToggle={(event) => setByHand(event.currentTarget.open)}>
        <summary>Choose the board by hand</summary>
        <form onSubmit={submit} noValidate>
          <ByHand directory={directory} icb={fields.icb} area={fields.area} today={today()} onEdit={edit} />
          <SaveButton
            outcome={wasFound ? { kind: 'none' } : outcome}
            saved={
              fields.place || fields.icb ? 'Saved. The popup shows it now.' : 'Saved. No pharmacy is set now.'
            }
          />
        </form>
      </details>
      <LookUps />
      <Watch onUse={(code) => setWanted({ text: code, allowed: allowIfNeeded() })} />
      <OtherSites directory={directory} />
    </>
  );
}

/** What somebody chose for the same pharmacy stays where the look-up could not tell it. */
function withWhatWasChosen(before: Site, site: Site): Site {
  if (before.place !== site.place || before.icb === null) return site;
  const { icb, area, how, foundOn } = before;
  if (site.icb === null && site.record?.country === 'England') return { ...site, icb, area, how, foundOn };
  return site.area === null && icb === site.icb ? { ...site, area } : site;
}

/** A record is of the place it was found for; a board of another hand than ours was chosen by hand. */
function editedByHand(before: Site, edits: Partial<Site>, day: string): Site {
  const after = { ...before, ...edits };
  const isSamePlace = after.place === before.place;
  const isSameBoard = after.icb === before.icb;
  return {
    ...after,
    record: isSamePlace ? before.record : null,
    how: isSameBoard && isSamePlace ? before.how : after.icb ? 'manual' : null,
    foundOn: isSameBoard && isSamePlace ? before.foundOn : day,
  };
}
