import { describe, expect, it } from 'vitest';
import { lineText } from '../../src/guidance/as-text.ts';
import { readLine } from '../../src/guidance/read-line.ts';

function read(raw: string) {
  const faults: string[] = [];
  return { ...readLine(raw, (reason) => faults.push(reason)), faults };
}

describe('the braces that end a line', () => {
  it.each([
    ['{N15}', ['N15'], 'HIGH'],
    ['{N15, N16b}', ['N15', 'N16b'], 'HIGH'],
    ['{ N15 ; MED }', ['N15'], 'MED'],
    ['{CLPC; LOW}', ['CLPC'], 'LOW'],
    ['{not known}', [], 'not known'],
  ])('are read: %s', (braces, sources, grade) => {
    const { line, faults } = read(`Do it. ${braces}`);
    expect(line).toEqual({ text: ['Do it.'], sources, grade });
    expect(faults).toEqual([]);
  });

  it('say where a contact goes', () => {
    expect(read('Ask. {N15; MED; contact RA}').contact).toBe('registrationAuthority');
    expect(read('Ask. {N15; contact IT}').contact).toBe('itHelpdesk');
    expect(read('Ask. {contact head office; N15}').contact).toBe('headOffice');
    expect(read('Ask. {N15; contact LPC}').contact).toBe('lpc');
    expect(read('Ask. {N15}').contact).toBeNull();
  });

  it.each([
    ['Do it.', 'ends without its sources in braces, like {N15}'],
    ['Do it. {N15} Then stop.', 'ends without its sources in braces, like {N15}'],
    ['Do it. {}', 'has no source'],
    ['Do it. {MED}', 'has no source'],
    ['Do it. {n15}', '“n15” is not the id of a source'],
    ['Do it. {N15; maybe}', '“maybe” is not the id of a source'],
    ['Do it. {N15 N16}', '“N15 N16” is not the id of a source'],
    ['Ask. {N15; contact RA; contact IT}', 'names more than one contact'],
    ['Ask. {N15; contact RA; contact RA}', 'names more than one contact'],
    ['Ask. {N15; contact toString}', '“contact toString” is not the id of a source'],
    ['Ask. {N15; contact}', '“contact” is not the id of a source'],
  ])('are at fault: %s', (raw, reason) => {
    expect(read(raw).faults).toContain(reason);
  });
});

describe('the words of a line', () => {
  it('are plain, strong, or links to pages and answers', () => {
    const { line, faults } = read(
      'See **this** [page](https://digital.nhs.uk/unlock) or [renew](#renew-after-expiry). {N15}',
    );
    expect(faults).toEqual([]);
    expect(line.text).toEqual([
      'See ',
      { strong: 'this' },
      ' ',
      { text: 'page', href: 'https://digital.nhs.uk/unlock' },
      ' or ',
      { text: 'renew', answer: 'renew-after-expiry' },
      '.',
    ]);
  });

  it('keep characters that mean something elsewhere', () => {
    expect(lineText(read('Use < & > “quotes”, 5 * 3 and a_b. {N15}').line)).toBe(
      'Use < & > “quotes”, 5 * 3 and a_b.',
    );
  });

  it.each([
    ['emphasis', 'Do *it*. {N15}', 'has em in it'],
    ['code', 'Type `it`. {N15}', 'has codespan in it'],
    ['HTML', 'Do <b>it</b>. {N15}', 'has html in it'],
    ['a script', '<script>alert(1)</script> {N15}', 'has html in it'],
    ['an image', '![it](https://digital.nhs.uk/a.png) {N15}', 'has image in it'],
    ['a link inside strong text', '**See [it](https://psnc.org.uk/)**. {N15}', 'has link in it'],
    ['strong text inside a link', 'See [**it**](#renew). {N15}', 'has strong in it'],
    ['struck text', 'Do ~~it~~. {N15}', 'has del in it'],
  ])('may not hold %s', (_what, raw, reason) => {
    expect(read(raw).faults.join()).toContain(reason);
  });

  it.each([
    'https://psnc.org.uk/page',
    'http://digital.nhs.uk/unlock',
    'javascript:alert(1)',
    'mailto:it@cpe.org.uk',
    'unlock',
  ])('may not link to %s', (href) => {
    expect(read(`See [this](${href}). {N15}`).faults.join()).toContain(
      `links to ${href}, whose host is not on the allow-list`,
    );
  });

  it('may not hold a bare address that reads as a link', () => {
    expect(read('See https://psnc.org.uk/page here. {N15}').faults).toHaveLength(1);
    expect(read('Write to it@cpe.org.uk here. {N15}').faults).toHaveLength(1);
  });
});
