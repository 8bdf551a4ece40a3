import { standingOfMarks } from '#lib/domain/interaction/mark-kind.ts';
import type { RankContext } from '#lib/domain/interaction/rank-addresses.ts';
import type { Ranking } from '#lib/domain/interaction/ranked-address.ts';

/** Says in short what the marks of a page stand on; the same for what gives the same marks. */
export async function stampOf(page: Ranking, { countries, own }: RankContext): Promise<string> {
  const { party, others, aside } = standingOfMarks(page);
  const names = [party, others, aside, own.addresses.keys(), own.agent, own.helpdesk, own.domains];
  const whole = JSON.stringify([countries, ...names.map((each) => [...each].sort())]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(whole));
  return [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
