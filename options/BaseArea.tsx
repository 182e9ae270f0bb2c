import { useState } from 'preact/hooks';
import type { Directory } from '../src/directory/directory.ts';
import { today } from '../src/platform/clock.ts';
import { otherSites } from '../src/settings/other-sites.ts';
import { ByHand } from './ByHand.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { SaveButton } from './SaveButton.tsx';
import { useEdits } from './use-edits.ts';

const noErrors = {};

/** Where a locum is based: the Registration Authority of that area is theirs, wherever they work today. */
export function BaseArea({ directory }: { directory: Directory }) {
  const { found, fields, edit, save, outcome } = useEdits(otherSites, ({ base }) => ({
    icb: base?.icb ?? null,
    area: base?.area ?? null,
  }));
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  if (!found || !fields) return null;
  const submit = (event: Event) => {
    event.preventDefault();
    void save((stored, edits) => {
      const { icb, area } = { icb: null, area: null, ...stored.base, ...edits };
      return { ...stored, base: icb ? { icb, area } : null };
    });
  };
  return (
    <details
      class="base-area"
      open={isOpen ?? found.value.base !== null}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>Locum? Set the area you are based in</summary>
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={noErrors} outcome={outcome} />
        <p>
          A locum’s Registration Authority is normally the one for the area they are based in, not that of
          each shop. On a PC that several people share leave it empty, and type the postcode of a pharmacy in
          your own area in the popup instead: nothing is saved there.
        </p>
        <ByHand
          prefix="base-"
          directory={directory}
          icb={fields.icb}
          area={fields.area}
          today={today()}
          onEdit={edit}
        />
        <SaveButton
          outcome={outcome}
          saved={
            fields.icb
              ? 'Saved. The popup now shows the Registration Authority of that area.'
              : 'Saved. No base area is set now.'
          }
        />
      </form>
    </details>
  );
}
