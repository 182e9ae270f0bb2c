/** Says that the search is not there, and what still is. */
export function SearchFailed({ reason }: { reason: string }) {
  return (
    <p class="note warning" role="status">
      The search could not be read ({reason}). All answers can still be opened.
    </p>
  );
}
