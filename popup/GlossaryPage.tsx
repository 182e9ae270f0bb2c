import { useLayoutEffect } from 'preact/hooks';
import type { Guidance } from '../src/guidance/answer.ts';
import { ageOf, sourceText } from '../src/guidance/as-text.ts';

/** Every term in plain words, with what each rests on. */
export function GlossaryPage({ guidance }: { guidance: Guidance }) {
  const { glossary, sources } = guidance;
  useLayoutEffect(() => {
    document.title = 'Words explained – Smartcard Desk';
  }, []);
  return (
    <>
      <header>
        <a href="popup.html">Smartcard Desk: ask something else</a>
        <a href="options.html">Options</a>
      </header>
      <main>
        <article class="answer terms">
          <h1>Words explained</h1>
          <dl>
            {Object.entries(glossary.terms).map(([term, { means, sources: ids }]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  {means}{' '}
                  {ids.length > 0 && (
                    <small>
                      Source:{' '}
                      {ids
                        .flatMap((id) => sources[id] ?? [])
                        .map(sourceText)
                        .join('; ')}
                      .
                    </small>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <p class="written">{ageOf(glossary)}</p>
        </article>
      </main>
    </>
  );
}
