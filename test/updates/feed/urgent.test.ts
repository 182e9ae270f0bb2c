import { describe, expect, it } from 'vitest';
import { packagedParts } from '../packaged-files.ts';
import { check, fakeHost, publish } from './feeds.ts';

describe('something urgent, though signed,', () => {
  const urgent = { id: 'one', title: 'Stop', text: 'Read this', answer: 'no-such-answer' };
  const answer = () => packagedParts().guidance.answers[0]!.id;
  const checkUrgent = (...given: (typeof urgent)[]) => {
    const host = fakeHost();
    publish(host, { urgent: given });
    return check(host);
  };

  it('is taken where it leads to an answer of the pack', async () => {
    expect(await checkUrgent({ ...urgent, answer: answer() })).toMatchObject({ kind: 'new' });
  });

  it('is refused where it leads to no answer of the pack', async () => {
    expect(await checkUrgent(urgent)).toMatchObject({ kind: 'failed' });
  });

  it('is refused where two have the same id', async () => {
    const one = { ...urgent, answer: answer() };
    expect(await checkUrgent(one, { ...one, text: 'Another' })).toMatchObject({ kind: 'failed' });
  });

  it('is refused where it holds a control character or turns text around', async () => {
    const one = { ...urgent, answer: answer() };
    expect(await checkUrgent({ ...one, text: 'Call\u0007\u202E now' })).toMatchObject({ kind: 'failed' });
  });

  it('is refused where it shows a number that is never displayed', async () => {
    const one = { ...urgent, answer: answer() };
    expect(await checkUrgent({ ...one, text: 'Ring 0300 303 2733' })).toMatchObject({ kind: 'failed' });
  });
});
