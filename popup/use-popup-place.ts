import { useEffect, useRef, useState } from 'preact/hooks';
import {
  keepPopupPlace,
  readPopupPlace,
  startOfPopup,
  type PopupPlace,
} from '../src/platform/popup-place.ts';

/**
 * Where somebody is in the popup, put back when it is opened again and kept at each step: the
 * browser closes the popup without warning. What was typed before it is put back wins.
 */
export function usePopupPlace(typedBefore: string) {
  const [place, setPlace] = useState<PopupPlace>({ ...startOfPopup, words: typedBefore });
  const current = useRef(place);
  const touched = useRef(typedBefore !== '');

  const show = (next: PopupPlace) => {
    current.current = next;
    setPlace(next);
  };
  const move = (step: (from: PopupPlace) => Partial<PopupPlace>) => {
    touched.current = true;
    show({ ...current.current, ...step(current.current) });
    keepPopupPlace(current.current).catch((fault: unknown) =>
      console.warn('The place in the popup was not kept:', fault),
    );
  };
  useEffect(() => {
    void readPopupPlace().then((kept) => {
      if (!touched.current) show(kept);
    });
  }, []);
  return { place, move };
}
