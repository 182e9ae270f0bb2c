/** An organisation as a test gives it. */
export interface OrdRecord {
  code: string;
  name: string;
  /** At most three lines. */
  address: string[];
  town?: string;
  postcode: string;
  /** In capitals: `ENGLAND`, `WALES`. */
  country: string;
  role: string;
  recordClass: 'RC1' | 'RC2';
  /** Operational dates, `YYYY-MM-DD`. */
  opened: string;
  closed: string | null;
  /** What `Status` says: it may disagree with the dates, as it does in ODS. */
  active: boolean;
  owner: string | null;
  commissioner: string | null;
  phone: string | null;
  /** Kept in the record as history, inactive, before the present one. */
  oldCommissioners?: string[];
  successors?: string[];
}

export interface FakeReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface Parameter {
  shape: RegExp;
  /** There for those that filter; the others only page. */
  matches?: (record: OrdRecord, value: string) => boolean;
}

const base = 'https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations';
/** No record says when it last changed, nor when its commissioner did: the last mergers serve for both. */
const lastMergers = '2026-04-01';
const roleNames: Record<string, string> = {
  RO94: 'APPLIANCE CONTRACTOR',
  RO181: 'PHARMACY HEADQUARTER',
  RO182: 'PHARMACY',
  RO280: 'PHARMACY SITE',
};
const parameters: Record<string, Parameter> = {
  Name: { shape: /^.{3,100}$/, matches: ({ name }, value) => name.includes(value.toUpperCase()) },
  PostCode: {
    shape: /^[a-z0-9 ]{2,8}$/i,
    matches: ({ postcode }, value) => [plain(postcode), postcode.split(' ')[0]].includes(plain(value)),
  },
  Status: {
    shape: /^(Active|Inactive)$/,
    matches: ({ active }, value) => active === (value === 'Active'),
  },
  PrimaryRoleId: { shape: /^RO\d+$/, matches: ({ role }, value) => role === value },
  OrgRecordClass: { shape: /^RC[12]$/, matches: ({ recordClass }, value) => recordClass === value },
  Limit: { shape: /^([1-9]\d{0,2}|1000)$/ },
  Offset: { shape: /^[1-9]\d*$/ },
  _format: { shape: /^json$/ },
};
const notInTheFake = /^(NonPrimaryRoleId|Roles|LastChangeDate|RelTypeId|TargetOrgId|RelStatus)$/;

/**
 * Answers over these records as the ODS “ORD” API would: one organisation by its code, or a search. What
 * the API knows and this does not gets a 501. Source: facts ods-apis sections 1 to 3.
 * @param options `bareSingles`: the API makes its JSON from XML, so one role, relationship or date alone may
 * come without its array
 */
export function ordApi(records: OrdRecord[], { bareSingles = false } = {}): (url: string) => FakeReply {
  // Whatever closed on or before 31 March 2017 was archived.
  const kept = records.filter(({ role, closed }) => role !== 'RO182' || !closed || closed > '2017-03-31');
  return (url) => {
    const { origin, pathname, searchParams } = new URL(url);
    const path = origin + pathname;
    const asked = [...searchParams];
    const complaint = complaintAbout(asked, path === base);
    if (complaint) return refusal(...complaint);
    if (path === base) return jsonReply(200, { Organisations: search(kept, asked) });
    const record = kept.find(({ code }) => path === `${base}/${code}`);
    if (!record) return refusal(404, 'Not found');
    return jsonReply(200, bareSingles ? withBareSingles(ordDetail(record)) : ordDetail(record));
  };
}

/** The body for one organisation. What its record leaves out has no field, as in the API. */
export function ordDetail(record: OrdRecord) {
  const { address, town, postcode, commissioner, owner, phone } = record;
  const Status = record.active ? 'Active' : 'Inactive';
  const open = operational(record.opened, record.closed);
  const past = operational(record.opened, lastMergers);
  const commissionedBy = (code: string, status = Status, dates = open) => {
    const role = code.startsWith('7A') ? 'RO144' : 'RO261';
    return { id: 'RE4', Status: status, Date: dates, Target: target(code, role) };
  };
  const Rel = [
    ...(owner ? [{ id: 'RE6', Status, Date: open, Target: target(owner, 'RO181') }] : []),
    ...(record.oldCommissioners ?? []).map((old) => commissionedBy(old, 'Inactive', past)),
    ...(commissioner ? [commissionedBy(commissioner)] : []),
  ];
  const Succ = (record.successors ?? []).map((code) => ({
    Type: 'Successor',
    Date: [{ Type: 'Legal', Start: record.closed ?? lastMergers }],
    Target: target(code, 'RO182'),
  }));
  const lines = Object.fromEntries(address.map((line, at) => [`AddrLn${at + 1}`, line]));
  return {
    Organisation: {
      Name: record.name,
      Date: open,
      OrgId: orgId(record.code),
      Status,
      LastChangeDate: lastMergers,
      orgRecordClass: record.recordClass,
      GeoLoc: {
        Location: { ...lines, ...(town && { Town: town }), PostCode: postcode, Country: record.country },
      },
      ...(phone && { Contacts: { Contact: [{ type: 'tel', value: phone }] } }),
      Roles: { Role: [{ id: record.role, primaryRole: true, Date: open, Status }] },
      ...(Rel.length && { Rels: { Rel } }),
      ...(Succ.length && { Succs: { Succ } }),
    },
  };
}

/** JSON that a page anywhere may read. */
export function jsonReply(status: number, body: unknown): FakeReply {
  const headers = { 'content-type': 'application/json', 'access-control-allow-origin': '*' };
  return { status, headers, body: JSON.stringify(body) };
}

function search(records: OrdRecord[], asked: [string, string][]) {
  const { Offset = 0, Limit = 20 } = Object.fromEntries(asked);
  return records
    .filter((record) => asked.every(([name, value]) => parameters[name]?.matches?.(record, value) ?? true))
    .slice(Number(Offset), Number(Offset) + Number(Limit))
    .map((record) => ({
      Name: record.name,
      OrgId: record.code,
      Status: record.active ? 'Active' : 'Inactive',
      OrgRecordClass: record.recordClass,
      PostCode: record.postcode,
      LastChangeDate: lastMergers,
      PrimaryRoleId: record.role,
      PrimaryRoleDescription: roleNames[record.role] ?? 'OTHER',
      OrgLink: `${base}/${record.code}`,
    }));
}

/** Why the API would not take these parameters, and the status it says so with. */
function complaintAbout(asked: [string, string][], isSearch: boolean): [number, string] | null {
  const names = asked.map(([name]) => name);
  for (const [at, [name, value]] of asked.entries()) {
    if (isSearch && notInTheFake.test(name)) return [501, `The fake has no ${name}`];
    const parameter = isSearch || name === '_format' ? parameters[name] : undefined;
    if (!parameter) return [406, `Unknown parameter ${name}`];
    if (names.indexOf(name) !== at) return [406, `Parameter ${name} is repeated`];
    if (!parameter.shape.test(value)) return [406, `Invalid ${name}`];
  }
  if (!isSearch || names.some((name) => parameters[name]?.matches)) return null;
  return [406, 'Supplied query must include some query parameters'];
}

function refusal(status: number, errorText: string): FakeReply {
  return jsonReply(status, { errorCode: status, errorText });
}

function operational(Start: string, End: string | null) {
  return [{ Type: 'Operational', Start, ...(End && { End }) }];
}

function orgId(code: string) {
  return { root: '2.16.840.1.113883.2.1.3.2.4.18.48', assigningAuthorityName: 'HSCIC', extension: code };
}

function target(code: string, role: string) {
  return { OrgId: orgId(code), PrimaryRoleId: { id: role } };
}

function plain(postcode: string): string {
  return postcode.replaceAll(' ', '').toUpperCase();
}

function withBareSingles(value: unknown): unknown {
  if (Array.isArray(value))
    return value.length === 1 ? withBareSingles(value[0]) : value.map(withBareSingles);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withBareSingles(each)]));
}
