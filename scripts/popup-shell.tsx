import { renderToString } from 'preact-render-to-string';
import { PopupView } from '../popup/PopupView.tsx';

const nothing = () => undefined;

/** What popup.html shows before its script runs: the popup with nothing typed and nothing read. */
export function popupShell(): string {
  return renderToString(
    <PopupView
      words=""
      asked={null}
      active={0}
      pharmacy={undefined}
      contacts={null}
      today=""
      onWords={nothing}
      onKey={nothing}
      onOpen={nothing}
    />,
  );
}
