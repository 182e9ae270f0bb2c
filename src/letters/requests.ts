import type { Answer } from '../guidance/answer.ts';
import { requestsByAnswer, requestsByTopic, type Request } from './request-table.ts';

/** What the RA is asked for by somebody who reads this answer; null where there is nothing to ask it. */
export function requestOf(answer: Answer): Request | null {
  const steps = [...answer.steps, ...answer.fallback, ...answer.escalate];
  if (!steps.some(({ contact }) => contact === 'registrationAuthority')) return null;
  return requestsByAnswer.get(answer.id) ?? requestsByTopic[answer.topic] ?? null;
}
