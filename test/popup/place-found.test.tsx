import { act, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ordApi, type FakeReply } from '../fakes/ord-api.ts';
import { pharmacies } from '../fakes/pharmacies.ts';
import {
  cardOf,
  expectNothingSaved,
  lookUp,
  lookUpButton,
  openToLookUp,
  shownPharmacies,
} from './drive-places.ts';
import { press, searchBox, type } from './drive-popup.tsx';

afterEach(async () => {
  await expectNothingSaved();
  vi.restoreAllMocks();
});

const directory = 'https://directory.spineservices.nhs.uk/ORD/2-0-0/organisations';
/** Long enough for anything that was going to be sent. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));

describe('while look-ups are off', () => {
  test('turning them on is offered, and Enter sends nothing', async () => {
    const { asked, request } = await openToLookUp({ isAllowed: false });
    type('FA002');
    expect(await screen.findByText('FA002 has the form of a pharmacy’s ODS code.')).toBeTruthy();
    const link = await screen.findByRole('link', { name: /^Turn look-ups on/ });
    expect(link.getAttribute('href')).toBe('options.html#home');
    press('Enter');
    await settle();
    expect(screen.queryByRole('button', { name: /^Look up/ })).toBeNull();
    expect(asked).toEqual([]);
    expect(request).not.toHaveBeenCalled();
  });

  test('an Enter from then sends nothing once they are turned on, and a press does', async () => {
    const { asked, set } = await openToLookUp({ isAllowed: false });
    type('FA002');
    await screen.findByRole('link', { name: /^Turn look-ups on/ });
    press('Enter');
    await settle();
    await act(() => void set(true));
    const button = await lookUpButton('FA002');
    await settle();
    expect(asked).toEqual([]);
    fireEvent.click(button);
    await cardOf('FA002');
  });

  test('as they are taken to be where the browser does not say, nothing is sent', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { asked } = await openToLookUp({ isSilent: true });
    type('FA002');
    expect(await screen.findByRole('link', { name: /^Turn look-ups on/ })).toBeTruthy();
    press('Enter');
    await settle();
    expect(asked).toEqual([]);
  });
});

describe('a place', () => {
  test('is not sent by typing, and what a press sends and to whom is said first', async () => {
    const { asked } = await openToLookUp();
    for (const typed of ['FA00', 'FA002', 'FA00', 'sk75l', 'sk75ld']) type(typed);
    await lookUpButton('SK7 5LD');
    expect(
      screen.getByText(/directory\.spineservices\.nhs\.uk.+postcodes\.io.+Nothing is saved\./),
    ).toBeTruthy();
    await settle();
    expect(asked).toEqual([]);
  });

  test('is sent once by Enter: the code, and its postcode where the board has parts', async () => {
    const { asked } = await openToLookUp();
    await lookUp('fa002');
    await cardOf('FA002');
    await settle();
    expect(asked).toEqual([`${directory}/FA002`, 'https://api.postcodes.io/postcodes/SK7%205LD']);
  });

  test('is sent once by the button', async () => {
    const { asked } = await openToLookUp();
    type('BD22 8NQ');
    fireEvent.click(await lookUpButton('BD22 8NQ'));
    await cardOf('FWF76');
    await settle();
    expect(asked).toHaveLength(2);
    expect(asked[0]).toMatch(/organisations\?PostCode=BD22(%20|\+)8NQ&/);
    expect(asked[1]).toBe(`${directory}/FWF76`);
  });

  test('is sent once while Enter is held down', async () => {
    const { asked } = await openToLookUp();
    await lookUp('FWF76');
    for (let times = 0; times < 5; times++) {
      fireEvent.keyDown(searchBox(), { key: 'Enter', repeat: true });
      await act(() => Promise.resolve());
    }
    await cardOf('FWF76');
    await settle();
    expect(asked).toEqual([`${directory}/FWF76`]);
  });

  test('with a letter for a digit is sent as what was meant, by Enter too, and stands so in the box', async () => {
    const { asked } = await openToLookUp();
    await lookUp('fao02');
    await cardOf('FA002');
    expect(searchBox().value).toBe('FA002');
    type('FAO02');
    fireEvent.click(await lookUpButton('FA002'));
    await cardOf('FA002');
    expect(asked.filter((url) => url.startsWith(directory))).toEqual([
      `${directory}/FA002`,
      `${directory}/FA002`,
    ]);
  });

  test('leaves the cursor in the box after the press, whose button is gone', async () => {
    await openToLookUp();
    type('FWF76');
    const button = await lookUpButton('FWF76');
    button.focus();
    fireEvent.click(button);
    await cardOf('FWF76');
    expect(button.isConnected).toBe(false);
    expect(document.activeElement).toBe(searchBox());
  });

  test('is not sent by the Enter that sent the one before', async () => {
    const { asked } = await openToLookUp();
    await lookUp('FWF76');
    await cardOf('FWF76');
    type('FA002');
    await lookUpButton('FA002');
    await settle();
    expect(asked).toEqual([`${directory}/FWF76`]);
    expect(shownPharmacies()).toEqual([]);
  });

  test('is not sent again by coming back from an answer, and what it came to is still there', async () => {
    const { asked } = await openToLookUp();
    await lookUp('FA371');
    await cardOf('FA371');
    fireEvent.click(screen.getByRole('link', { name: 'Pharmacies in Wales' }));
    expect((await screen.findByRole('article')).dataset['answer']).toBe('wales');
    fireEvent.click(screen.getByRole('button', { name: /Back to answers/ }));
    expect(searchBox().value).toBe('FA371');
    expect(shownPharmacies()).toEqual(['FA371']);
    await settle();
    expect(asked).toEqual([`${directory}/FA371`]);
  });
});

describe('an answer that comes late', () => {
  /** Looks one up, and types that while the directory is being asked. */
  async function typeOn(next: string | null, code = 'FWF76') {
    let answer: (reply: FakeReply) => void = () => undefined;
    const reply = new Promise<FakeReply>((resolve) => (answer = resolve));
    const { asked } = await openToLookUp({ reply: () => reply });
    await lookUp(code);
    expect(await screen.findByText(`Looking up ${code} …`)).toBeTruthy();
    if (next !== null) type(next);
    answer(ordApi(pharmacies)(`${directory}/${code}`));
    await settle();
    return asked;
  }

  test.each([
    ['another place', 'FA002'],
    ['no place yet', 'FWF7'],
    ['other words', 'locked'],
    ['nothing', ''],
  ])('is dropped where %s has been typed since', async (_, next) => {
    await typeOn(next);
    expect(shownPharmacies()).toEqual([]);
    expect(screen.queryByText(/FWF76/)).toBeNull();
    expect(searchBox().value).toBe(next);
  });

  test('shows where nothing has been typed since', async () => {
    await typeOn(null);
    expect(shownPharmacies()).toEqual(['FWF76']);
  });

  test('is dropped where the same code is typed otherwise, which can be looked up', async () => {
    const asked = await typeOn('fwf 76');
    expect(shownPharmacies()).toEqual([]);
    fireEvent.click(await lookUpButton('FWF76'));
    await settle();
    expect(shownPharmacies()).toEqual(['FWF76']);
    expect(asked).toHaveLength(2);
  });

  test('sends the postcode to nobody once something else has been typed', async () => {
    expect(await typeOn('lock', 'FA002')).toEqual([`${directory}/FA002`]); // its board has parts
  });
});
