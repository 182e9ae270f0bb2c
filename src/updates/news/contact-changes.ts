import type { Directory } from '../../directory/directory.ts';
import { findIcb } from '../../directory/icbs.ts';
import type { ContactChange, FieldChange } from './change.ts';
import { clip } from './clip.ts';
import { pairUp } from './pair-up.ts';

type Contact = Directory['contacts'][number];
type Route = Directory['routes'][number];
type Area = Contact['areas'][number];

/** What is held of somebody to contact, by its name on the page; null: nothing. */
type Held = Record<string, string | null>;

const longestField = 250;
const mostAreas = 20;

const sureness = { high: 'sure', medium: 'fairly sure', low: 'not sure enough to be shown first' };

/** What became of the contacts. The source's own date and the day we read it are no change. */
export function contactChanges(was: Directory, now: Directory): ContactChange[] {
  const { both, fresh, gone } = pairUp(was.contacts, now.contacts);
  return [
    ...both.flatMap(({ before, after }): ContactChange[] => {
      const fields = [
        ...fieldChanges(heldOf(before), heldOf(after)),
        ...areaChange(before.areas, after.areas),
      ];
      const areas = areasOf(before, after);
      return fields.length
        ? [{ kind: 'contact changed', id: after.id, name: clip(after.name, 200), areas, fields }]
        : [];
    }),
    ...fresh.map((contact): ContactChange => {
      const fields = [...fieldChanges({}, heldOf(contact)), ...areaChange([], contact.areas)];
      return {
        kind: 'contact new',
        id: contact.id,
        name: clip(contact.name, 200),
        areas: areasOf(contact),
        fields,
      };
    }),
    ...gone.map((contact): ContactChange => {
      const { id, name } = contact;
      return { kind: 'contact gone', id, name: clip(name, 200), areas: areasOf(contact), fields: [] };
    }),
    ...routeChanges(was.routes, now.routes),
  ];
}

function routeChanges(was: readonly Route[], now: readonly Route[]): ContactChange[] {
  const { both, fresh, gone } = pairUp(was, now);
  return [
    ...both.flatMap(({ before, after }): ContactChange[] => {
      const fields = fieldChanges(heldOfRoute(before), heldOfRoute(after));
      return fields.length
        ? [{ kind: 'route changed', id: after.id, name: clip(after.name, 200), fields }]
        : [];
    }),
    ...fresh.map((route): ContactChange => {
      const fields = fieldChanges({}, heldOfRoute(route));
      return { kind: 'route new', id: route.id, name: clip(route.name, 200), fields };
    }),
    ...gone.map(({ id, name }): ContactChange => {
      return { kind: 'route gone', id, name: clip(name, 200), fields: [] };
    }),
  ];
}

function heldOf({ name, organisation, phones, emails, web, hours, note, confidence }: Contact): Held {
  return {
    Name: name,
    Organisation: organisation,
    Phone: phones.map(({ number, purpose }) => `${number} ${purpose}`.trim()).join(', '),
    'E-mail': emails.join(', '),
    Web: web,
    Hours: hours,
    Note: note,
    'How sure we are': sureness[confidence],
  };
}

function heldOfRoute({ name, purpose, web, phone, email }: Route): Held {
  return { Name: name, 'What it is for': purpose, Phone: phone, 'E-mail': email, Web: web };
}

/** The fields whose words differ. */
function fieldChanges(was: Held, now: Held): FieldChange[] {
  return Object.keys({ ...was, ...now }).flatMap((name) => {
    const [before, after] = [was[name] || null, now[name] || null];
    return before === after ? [] : [{ name, was: short(before), now: short(after) }];
  });
}

/** In words; where the words are the same and only what lies in the area changed, with its codes. */
function areaChange(was: readonly Area[], now: readonly Area[]): FieldChange[] {
  const full = (areas: readonly Area[]) =>
    JSON.stringify(areas.map(({ id, icb, name, codes }) => [id, icb, name, codes]));
  if (full(was) === full(now)) return [];
  const [before, after] = [was.map(areaText).join('; '), now.map(areaText).join('; ')];
  if (before !== after) return [{ name: 'Area', was: short(before || null), now: short(after || null) }];
  const codesOf = (areas: readonly Area[]) =>
    short(areas.map((area) => `${areaText(area)} (${area.codes.join(', ')})`).join('; '));
  return [{ name: 'Area', was: codesOf(was), now: codesOf(now) }];
}

function areaText({ icb, name }: Area): string {
  const board = findIcb(icb)?.name ?? icb;
  return name === null ? board : `${name} (${board})`;
}

function areasOf(...contacts: Contact[]): { id: string; icb: string }[] {
  const areas = contacts.flatMap((contact) => contact.areas);
  return [...new Map(areas.map(({ id, icb }) => [id, { id, icb }])).values()].slice(0, mostAreas);
}

function short(text: string | null): string | null {
  return text === null ? null : clip(text, longestField);
}
