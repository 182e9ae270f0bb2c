import { hydrate } from 'preact';
import { Popup } from './Popup.tsx';

const typed = document.querySelector<HTMLInputElement>('#search')?.value ?? '';
hydrate(<Popup typedBefore={typed} />, document.body);
