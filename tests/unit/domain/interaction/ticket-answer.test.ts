import { expect, it } from 'vitest';
import { type TicketAnswer, troubleOfAnswer } from '#lib/domain/interaction/ticket-answer.ts';

const of = (status: number, json?: unknown): TicketAnswer => ({
  kind: 'answer',
  status,
  ...(json !== undefined && { json }),
});

it.each<[TicketAnswer, string | undefined]>([
  [of(200, { ticket: {} }), undefined],
  [of(200, null), undefined],
  [of(200), 'signed-out'],
  [of(401), 'signed-out'],
  [{ kind: 'redirect' }, 'signed-out'],
  [of(403), 'refused'],
  [of(404), 'refused'],
  [of(429), 'silent'],
  [of(500), 'silent'],
  [of(503), 'silent'],
  [{ kind: 'none' }, 'silent'],
])('R13: an answer %j is %s', (answer, trouble) => {
  expect(troubleOfAnswer(answer)).toBe(trouble);
});
