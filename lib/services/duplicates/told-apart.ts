import { contactRepository } from '#lib/db/contact-repository.ts';
import { distinctionRepository } from '#lib/db/distinction-repository.ts';
import { organizationRepository } from '#lib/db/organization-repository.ts';
import type { Contact } from '#lib/domain/contact/contact.ts';
import { type DistinctKind, SHOWN_APART, SHOWN_OF_EACH } from '#lib/domain/distinction/distinction.ts';
import type { Organization } from '#lib/domain/organization/organization.ts';
import type { Result } from '#lib/domain/result.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import type { SetApart } from '#lib/messages/protocol/duplicate.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { cardsOf } from '../contacts/cards-of.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/**
 * Sets of records that were told apart: of merged ones, what they went into; of those that are gone or not for this
 * agent, nothing (R10). Sets that came to be of the same records are one.
 */
async function setsAmong<Found extends { id: string }>(
  deps: ServiceDeps,
  of: DistinctKind,
  getMany: (ids: readonly string[]) => Promise<Map<string, Found>>,
): Promise<{ sets: SetApart[]; shown: Found[] }> {
  const distinctions = await distinctionRepository(deps.db, viewerOf(deps)).of(of);
  const found = await getMany(distinctions.flatMap(({ ids }) => ids));
  const sets = new Map<string, SetApart>();
  for (const { id, ids } of distinctions) {
    const present = [...new Set(ids.flatMap((each) => found.get(each)?.id ?? []))];
    if (present.length < 2) continue;
    const key = present.toSorted().join(' ');
    const set = sets.get(key) ?? { rows: [], ids: present };
    set.rows.push(id);
    sets.set(key, set);
  }
  const all = [...sets.values()];
  const shown = all.slice(0, SHOWN_APART).flatMap(({ ids }) => ids.slice(0, SHOWN_OF_EACH));
  const byId = new Map([...found.values()].map((record) => [record.id, record]));
  return { sets: all, shown: [...new Set(shown)].flatMap((id) => byId.get(id) ?? []) };
}

function contactsApart(deps: ServiceDeps): Promise<{ sets: SetApart[]; shown: Contact[] }> {
  return setsAmong(deps, 'contacts', (ids) => contactRepository(deps.db, viewerOf(deps)).getMany(ids));
}

/** Organizations that were told apart, as far as the agent may see them. */
export function organizationsApart(deps: ServiceDeps): Promise<{ sets: SetApart[]; shown: Organization[] }> {
  return setsAmong(deps, 'organizations', (ids) => organizationRepository(deps.db, viewerOf(deps)).getMany(ids));
}

/** What was told apart, the latest first (message `duplicate.told-apart`, R31), as far as the agent may see it. */
export function listToldApart(
  deps: ServiceDeps,
  { of }: Request<'duplicate.told-apart'>,
): Promise<Result<Response<'duplicate.told-apart'>>> {
  return settle(async () => {
    if (of === 'contacts') {
      const { sets, shown } = await contactsApart(deps);
      return { sets, contacts: await cardsOf(deps, shown), organizations: [] };
    }
    const { sets, shown } = await organizationsApart(deps);
    return { sets, contacts: [], organizations: shown.map(organizationSummaryOf) };
  });
}
