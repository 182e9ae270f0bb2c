import table from './icbs.json';

/** An integrated care board. `code` is its ODS code, five characters for the boards new in April 2026. */
export interface Icb {
  code: string;
  /** Area as people say it, without "NHS" and "Integrated Care Board". */
  name: string;
  region: string;
}

/** The 36 boards since 1 April 2026. More mergers are due on 1 April 2027. Source: facts, ODS section 4.2. */
export const icbs: readonly Icb[] = table.icbs;

export function findIcb(code: string | null): Icb | null {
  return icbs.find((icb) => icb.code === code) ?? null;
}

/** Boards grouped for a list a person picks from: regions and boards both in alphabetical order. */
export function icbsByRegion(): { region: string; icbs: Icb[] }[] {
  const regions = [...new Set(icbs.map((icb) => icb.region))].toSorted();
  return regions.map((region) => ({
    region,
    icbs: icbs
      .filter((icb) => icb.region === region)
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
  }));
}
