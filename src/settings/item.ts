/**
 * A thing kept in storage. `parse` takes whatever was found, with the version it was written as,
 * and returns undefined for what it cannot read. Reading never writes.
 */
export interface Item<T> {
  key: string;
  /** The version written now. `parse` understands it and every one released before. */
  version: number;
  /** What its owner calls it, for notices: "Your pharmacy". */
  label: string;
  absent: T;
  parse(found: unknown, version: number): T | undefined;
}
