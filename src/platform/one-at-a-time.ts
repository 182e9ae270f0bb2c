/** Does the work while every other window, and a worker started anew, waits with work of that name. */
export function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work);
}
