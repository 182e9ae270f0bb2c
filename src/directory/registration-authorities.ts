/** A part of one board's area that a contact's source names, and nothing beyond it. */
export interface Area {
  /** Unique among all contacts' areas. */
  id: string;
  /** ODS code of the integrated care board the area lies in. */
  icb: string;
  /** The area in words a pharmacy knows, or null for the whole of the board's area. */
  name: string | null;
  /**
   * What lies wholly in the area: the board itself (then alone), sub-ICB locations by ODS code, and local
   * authorities by ONS code. One match is enough; a pharmacy that matches none may still be in the area.
   */
  codes: readonly string[];
  /** Whether a place that matches none of the codes is certainly outside the area. */
  isExact: boolean;
}

/**
 * A Registration Authority contact that comes with the extension. It may be an organisation only, without
 * phone or e-mail. Source: facts, RA directory; one row of `ra-directory.json` each.
 */
export interface PackagedContact {
  id: string;
  name: string;
  organisation: string;
  areas: readonly Area[];
  phones: readonly { number: string; purpose: string }[];
  emails: readonly string[];
  web: string | null;
  hours: string | null;
  /** What they ask for, and whether they say that they serve pharmacies. */
  note: string;
  source: {
    publisher: string;
    title: string;
    url: string | null;
    /** The latest date the text itself shows: a year, year and month, or day. Null when it shows none. */
    printed: string | null;
  };
  /** Calendar date on which we read the source. */
  seen: string;
  confidence: 'high' | 'medium' | 'low';
  /** Why it may be out of date by now, in a sentence for the reader. */
  staleRisk: string;
  /** Calendar date of a person's check, or null: nobody has checked. */
  confirmed: string | null;
}
