import type { Listed, Organisation } from '../pharmacy/organisation.ts';
import { Press } from './Press.tsx';

interface Props {
  listed: Listed[];
  /** Those whose records were read: only these have an address. */
  organisations: Organisation[];
  onChoose: (organisation: Organisation) => void;
  /** One whose record was not read. */
  onFind: (code: string) => void;
}

/** The pharmacies at one postcode, to choose from. */
export function Choices({ listed, organisations, onChoose, onFind }: Props) {
  return (
    <ul class="choices">
      {listed.map(({ code, name }) => {
        const organisation = organisations.find((each) => each.code === code);
        return (
          <li key={code}>
            <Press onPress={() => (organisation ? onChoose(organisation) : onFind(code))}>
              {organisation?.name ?? name}, {code} <small>{organisation?.address.join(', ')}</small>
            </Press>
          </li>
        );
      })}
    </ul>
  );
}
