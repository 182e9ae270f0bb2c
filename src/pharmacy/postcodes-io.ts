import * as v from 'valibot';
import { failedFor, readJson, type Ask } from './reply.ts';
import type { Areas } from './sources.ts';

const host = 'https://api.postcodes.io';

const found = v.object({
  result: v.object({
    postcode: v.string(),
    country: v.string(),
    codes: v.object({
      ccg_id: v.nullish(v.string(), null),
      icb: v.nullish(v.string(), null),
      admin_district: v.nullish(v.string(), null),
    }),
  }),
});

/** postcodes.io as a source of areas. Source: facts, ODS section 4.1. */
export function postcodesIo(ask: Ask): Areas {
  return {
    async placeOf(postcode) {
      const read = readJson(await ask(`${host}/postcodes/${encodeURIComponent(postcode)}`));
      if (read.kind === 'failed') return read;
      if (read.status !== 200) return { kind: 'absent' }; // a terminated postcode as well
      const reply = v.safeParse(found, read.value);
      if (!reply.success) return failedFor('malformed');
      const { codes, country, ...result } = reply.output.result;
      if (bare(result.postcode) !== bare(postcode)) return failedFor('malformed');
      const value = {
        country,
        subIcb: real(codes.ccg_id),
        icbOns: real(codes.icb),
        district: real(codes.admin_district),
      };
      return { kind: 'found', value };
    },
  };
}

/** Codes such as `W99999999` stand for "does not apply". */
function real(code: string | null): string | null {
  return code === null || /^[A-Z]9{8}$/.test(code) ? null : code;
}

function bare(postcode: string): string {
  return postcode.replace(/\s/g, '').toUpperCase();
}
