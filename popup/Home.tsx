import type { RegistrationAuthority } from '../src/directory/registration-authority.ts';
import { situations } from '../src/guidance/situations.ts';
import type { OwnContact } from '../src/settings/own-contacts.ts';
import { AnswerLink } from '../src/ui/AnswerLink.tsx';
import { RegistrationAuthorityCard } from '../src/ui/RegistrationAuthorityCard.tsx';

interface Props {
  /** Null while storage is being read. */
  authority: RegistrationAuthority<OwnContact> | null;
  /** Calendar date. */
  today: string;
  onOpen: (id: string) => void;
}

/** What the popup shows before anything is typed: common situations, and whom to contact. */
export function Home({ authority, today, onOpen }: Props) {
  return (
    <>
      <h2 id="situations">Common problems</h2>
      <ul class="situations" aria-labelledby="situations">
        {situations.map(({ label, answer }) => (
          <li key={answer}>
            <AnswerLink id={answer} onOpen={onOpen}>
              {label}
            </AnswerLink>
          </li>
        ))}
      </ul>
      <h2>Your Registration Authority</h2>
      {authority && <RegistrationAuthorityCard authority={authority} today={today} />}
    </>
  );
}
