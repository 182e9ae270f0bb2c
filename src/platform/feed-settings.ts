/** Where updated guidance comes from, as the build was told: nothing at run time adds to it. */
interface FeedSettings {
  /** Folders of the same feed, each with the slash at its end; none where this build has no feed. */
  urls: string[];
  /** Ed25519 public keys, 32 bytes as base64. */
  keys: string[];
}

/** Written by the build, from `GUIDANCE_FEED_URLS` and `GUIDANCE_FEED_KEYS`. */
declare const FEED_SETTINGS: FeedSettings | undefined;

export function feedSettings(): FeedSettings {
  return typeof FEED_SETTINGS === 'undefined' ? { urls: [], keys: [] } : FEED_SETTINGS;
}
