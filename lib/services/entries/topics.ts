import { entryRepository } from '#lib/db/entry-repository.ts';
import { choicesOf } from '#lib/domain/definition/choices-of.ts';
import type { ChoiceDefinition } from '#lib/domain/definition/definition.ts';
import type { EntryTopic } from '#lib/domain/interaction/entry.ts';
import type { Result } from '#lib/domain/result.ts';
import { fold } from '#lib/domain/search/fold.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { knownDefinitions } from '../definitions/known-definitions.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import { type ServiceDeps, viewerOf } from '../service-deps.ts';

/** What each topic on offer is called now, by its code. */
export async function topicNames(deps: ServiceDeps): Promise<Map<string, string>> {
  const choices = choicesOf('topic', await knownDefinitions(deps));
  return new Map(choices.map(({ code, name }) => [code, name ?? code]));
}

/** The topics of the team (R50), those used last first; then those never used, in the team's order. */
export async function listTopics(deps: ServiceDeps): Promise<EntryTopic[]> {
  const choices = choicesOf('topic', await knownDefinitions(deps));
  const topics = choices.map(({ code, name }) => ({ code, name: name ?? code }));
  const used = await entryRepository(deps.db, viewerOf(deps)).lastUseOfTopics(topics.map(({ code }) => code));
  return topics.toSorted((one, other) => (used.get(other.code) ?? 0) - (used.get(one.code) ?? 0));
}

/**
 * Adds a topic to the team's list (message `entry.topic-add`, R50). One of that name, regardless of case and accents,
 * is answered as it is, and brought back when it was retired. Needs the right to change lists (R60).
 */
export function addTopic(
  deps: ServiceDeps,
  { name }: Request<'entry.topic-add'>,
): Promise<Result<Response<'entry.topic-add'>>> {
  return settle(async () => {
    requireRight(deps, 'definitions.edit');
    const { db } = deps;
    const header = { id: deps.newId(), action: 'definition.update', by: deps.agent.id, at: deps.now() } as const;
    return record(db, { ...header, subject: name }, async (journal) => {
      const topics = (await knownDefinitions(deps)).filter(
        (one): one is ChoiceDefinition => one.kind === 'choice' && one.list === 'topic',
      );
      const known = topics.find((topic) => fold(topic.name ?? topic.code) === fold(name));
      if (known !== undefined && !known.retired) return { topic: { code: known.code, name: known.name ?? known.code } };
      // A policy took it off the list.
      if (known?.fixed) refuse('forbidden', 'policy');
      const id = known?.id ?? deps.newId();
      const added: ChoiceDefinition = known
        ? { ...known, retired: false }
        : {
            id,
            kind: 'choice',
            list: 'topic',
            code: id,
            name,
            position: Math.max(0, ...topics.map(({ position }) => position)) + 1,
            retired: false,
            visibility: 'public',
            ownerId: deps.agent.id,
            createdAt: header.at,
            createdBy: deps.agent.id,
            updatedAt: header.at,
            updatedBy: deps.agent.id,
            revision: 1,
          };
      await journal.put('definitions', added);
      return { topic: { code: added.code, name: added.name ?? added.code }, changeId: header.id };
    });
  });
}
