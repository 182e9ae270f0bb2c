import { useId, useState } from 'preact/hooks';
import type { Icb } from '../directory/icbs.ts';
import { otherArea } from '../directory/registration-authority.ts';
import type { Area } from '../directory/registration-authorities.ts';

/** Keeps the choice; gives why not, or null. */
export type OnArea = (area: string) => Promise<string | null>;

/** Asks once which part of a board the pharmacy is in, where we hold contacts for parts of it only. */
export function AreaChooser({ icb, areas, onArea }: { icb: Icb; areas: Area[]; onArea: OnArea }) {
  const question = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const choose = async (area: string) => setRefused(await onArea(area));
  return (
    <div class="contact" data-contact="choose" role="group" aria-labelledby={question}>
      <b id={question}>Which part of {icb.name} is the pharmacy in?</b>
      <p class="age">We hold contacts for parts of it only.</p>
      <ul class="areas">
        {areas.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="copy" onClick={() => void choose(id)}>
              {name}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="copy" onClick={() => void choose(otherArea(icb.code))}>
            Mine is not listed
          </button>
        </li>
      </ul>
      {refused && (
        <p class="note warning" role="alert">
          Not saved: {refused}
        </p>
      )}
    </div>
  );
}
