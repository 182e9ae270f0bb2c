import { noDirectory, type Directory } from '../directory/directory.ts';
import type { RegistrationAuthority } from '../directory/registration-authority.ts';
import type { OwnContact } from '../settings/own-contacts.ts';
import { AnswerLink } from './AnswerLink.tsx';
import { AreaChooser, type OnArea } from './AreaChooser.tsx';
import { NoContact } from './NoContact.tsx';
import { OptionsLink } from './OptionsLink.tsx';
import { OwnCard } from './OwnCard.tsx';
import { PackagedCard } from './PackagedCard.tsx';

interface Props {
  directory: Directory;
  authority: RegistrationAuthority<OwnContact>;
  /** Calendar date, to tell how old a contact is. */
  today: string;
  /** Keeps which part of the board it is. */
  onArea: OnArea;
  /** Leads to the form for an own contact; the page that holds that form says no. */
  canChange?: boolean;
  /** Opens an answer in place. */
  onOpen?: ((id: string) => void) | undefined;
}

/** Whom to contact, with where each line comes from and how old it is; "we hold none" in plain words. */
export function RegistrationAuthorityCard(props: Props) {
  const { directory, authority, today, onArea, canChange = true, onOpen } = props;
  switch (authority.kind) {
    case 'own':
      return <OwnCard desk="registrationAuthority" contact={authority.contact} {...{ today, canChange }} />;
    case 'held':
      return (
        <div class="contact">
          <PackagedCard contact={authority.contact} today={today} />
          {canChange && (
            <p class="more">
              <OptionsLink section="contacts">Use our own contact</OptionsLink>
            </p>
          )}
        </div>
      );
    case 'choose':
      return <AreaChooser icb={authority.icb} areas={authority.areas} onArea={onArea} />;
    case 'none':
      return (
        <NoContact older={authority.older} {...{ directory, today, canChange, onOpen }}>
          {directory === noDirectory
            ? `We could not read the contacts for NHS ${authority.icb.name} ICB.`
            : `We hold no confirmed contact for NHS ${authority.icb.name} ICB.`}
        </NoContact>
      );
    case 'outside':
      return (
        <div class="contact" data-contact="outside">
          <b>
            {authority.country === 'elsewhere'
              ? 'Your pharmacy is not in England.'
              : `Your pharmacy is ${authority.country === 'Wales' ? 'in' : 'on the'} ${authority.country}.`}
          </b>
          <p>
            Smartcard Desk covers England, so no contact here is for it.{' '}
            {authority.country === 'Wales' && (
              <AnswerLink id="wales" onOpen={onOpen}>
                Pharmacies in Wales
              </AnswerLink>
            )}
          </p>
        </div>
      );
    case 'unset':
      return (
        <NoContact {...{ directory, today, canChange, onOpen }}>
          We do not know your area yet. <OptionsLink section="home">Set your pharmacy</OptionsLink>
        </NoContact>
      );
    case 'unread':
      return (
        <NoContact {...{ directory, today, canChange, onOpen }}>
          We could not read which area you are in.
        </NoContact>
      );
  }
}
