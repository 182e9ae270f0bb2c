import type { NationalRoute } from './national-routes.ts';
import type { PackagedContact } from './registration-authorities.ts';

/** Whom to contact: what a guidance pack carries, and what the build packs as `directory.json`. */
export interface Directory {
  contacts: readonly PackagedContact[];
  routes: readonly NationalRoute[];
}

/** What the pages go on with where it could not be read. */
export const noDirectory: Directory = { contacts: [], routes: [] };
