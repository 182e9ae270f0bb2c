/** How many cases a property is tried with: `CASES=100000` for a long run. */
export const numRuns = Number(process.env['CASES'] ?? 500);
