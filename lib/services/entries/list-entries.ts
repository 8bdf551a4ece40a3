import { contactRepository } from '#lib/db/contact-repository.ts';
import { entryRepository } from '#lib/db/entry-repository.ts';
import { interactionRepository } from '#lib/db/interaction-repository.ts';
import { inOrder } from '#lib/domain/interaction/conversation.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import { aboutNewEntry } from '#lib/domain/interaction/draft-edit.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { findDraft } from './entry-drafts.ts';
import { listTopics } from './topics.ts';

/**
 * The contacts that entries were with, by the id the entry has: the contact itself or, when it was merged, the
 * participant that it went into. Those that are gone, or not for this agent, are left out.
 */
export async function presentContacts(
  deps: ServiceDeps,
  entries: readonly Pick<Entry, 'contactId' | 'interaction'>[],
): Promise<Map<string, string>> {
  const contacts = contactRepository(deps.db, viewerOf(deps));
  const asked = [...new Set(entries.flatMap(({ contactId }) => contactId ?? []))];
  const found = await contacts.getMany(asked);
  const present = new Map([...found].map(([id, contact]) => [id, contact.id]));
  const key = entries.find(({ contactId }) => contactId !== undefined && !present.has(contactId))?.interaction.key;
  if (key === undefined) return present;
  const participants = (await interactionRepository(deps.db).ofKey(key))?.participants ?? [];
  for (const contact of (await contacts.getMany(participants.map(({ contactId }) => contactId))).values()) {
    for (const alias of contact.aliases ?? []) if (!present.has(alias)) present.set(alias, contact.id);
  }
  return present;
}

/** Everything recorded of an interaction (message `entry.list`, R50, R51), newest first. Creates nothing (R14). */
export function listEntries(
  deps: ServiceDeps,
  { interaction }: Request<'entry.list'>,
): Promise<Result<Response<'entry.list'>>> {
  return settle(async () => {
    const [entries, topics, draft] = await Promise.all([
      entryRepository(deps.db, viewerOf(deps)).ofInteraction(interaction.key),
      listTopics(deps),
      findDraft(deps, aboutNewEntry(interaction.key)),
    ]);
    const present = await presentContacts(deps, entries);
    const names = new Map(topics.map(({ code, name }) => [code, name]));
    // Saved, and the worker was stopped before the draft was dropped.
    const isSaved = draft !== undefined && entries.some(({ id }) => id === draft.entryId);
    return {
      entries: inOrder(entries).map((entry) => ({
        entry,
        topic: entry.topic && (names.get(entry.topic.code) ?? entry.topic.name),
        contactId: entry.contactId && present.get(entry.contactId),
      })),
      topics,
      agent: { name: deps.agent.name, email: deps.agent.email ?? '' },
      ...(draft && !isSaved && { draft }),
    };
  });
}
