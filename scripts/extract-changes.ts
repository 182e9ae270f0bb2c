import { findNewCode, type NewCode } from '../src/pharmacy/new-code.ts';
import { parseOrganisation } from '../src/pharmacy/ord.ts';
import type { Organisation } from '../src/pharmacy/organisation.ts';
import { ordDetail, type OrdRecord } from '../test/fakes/ord-api.ts';

const since = '2024-01-01';
/** The day of the extract. */
const readOn = '2025-03-04';
const week = 7 * 86_400_000;

/** How the rules on new codes fare over every closing since January 2024. */
export function reportChanges(records: OrdRecord[]): void {
  const read = (record: OrdRecord) => parseOrganisation(ordDetail(record), readOn)!;
  const pharmacies = records.filter(({ role }) => role === 'RO182');
  const closings = pharmacies.filter(({ active, closed }) => !active && (closed ?? '') >= since);
  const at = new Map<string, OrdRecord[]>();
  for (const record of pharmacies.filter(({ active }) => active)) {
    at.set(record.postcode, [...(at.get(record.postcode) ?? []), record]);
  }
  const cases = closings.map((record) => {
    const closed = read(record);
    const there = (at.get(record.postcode) ?? []).map(read);
    const soon = there.filter(({ opensOn }) => isWithinAWeek(closed.closesOn, opensOn));
    return { closed, there, soon, offered: findNewCode(closed, there, readOn) };
  });
  const changed = cases.filter(({ soon }) => soon.length > 0);
  const offers = cases.flatMap(({ closed, offered }) => (offered ? [{ closed, offered }] : []));
  console.log(
    `\n${closings.length} closings since ${since}; ${changed.length} with a new code at the postcode within a week`,
  );
  for (const because of ['record', 'address and telephone', 'address', 'telephone'] as const) {
    const these = offers.filter(({ offered }) => offered.because === because);
    console.log(`  ${these.length} offered by ${because}`);
  }
  console.log(
    `  ${changed.length - changed.filter(({ offered }) => offered).length} of those ${changed.length} not offered`,
  );
  print(
    'Offered by the address alone (telephone differs or is missing)',
    offers.filter(({ offered }) => offered.because === 'address').map(pair),
  );
  print(
    'Offered by the telephone alone (address differs)',
    offers.filter(({ offered }) => offered.because === 'telephone').map(pair),
  );
  print(
    'Not offered, though one opened there within the week',
    changed
      .filter(({ offered }) => !offered)
      .map(({ closed, soon }) => `${line(closed)}  ->  ${soon.map(line).join(' | ')}`),
  );
}

function isWithinAWeek(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && Math.abs(Date.parse(to) - Date.parse(from)) <= week;
}

function pair({ closed, offered }: { closed: Organisation; offered: NewCode }): string {
  return `${line(closed)}  ->  ${line(offered.organisation)}`;
}

function line({ code, name, address, phone, opensOn, closesOn }: Organisation): string {
  return `${code} ${name}, ${address.join(', ')}, ${phone ?? 'no phone'} (${closesOn ?? opensOn})`;
}

function print(heading: string, lines: string[]): void {
  console.log(`  ${heading}: ${lines.length}`);
  for (const each of lines.slice(0, process.argv.includes('--all') ? lines.length : 5))
    console.log(`    ${each}`);
}
