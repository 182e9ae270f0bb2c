/** How often one thing was said, by the column of what it was said of: an answer, or a topic. */
export type Row = ReadonlyMap<number, number>;

export const totalOf = (row: Row) => [...row.values()].reduce((sum, times) => sum + times, 0);

/** Adds what was said once more of a column. */
export function addTo<F>(rows: Map<F, Map<number, number>>, feature: F, column: number): void {
  const row = rows.get(feature) ?? new Map<number, number>();
  row.set(column, (row.get(column) ?? 0) + 1);
  rows.set(feature, row);
}

/** The same row by topic, from one by answer. */
export function byTopic(row: Row, topicOf: readonly number[]): Row {
  const sums = new Map<number, number>();
  for (const [answer, times] of row) {
    const topic = topicOf[answer]!;
    sums.set(topic, (sums.get(topic) ?? 0) + times);
  }
  return sums;
}
