import { describe, expect, it } from 'vitest';
import { laterSeen, seenWith, trustedKeys, type Seen } from '../../../src/updates/feed/judge-index.ts';
import { build, indexOf, newKey, ours } from './feeds.ts';

const other = newKey();
const seenAt = (serial: number, given: Partial<Seen> = {}): Seen => ({
  ...seenWith({
    index: indexOf({ serial }),
    sha256: 'a'.repeat(64),
    takenAt: 5,
    buildKeys: [ours.publicKey],
    checkedBy: '0.1.0',
  }),
  ...given,
});

describe('of what the record of the checks and the pack that was taken say was seen', () => {
  it('the later one counts', () => {
    expect(laterSeen(seenAt(2), seenAt(3), build())?.serial).toBe(3);
    expect(laterSeen(seenAt(4), seenAt(3), build())?.serial).toBe(4);
  });

  it('the record counts where both are of one number', () => {
    const record = seenAt(3, { expires: '2027-06-30' });
    expect(laterSeen(record, seenAt(3), build())).toBe(record);
  });

  it('the one that there is counts, and none where there is neither', () => {
    expect(laterSeen(null, seenAt(3), build())?.serial).toBe(3);
    expect(laterSeen(seenAt(3), null, build())?.serial).toBe(3);
    expect(laterSeen(null, null, build())).toBeNull();
  });

  it('what a build with other keys saw does not count, however late', () => {
    const foreign = seenAt(9, { buildKeys: [other.publicKey] });
    expect(laterSeen(seenAt(2), foreign, build())?.serial).toBe(2);
    expect(laterSeen(foreign, seenAt(2), build())?.serial).toBe(2);
    expect(laterSeen(foreign, foreign, build())).toBeNull();
  });

  it('the keys of the later one are good, and no others', () => {
    const rotated = seenAt(3, { keys: [other.publicKey] });
    expect(trustedKeys(laterSeen(seenAt(2), rotated, build()), build())).toEqual([other.publicKey]);
  });
});
