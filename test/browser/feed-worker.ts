import { TargetType, type CDPSession, type Page } from 'puppeteer-core';
import { sleep, workerRuns, type Desk } from './desks.ts';

/** Does something in the worker, and lets go of it again: one that is looked at does not stop. */
export async function inWorker<Given extends unknown[], Result = unknown>(
  { browser }: Desk,
  work: (...given: Given) => Result,
  ...given: Given
): Promise<Awaited<Result>> {
  const target = await browser.waitForTarget((each) => each.type() === TargetType.SERVICE_WORKER);
  const session = await target.createCDPSession();
  const { exceptionDetails, result } = await session.send('Runtime.evaluate', {
    expression: `(${String(work)})(...${JSON.stringify(given)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Awaited<Result>;
}

/** Wakes the worker without anything to do. */
export const wake = (page: Page) =>
  page.evaluate(() => chrome.runtime.sendMessage('nothing').catch(() => undefined));

/** Stops the worker, whatever it is doing, and makes sure that it is gone. @param session with its domain enabled */
export async function stopNow(desk: Desk, session: CDPSession): Promise<void> {
  await session.send('ServiceWorker.stopAllWorkers');
  for (let tries = 0; workerRuns(desk); tries++) {
    if (tries > 500) throw new Error('The worker was not stopped');
    await sleep(5);
  }
}

/**
 * In the worker: what it writes is listed in `writes` from now on, by what it is. The write of that number never
 * answers, before or after it is made; `reached` resolves once it hangs.
 */
export function watchWrites(number: number, isAfter: boolean): void {
  let reach: () => void = () => undefined;
  const writes: string[] = [];
  Object.assign(globalThis, { writes, reached: new Promise<void>((resolve) => (reach = resolve)) });
  const local = chrome.storage.local as unknown as Record<'set' | 'remove', (given: object) => Promise<void>>;
  const watch = (method: 'set' | 'remove') => {
    const write = local[method].bind(local);
    local[method] = async (given) => {
      const [key = ''] = Array.isArray(given) ? (given as string[]) : Object.keys(given);
      writes.push(`${method} ${key.split(' ', 1)[0]}`);
      if (writes.length !== number) return write(given);
      if (isAfter) await write(given);
      reach();
      return new Promise(() => undefined);
    };
  };
  watch('set');
  watch('remove');
}
