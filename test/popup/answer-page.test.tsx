import { act, render, screen, waitFor, within } from '@testing-library/preact';
import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { AnswerPage } from '../../popup/AnswerPage.tsx';
import { changeItem } from '../../src/platform/items.ts';
import { noContacts, ownContacts } from '../../src/settings/own-contacts.ts';
import { ownContact } from '../examples.ts';
import { serveGuidance } from './serve-guidance.ts';

beforeEach(() => serveGuidance());
afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', '/');
});

async function openAt(address: string) {
  history.replaceState(null, '', address);
  render(<AnswerPage />);
  await screen.findByRole('heading', { level: 1 });
}

const titleOf = (id: string) => inject('guidance').answers.find((answer) => answer.id === id)!.title;

describe('an address with the id of an answer', () => {
  test('shows that answer, and names the tab after it', async () => {
    await openAt('/answer.html#renew');
    expect(screen.getByRole('article').dataset['answer']).toBe('renew');
    await waitFor(() => expect(document.title).toBe(`${titleOf('renew')} – Smartcard Desk`));
    expect(screen.queryByRole('heading', { name: 'All answers' })).toBeNull();
  });

  test('shows the next answer from its top when the id changes', async () => {
    const scrollTo = vi.spyOn(window, 'scrollTo');
    await openAt('/answer.html#renew');
    void act(() => {
      location.hash = '#unlock';
    });
    await waitFor(() => expect(screen.getByRole('article').dataset['answer']).toBe('unlock'));
    await waitFor(() => expect(document.title).toBe(`${titleOf('unlock')} – Smartcard Desk`));
    expect(scrollTo).toHaveBeenLastCalledWith(0, 0);
  });

  test('says so when there is none of that name, and lists all answers', async () => {
    await openAt('/answer.html#gone');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('We have no answer for that');
    expect(screen.getByText(/There is no answer named “gone”/)).toBeTruthy();
    const all = within(screen.getByRole('region', { name: 'All answers' })).getAllByRole('link');
    expect(all).toHaveLength(inject('guidance').answers.length + 1);
    await waitFor(() => expect(document.title).toBe('Smartcard Desk'));
  });

  test('is only words when it has markup in it', async () => {
    await openAt(`/answer.html#${encodeURIComponent('<img src=x>')}`);
    expect(screen.getByText(/There is no answer named “<img src=x>”/)).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });

  test('is an unknown id when it cannot be decoded', async () => {
    await openAt('/answer.html#100%');
    expect(screen.getByText(/There is no answer named “100%”/)).toBeTruthy();
  });
});

describe('an address with words', () => {
  test('shows the best answer, and the others that fit below it', async () => {
    await openAt('/answer.html?words=card+expired');
    const best = screen.getByRole('article').dataset['answer']!;
    expect(best).toMatch(/^renew/);
    const others = within(screen.getByRole('navigation', { name: 'Other answers that fit' }));
    const links = others.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links.length).toBeGreaterThan(0);
    expect(links).not.toContain(`answer.html#${best}`);
    await waitFor(() => expect(document.title).toBe(`${titleOf(best)} – Smartcard Desk`));
  });

  test('says which words fit nothing, and lists all answers', async () => {
    await openAt('/answer.html?words=photocopier+%3Cimg+src%3Dx%3E');
    expect(screen.getByText('Nothing here fits “photocopier <img src=x>”.')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByRole('region', { name: 'All answers' })).toBeTruthy();
    await waitFor(() => expect(document.title).toBe('Smartcard Desk'));
  });

  test('gives way to an id', async () => {
    await openAt('/answer.html?words=stolen#unlock');
    expect(screen.getByRole('article').dataset['answer']).toBe('unlock');
    expect(screen.queryByRole('navigation', { name: 'Other answers that fit' })).toBeNull();
  });
});

test('an address with neither lists all answers', async () => {
  await openAt('/answer.html');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Answers');
  expect(screen.getByRole('region', { name: 'All answers' })).toBeTruthy();
});

test('the team’s own contact stands under the step that names it', async () => {
  await changeItem(ownContacts, () => ({ ...noContacts, registrationAuthority: ownContact }));
  await openAt('/answer.html#find-my-ra');
  expect(screen.getByText(ownContact.name).closest('li')).not.toBeNull();
});

test('guidance that cannot be read is said', async () => {
  vi.mocked(fetch).mockRejectedValue(new Error('Failed to fetch'));
  render(<AnswerPage />);
  expect(await screen.findByText('The answers could not be read: Failed to fetch')).toBeTruthy();
});

test('storage that cannot be read is said, and the answer still shows', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('The disk is full'));
  await openAt('/answer.html#unlock');
  expect(screen.getByRole('article').dataset['answer']).toBe('unlock');
  expect(screen.getByText(/^Your pharmacy: this browser did not let us read it/)).toBeTruthy();
});
