import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkGuidance } from '../../src/background/check-guidance.ts';
import { usePack, usePart } from '../../src/ui/use-pack.ts';
import { changedParts, fakeFeed, feedUrl } from '../fakes/feed-site.ts';
import { startBrowser, stopBrowser, textsInForce } from '../background/drive-feed.ts';
import { settle } from '../background/start-background.ts';

const { local } = fakeBrowser.storage;
let feed: ReturnType<typeof fakeFeed>;
beforeEach(() => {
  startBrowser();
  feed = fakeFeed(feedUrl);
});
afterEach(async () => {
  cleanup();
  await settle();
  stopBrowser();
});

const take = async (serial: number, number: string) => {
  feed.at(feedUrl).publish(serial, changedParts(number));
  await act(() => checkGuidance('now'));
};

function Release() {
  const pack = usePack();
  return <p>{pack ? `Pack ${pack.release.serial}${pack.isDamaged ? ', damaged' : ''}` : 'Opening …'}</p>;
}

function Contact() {
  const found = usePart('directory');
  switch (found.kind) {
    case 'loading':
      return <p>Reading …</p>;
    case 'failed':
      return <p>Failed: {found.reason}</p>;
    case 'loaded':
      return <p>Number: {found.part.contacts[0]!.phones[0]?.number ?? 'none'}</p>;
  }
}

describe('the pack in force', () => {
  test('is being opened at first, and is then the packaged copy', async () => {
    render(
      <>
        <Release />
        <Contact />
      </>,
    );
    expect(screen.getByText('Opening …')).toBeTruthy();
    expect(screen.getByText('Reading …')).toBeTruthy();
    expect(await screen.findByText('Pack 1')).toBeTruthy();
    expect(await screen.findByText('Number: none')).toBeTruthy();
  });

  test('is read once for everything on the page', async () => {
    const read = vi.spyOn(local, 'get');
    render(
      <>
        <Release />
        <Release />
        <Contact />
        <Contact />
      </>,
    );
    expect(await screen.findAllByText('Pack 1')).toHaveLength(2);
    expect(await screen.findAllByText('Number: none')).toHaveLength(2);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('is another one everywhere as soon as the background has taken it', async () => {
    render(
      <>
        <Release />
        <Contact />
      </>,
    );
    await screen.findByText('Number: none');
    await take(2, '01632 960044');
    expect(await screen.findByText('Pack 2')).toBeTruthy();
    expect(await screen.findByText('Number: 01632 960044')).toBeTruthy();
    await take(3, '01632 960055');
    expect(await screen.findByText('Pack 3')).toBeTruthy();
    expect(await screen.findByText('Number: 01632 960055')).toBeTruthy();
  });

  test('stays on the page while the next one is read', async () => {
    const seen: string[] = [];
    const watch = new MutationObserver(() => seen.push(document.body.textContent));
    render(<Contact />);
    await screen.findByText('Number: none');
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    await take(2, '01632 960044');
    await screen.findByText('Number: 01632 960044');
    watch.disconnect();
    expect(seen.filter((text) => text.includes('Reading'))).toEqual([]);
  });

  test('is the packaged copy where what was taken is damaged', async () => {
    await take(2, '01632 960044');
    const [text] = await textsInForce();
    await local.set({ [text!]: 'torn' });
    render(
      <>
        <Release />
        <Contact />
      </>,
    );
    expect(await screen.findByText('Pack 1, damaged')).toBeTruthy();
    expect(await screen.findByText('Number: none')).toBeTruthy();
  });

  test('is the packaged copy where storage refuses', async () => {
    await take(2, '01632 960044');
    vi.spyOn(local, 'get').mockRejectedValue(new Error('The disk is gone'));
    render(<Release />);
    expect(await screen.findByText('Pack 1')).toBeTruthy();
  });

  test('is the packaged copy where storage refuses its texts alone', async () => {
    await take(2, '01632 960044');
    const get = local.get.bind(local);
    vi.spyOn(local, 'get').mockImplementation(((keys: string[]) =>
      keys.some((key) => key.startsWith('pack '))
        ? Promise.reject(new Error('The disk is gone'))
        : get(keys)) as never);
    render(<Release />);
    expect(await screen.findByText('Pack 1, damaged')).toBeTruthy();
  });

  test('is let go of with the last that shows it, and read anew after that', async () => {
    const listens = vi.spyOn(local.onChanged, 'addListener');
    const stops = vi.spyOn(local.onChanged, 'removeListener');
    const first = render(<Release />);
    const second = render(<Release />);
    await waitFor(() => expect(screen.getAllByText('Pack 1')).toHaveLength(2));
    first.unmount();
    await settle(); // effects end a moment after what they belong to
    expect(stops).not.toHaveBeenCalled();
    second.unmount();
    await waitFor(() => expect(stops).toHaveBeenCalledTimes(1));
    expect(listens).toHaveBeenCalledTimes(1);
    await take(2, '01632 960044');
    render(<Release />);
    expect(await screen.findByText('Pack 2')).toBeTruthy();
  });
});

describe('a part of it', () => {
  test('says why it cannot be read', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    render(<Contact />);
    expect(await screen.findByText('Failed: Failed to fetch')).toBeTruthy();
  });
});
