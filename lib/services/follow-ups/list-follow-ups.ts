import { contactRepository } from '#lib/db/contact-repository.ts';
import { assigneeOf } from '#lib/domain/follow-up/whose.ts';
import { firstLine } from '#lib/domain/follow-up/first-line.ts';
import { choicesOf } from '#lib/domain/definition/choices-of.ts';
import type { Entry } from '#lib/domain/interaction/entry.ts';
import type { Result } from '#lib/domain/result.ts';
import type { FollowUpView } from '#lib/domain/follow-up/follow-up-view.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';
import { ownFollowUps } from './own-follow-ups.ts';

/** How many rows one answer is read from. */
const PAGE = 500;

/** What topics are called now, by code. */
async function topicNames({ db }: ServiceDeps): Promise<Map<string, string>> {
  const definitions = await db.definitions.where('[kind+code]').between(['choice', ''], ['choice', '\uffff']).toArray();
  return new Map(choicesOf('topic', definitions).map(({ code, name }) => [code, name ?? code]));
}

/** An entry as a list of follow-ups shows it; `contactId` is the contact's present one. */
export function followUpViewOf(entry: Entry, topic: string | undefined, contactId: string | undefined): FollowUpView {
  const { id, followUp, interaction, contactName, organization, reference } = entry;
  return {
    id,
    at: followUp?.at ?? 0,
    ...(followUp?.doneAt !== undefined && { doneAt: followUp.doneAt }),
    assignee: assigneeOf(entry),
    ...(contactName !== undefined && { contactName }),
    ...(contactId !== undefined && { contactId }),
    ...(organization && { organization: organization.name }),
    ...(topic !== undefined && { topic }),
    line: firstLine(entry.notes),
    internal: entry.kind === 'internal',
    ...(reference !== undefined && { reference }),
    ticket: {
      id: interaction.id,
      url: interaction.url,
      site: interaction.site,
      ...(interaction.title !== undefined && { title: interaction.title }),
    },
    updatedAt: entry.updatedAt,
    revision: entry.revision,
  };
}

/** The follow-ups of entries as lists show them, in their order. */
export async function followUpViews(deps: ServiceDeps, entries: readonly Entry[]): Promise<FollowUpView[]> {
  const asked = entries.flatMap(({ contactId }) => contactId ?? []);
  const [contacts, topics] = await Promise.all([
    contactRepository(deps.db, viewerOf(deps)).getMany(asked),
    topicNames(deps),
  ]);
  return entries.map((entry) => {
    const topic = entry.topic && (topics.get(entry.topic.code) ?? entry.topic.name);
    const contact = entry.contactId === undefined ? undefined : contacts.get(entry.contactId);
    return followUpViewOf(entry, topic, contact?.id);
  });
}

/** The follow-ups a page at a time (message `follow-up.list`, R50). */
export function listFollowUps(
  deps: ServiceDeps,
  { of, since, after }: Request<'follow-up.list'>,
): Promise<Result<Response<'follow-up.list'>>> {
  return settle(async () => {
    const request = { size: PAGE, ...(since !== undefined && { from: since }), ...(after && { after }) };
    const { entries, next } = await ownFollowUps(deps).page(of, request);
    const followUps = await followUpViews(deps, entries);
    return next ? { followUps, next } : { followUps };
  });
}
