import { Component, type ComponentChildren } from 'preact';
import { reasonOf } from '../src/platform/reason.ts';

/** Keeps a fault inside its section: the side list and the other sections stay. */
export class Safely extends Component<{ children: ComponentChildren }, { fault: string | null }> {
  override state = { fault: null };

  static override getDerivedStateFromError(fault: unknown) {
    return { fault: reasonOf(fault) };
  }

  override componentDidCatch(fault: unknown) {
    console.error('Smartcard Desk options:', fault);
  }

  override render() {
    if (this.state.fault === null) return this.props.children;
    return <p class="note warning">This section could not be shown: {this.state.fault}</p>;
  }
}
