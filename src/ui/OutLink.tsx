import type { ComponentChildren } from 'preact';

/** A link to a page outside the extension or to another of its tabs. In the popup, it closes the popup. */
export function OutLink(props: { href: string; class?: string; children: ComponentChildren }) {
  return (
    <a href={props.href} class={props.class} target="_blank" rel="noreferrer">
      {props.children}
      <span class="unseen"> (opens in a new tab)</span>
    </a>
  );
}
