import type { Page } from 'puppeteer-core';

/**
 * Fills in fields by id once all of them are there (a form is painted after storage is read), without
 * bringing their tab to the front: that would close the popup.
 */
export async function fillIn(page: Page, typed: Record<string, string>): Promise<void> {
  // A tab that is not in front paints no frames: look when the page changes, not on each frame.
  const whenChanged = { polling: 'mutation' } as const;
  const allThere = (ids: string[]) => ids.every((id) => document.getElementById(id));
  await page.waitForFunction(allThere, whenChanged, Object.keys(typed));
  await page.evaluate((values) => {
    for (const [id, value] of Object.entries(values)) {
      const field = document.getElementById(id) as HTMLInputElement | HTMLSelectElement;
      field.value = value;
      field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
    }
  }, typed);
}

/** Presses the button of the form that holds this field; of the only form shown when none is named. */
export function submit(page: Page, field = ''): Promise<void> {
  return page.evaluate((id) => {
    const form = id
      ? document.getElementById(id)?.closest('form')
      : document.querySelector<HTMLFormElement>('.section:not([hidden]) form');
    form?.requestSubmit();
  }, field);
}
