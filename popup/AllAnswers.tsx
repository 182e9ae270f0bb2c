import type { Answer } from '../src/guidance/answer.ts';
import { topicTitles } from '../src/guidance/topic-titles.ts';
import { AnswerLink } from '../src/ui/AnswerLink.tsx';

/** Every answer, under its topic; the topic's main answer first. */
export function AllAnswers({ answers }: { answers: Answer[] }) {
  return (
    <section class="answer" aria-labelledby="all-answers">
      <h2 id="all-answers">All answers</h2>
      {topicTitles.map(([topic, title]) => {
        const ours = answers.filter((answer) => answer.topic === topic);
        const main = ours.filter(({ id }) => id === topic);
        return (
          ours.length > 0 && (
            <section key={topic}>
              <h3>{title}</h3>
              <ul class="related">
                {[...main, ...ours.filter(({ id }) => id !== topic)].map(({ id, title: name }) => (
                  <li key={id}>
                    <AnswerLink id={id}>{name}</AnswerLink>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      <p>
        <AnswerLink id="glossary">All words explained</AnswerLink>
      </p>
    </section>
  );
}
