import { contactRepository } from '#lib/db/contact-repository.ts';
import { entryRepository } from '#lib/db/entry-repository.ts';
import { parseAddress } from '#lib/domain/address/parse-address.ts';
import { fullName } from '#lib/domain/contact/contact-name.ts';
import { messageLanguage } from '#lib/domain/interaction/message-words.ts';
import { prepareMessage } from '#lib/domain/interaction/prepared-message.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { record } from '../journal/record.ts';
import { refuse, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { entrySubject, presentEntry } from './entry-record.ts';
import { presentContacts } from './list-entries.ts';

/** R52: a message names its sender, so there is none before the agent's own address is set. */
function ownAddress({ agent }: ServiceDeps): string | undefined {
  return parseAddress(agent.email ?? '', 'email', [])?.value;
}

/** How many entries one record keeps of messages that were prepared. */
const MOST_PREPARED = 50;

/**
 * Prepares what the customer is told of an entry (message `entry.message`, R51, R52), in the customer's language.
 * `invalid` for an internal entry, which never leaves the team.
 */
export function offerMessage(
  deps: ServiceDeps,
  { id, language }: Request<'entry.message'>,
): Promise<Result<Response<'entry.message'>>> {
  return settle(async () => {
    const entries = entryRepository(deps.db, viewerOf(deps));
    const entry = (await entries.get(id)) ?? refuse('not-found', id);
    if (entry.kind === 'internal') refuse('invalid', 'kind');
    const email = ownAddress(deps);
    if (email === undefined) return { state: 'no-own-address' };
    const contactId = entry.contactId && (await presentContacts(deps, [entry])).get(entry.contactId);
    const contact = contactId ? await contactRepository(deps.db, viewerOf(deps)).get(contactId) : undefined;
    const spoken = language ?? messageLanguage(contact?.language, deps.language);
    const message = prepareMessage({
      entry,
      answers: entry.replyTo === undefined ? undefined : await entries.get(entry.replyTo),
      customerName: entry.contactName ?? (contact ? fullName(contact) : ''),
      agent: { name: entry.enteredBy || deps.agent.name, email },
      language: spoken,
      timeZone: contact?.timeZone,
    });
    if (message === undefined) return refuse('invalid', 'kind');
    const mails = (contact?.addresses ?? []).filter(({ medium }) => medium === 'email');
    const sorted = mails.toSorted((one, other) => Number(other.isDefault ?? false) - Number(one.isDefault ?? false));
    return { state: 'ready', to: sorted.map(({ value }) => value), language: spoken, ...message };
  });
}

/** Records that a message was handed to the mail program or the clipboard (message `entry.prepared`): not that it was sent. */
export function recordPrepared(
  deps: ServiceDeps,
  { id, via, to }: Request<'entry.prepared'>,
): Promise<Result<Response<'entry.prepared'>>> {
  return settle(async () => {
    if (ownAddress(deps) === undefined) refuse('invalid', 'agentEmail');
    const { agent, db } = deps;
    const header = { id: deps.newId(), action: 'entry.prepare', by: agent.id, at: deps.now() } as const;
    await record(db, header, async (journal) => {
      const present = await presentEntry(deps, journal, id);
      if (present.kind === 'internal') refuse('invalid', 'kind');
      journal.nameSubject(entrySubject(present));
      const prepared = [...present.prepared, { at: header.at, by: agent.id, via, to }].slice(-MOST_PREPARED);
      await journal.put('entries', { ...present, prepared });
    });
    return { changeId: header.id };
  });
}
