/** What came of asking an address for bytes, before anybody has looked at them. */
export type BytesReply =
  | {
      kind: 'answered';
      status: number;
      /** Empty where there was none. */
      contentType: string;
      retryAfter: string | null;
      etag: string | null;
      /** Where it was answered, after redirects that were followed. */
      url: string;
      bytes: Uint8Array;
    }
  | { kind: 'not-allowed' | 'offline' | 'unreachable' | 'timed-out' | 'too-big' | 'redirected' };
