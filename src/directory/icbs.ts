import table from './icbs.json';

/**
 * An integrated care board, in being or ended. More mergers are due on 1 April 2027: the table then gains
 * rows that begin that day, and the rows they replace get a last day and their successors.
 * Source: facts, ODS section 4.2.
 */
export interface Icb {
  /** ODS code, five characters for the boards new in April 2026. */
  code: string;
  /** Area as people say it, without "NHS" and "Integrated Care Board". */
  name: string;
  region: string;
  /** ONS code, `E54000054`: what postcodes.io calls the board. */
  ons: string;
  /** ODS codes of the sub-ICB locations that lie in it. */
  subIcbs: readonly string[];
  /** Calendar date of its first day, or null for one before this table begins. */
  validFrom: string | null;
  /** Calendar date of its last day, or null while nobody has set one. */
  validTo: string | null;
  /** ODS codes of the boards that took it over: several where it was split. */
  successors: readonly string[];
}

export const icbs: readonly Icb[] = table.boards;
export const icbSources: readonly { title: string; url: string | null; seen: string }[] = table.sources;

/** The board with that ODS code, ended or not. */
export function findIcb(code: string | null): Icb | null {
  return icbs.find((icb) => icb.code === code) ?? null;
}

/** The boards in being on a calendar day. */
export function icbsOn(day: string): Icb[] {
  return icbs.filter((icb) => isInBeing(icb, day));
}

export function isInBeing({ validFrom, validTo }: Icb, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/**
 * The board that an ODS code leads to on a calendar day: itself, or what took it over. Null where the
 * code is unknown, or its board was split so that the code alone does not tell.
 */
export function icbFromCode(code: string | null, day: string): Icb | null {
  return inBeing(findIcb(code), day);
}

/** The same from what postcodes.io gives for a place: the sub-ICB location first, then the ONS code. */
export function icbOfArea(area: { subIcb: string | null; icbOns: string | null }, day: string): Icb | null {
  const { subIcb, icbOns } = area;
  const bySubIcb = icbsOn(day).find(({ subIcbs }) => subIcb !== null && subIcbs.includes(subIcb));
  const byOns = icbs.filter(({ ons }) => ons === icbOns);
  return bySubIcb ?? inBeing(byOns.find((icb) => isInBeing(icb, day)) ?? byOns[0] ?? null, day);
}

function inBeing(icb: Icb | null, day: string): Icb | null {
  if (!icb || isInBeing(icb, day)) return icb;
  const [only, ...others] = icb.successors;
  return only && !others.length ? inBeing(findIcb(only), day) : null;
}

/** Boards in being on a calendar day, for a list a person picks from: regions and boards in alphabetical order. */
export function icbsByRegion(day: string): { region: string; icbs: Icb[] }[] {
  const offered = icbsOn(day);
  const regions = [...new Set(offered.map((icb) => icb.region))].toSorted();
  return regions.map((region) => ({
    region,
    icbs: offered
      .filter((icb) => icb.region === region)
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
  }));
}
