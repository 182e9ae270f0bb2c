import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestPlace, parsePlace } from '../../src/pharmacy/place.ts';

describe('pharmacy codes', () => {
  it.each(['FA002', 'FWF76', 'FEF03', 'FXX12'])('takes %s, a form that has been issued', (code) => {
    expect(parsePlace(code)).toEqual({ kind: 'pharmacy', text: code });
  });

  it.each(['fwf76', ' FWF76 ', 'fwf 76', 'FWF-76', 'FWF–76', 'F W F 7 6', 'ＦＷＦ７６', 'FWF76\n', 'FWF 76'])(
    'reads %j as FWF76',
    (typed) => {
      expect(parsePlace(typed)).toEqual({ kind: 'pharmacy', text: 'FWF76' });
    },
  );

  it.each([
    ['FAO02', 'FA002'],
    ['FAI12', 'FA112'],
    ['FAS12', 'FA512'],
    ['FAB12', 'FA812'],
    ['FAZ12', 'FA212'],
    ['FA0O2', 'FA002'],
    ['FWFZ6', 'FWF26'],
    ['FAIOO', 'FA100'],
  ])('suggests what was probably meant by %s: %s', (typed, suggestion) => {
    expect(parsePlace(typed)).toEqual({ kind: 'unlikely-pharmacy', text: typed, suggestion });
  });

  it.each(['FOA12', 'FBA12', 'FAU12', 'FAACD', 'F1234', 'FUUUU'])(
    'has no suggestion for %s, and takes it all the same',
    (typed) => {
      expect(parsePlace(typed)).toEqual({ kind: 'unlikely-pharmacy', text: typed, suggestion: null });
    },
  );

  it('never suggests a code of a form that was not issued', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^F[A-Z0-9]{4}$/), (typed) => {
        const place = parsePlace(typed);
        const suggestion = place.kind === 'unlikely-pharmacy' ? place.suggestion : null;
        expect(suggestion === null || parsePlace(suggestion).kind === 'pharmacy').toBe(true);
      }),
    );
  });

  it('takes every code of the form that NHS England checks for', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^F[A-Z0-9]{4}$/), (typed) => {
        expect(['pharmacy', 'locum', 'unlikely-pharmacy']).toContain(parsePlace(typed).kind);
      }),
    );
  });

  it('says nothing of the country: a code with FW may be English or Welsh', () => {
    expect(Object.keys(parsePlace('FWX12'))).toEqual(['kind', 'text']);
  });
});

describe('other codes', () => {
  it.each(['FFFFF', 'fffff', 'FF FFF'])('knows %s as the code for locums', (typed) => {
    expect(parsePlace(typed)).toEqual({ kind: 'locum', text: 'FFFFF' });
  });

  it.each(['P05F', 'P0MG', 'p05f', 'P05'])('knows %s as an old head office code', (typed) => {
    expect(parsePlace(typed)).toEqual({ kind: 'head-office', text: typed.toUpperCase() });
  });

  it.each(['D2E8H', 'J6C2C', 'S1Y5D'])('knows %s as a head office, site or board', (code) => {
    expect(parsePlace(code)).toEqual({ kind: 'other-code', text: code });
  });
});

describe('postcodes', () => {
  it.each([
    ['ls11aa', 'LS1 1AA'],
    ['LS1 1AA', 'LS1 1AA'],
    ['sw1a 1aa', 'SW1A 1AA'],
    ['M1 1AE', 'M1 1AE'],
    ['CR2 6XH', 'CR2 6XH'],
    ['DN551PT', 'DN55 1PT'],
    ['w1a0ax', 'W1A 0AX'],
    ['FY1  1AA', 'FY1 1AA'],
    ['PL1 1AA', 'PL1 1AA'],
    ['IM1 1AA', 'IM1 1AA'],
  ])('reads %j as %s', (typed, text) => {
    expect(parsePlace(typed)).toEqual({ kind: 'postcode', text });
  });

  it.each(['LS1', 'M1', 'SW1A', 'dn55'])('notices that %s is the first half only', (typed) => {
    expect(parsePlace(typed)).toEqual({ kind: 'half-postcode', text: typed.toUpperCase() });
  });

  it.each(['LS1 1CA', 'LS1 1OV', 'LSS1 1AA', 'LS1 AA'])('does not take %s for one', (typed) => {
    expect(parsePlace(typed)).toEqual({ kind: 'unknown', text: typed });
  });
});

describe('anything else', () => {
  it.each(['', ' ', '\t\n', '-', ' – '])('reads %j as nothing given', (typed) => {
    expect(parsePlace(typed)).toEqual({ kind: 'empty', text: '' });
  });

  it.each(['the shop on the corner', 'FA', 'FA0022', 'GA002', '💊', 'قلم', '<b>FA002</b>', 'constructor'])(
    'keeps %j as it was typed and calls it unknown',
    (typed) => {
      expect(parsePlace(typed)).toEqual({ kind: 'unknown', text: typed });
    },
  );

  it('refuses text that is longer than any code or postcode', () => {
    expect(parsePlace('x'.repeat(longestPlace)).kind).toBe('unknown');
    expect(parsePlace('x'.repeat(longestPlace + 1)).kind).toBe('too-long');
    expect(parsePlace(`${' '.repeat(10_000)}FWF76`).kind).toBe('pharmacy');
    expect(parsePlace('ﷺ'.repeat(longestPlace)).kind).toBe('too-long');
  });

  it('reads what it has normalised the same way again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const place = parsePlace(typed);
        expect(parsePlace(place.text)).toEqual(place);
      }),
    );
  });
});
