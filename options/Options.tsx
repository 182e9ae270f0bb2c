import { useEffect, useRef, useState } from 'preact/hooks';
import { About } from './About.tsx';
import { Cards } from './Cards.tsx';
import { Contacts } from './Contacts.tsx';
import { Guidance } from './Guidance.tsx';
import { Health } from './Health.tsx';
import { HomePharmacy } from './HomePharmacy.tsx';
import { Reminders } from './Reminders.tsx';
import { Safely } from './Safely.tsx';
import { Welcome } from './Welcome.tsx';
import { WhatIsKept } from './WhatIsKept.tsx';

const sections = [
  { id: 'home', title: 'Home pharmacy', Section: HomePharmacy },
  { id: 'contacts', title: 'Contacts', Section: Contacts },
  { id: 'cards', title: 'Cards', Section: Cards },
  { id: 'reminders', title: 'Reminders', Section: Reminders },
  { id: 'guidance', title: 'Guidance', Section: Guidance },
  { id: 'health', title: 'Health', Section: Health },
  { id: 'about', title: 'About', Section: About },
];

/**
 * The options page: a side list, one section at a time, each saving by itself. The others are only
 * hidden: what was typed in them and not saved is still there.
 */
export function Options() {
  const { id, moved } = useSection();
  const { title } = sections.find((section) => section.id === id) ?? sections[0]!;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Smartcard Desk`;
    if (moved) heading.current?.focus();
  }, [title, moved]);

  const isNew = title === sections[0]?.title && new URLSearchParams(location.search).has('installed');
  return (
    <div class="page">
      <nav aria-label="Sections">
        <p class="product">Smartcard Desk</p>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`} aria-current={section.title === title ? 'page' : undefined}>
                {section.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {isNew && <Welcome />}
        {sections.map((section) => (
          <div key={section.id} class="section" hidden={section.title !== title}>
            <Safely>
              <section.Section />
            </Safely>
          </div>
        ))}
        {isNew && (
          <>
            <h2>What is kept, and where</h2>
            <WhatIsKept />
          </>
        )}
      </main>
    </div>
  );
}

function useSection(): { id: string; moved: boolean } {
  const read = () => location.hash.slice(1).split('/', 1)[0] ?? '';
  const [section, setSection] = useState({ id: read(), moved: false });
  useEffect(() => {
    const changed = () => setSection({ id: read(), moved: true });
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return section;
}
