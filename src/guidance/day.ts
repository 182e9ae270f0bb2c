/** A calendar date in a file, `2026-11-22`. */
export { date as day } from '../directory/shape.ts';
