import { fitsAttribute } from '#lib/domain/definition/attribute-value.ts';
import { codeFor } from '#lib/domain/definition/code-for.ts';
import {
  type AttributeDefinition,
  attributeDefinitionSchema,
  type Definition,
} from '#lib/domain/definition/definition.ts';
import type { Result } from '#lib/domain/result.ts';
import { fold } from '#lib/domain/search/fold.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { newRecord } from '../contacts/prepare-draft.ts';
import { record } from '../journal/record.ts';
import { refuse, requireRight, settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { knownDefinitions } from './known-definitions.ts';

type Wanted = Request<'definition.save-attribute'>;

function attributesOf(definitions: readonly Definition[]): AttributeDefinition[] {
  return definitions.filter((each) => each.kind === 'attribute');
}

/** A new attribute after the others of its owner. */
function freshAttribute(deps: ServiceDeps, wanted: Wanted, all: readonly AttributeDefinition[]): AttributeDefinition {
  const { id, owner, type, name } = wanted;
  if (owner === undefined) return refuse('invalid', 'owner');
  if (type === undefined) return refuse('invalid', 'type');
  if (name === undefined) return refuse('invalid', 'name');
  const ofOwner = all.filter((each) => each.owner === owner);
  return attributeDefinitionSchema.parse({
    ...newRecord(deps, deps.now()),
    id,
    visibility: 'public',
    kind: 'attribute',
    owner,
    type,
    code: codeFor(name, new Set(ofOwner.map(({ code }) => code)), 'field'),
    position: Math.max(0, ...ofOwner.map(({ position }) => position + 1)),
  });
}

/** Refuses what cannot be: a choice without choices, a default that it cannot hold, a name that is taken. */
function requireSound(attribute: AttributeDefinition, all: readonly AttributeDefinition[]): void {
  const { type, choices, default: start, name = '', owner, id, retired } = attribute;
  if (type === 'choice' && choices.length === 0) refuse('invalid', 'choices');
  if (new Set(choices).size < choices.length) refuse('invalid', 'choices');
  if (start !== undefined && !fitsAttribute(attribute, start)) refuse('invalid', 'default');
  const named = all.find(
    (each) => each.id !== id && each.owner === owner && !each.retired && fold(each.name ?? each.code) === fold(name),
  );
  if (named !== undefined && !retired) refuse('duplicate', named.id);
}

/**
 * Defines an attribute, or renames it, changes what it offers, retires it or brings it back (message
 * `definition.save-attribute`, R44). Records keep values under its id, which never changes, and choices under what
 * they were called first: none of this loses the value of a record. One change, one Undo.
 *
 * `forbidden` with the right, or with `policy` when a policy fixes it; `invalid` with the field; `duplicate` with the
 * id of the one that has the name.
 */
export function saveAttribute(
  deps: ServiceDeps,
  wanted: Wanted,
): Promise<Result<Response<'definition.save-attribute'>>> {
  return settle(async () => {
    requireRight(deps, 'definitions.edit');
    const header = { id: deps.newId(), action: 'definition.update', by: deps.agent.id, at: deps.now() } as const;
    await record(deps.db, header, async (journal) => {
      const all = attributesOf(await knownDefinitions(deps));
      const present = all.find(({ id }) => id === wanted.id);
      if (present?.fixed) refuse('forbidden', 'policy');
      const { id: _id, owner, type, default: start, ...changes } = wanted;
      if (present && ((owner ?? present.owner) !== present.owner || (type ?? present.type) !== present.type))
        refuse('invalid', 'type');
      const base = present ?? freshAttribute(deps, wanted, all);
      const offered = changes.choices ?? base.choices;
      const lostDefault = base.type === 'choice' && start === undefined && !offered.includes(String(base.default));
      const next: AttributeDefinition = { ...base, ...changes };
      if (start === null || lostDefault) delete next.default;
      else if (start !== undefined) next.default = start;
      requireSound(next, all);
      journal.nameSubject(next.name ?? next.code);
      await journal.put('definitions', next);
    });
    return { changeId: header.id, id: wanted.id };
  });
}

/** Puts the attributes of an owner in an order (message `definition.order-attributes`). One change, one Undo. */
export function orderAttributes(
  deps: ServiceDeps,
  { owner, ids }: Request<'definition.order-attributes'>,
): Promise<Result<Response<'definition.order-attributes'>>> {
  return settle(async () => {
    requireRight(deps, 'definitions.edit');
    const header = { id: deps.newId(), action: 'definition.update', by: deps.agent.id, at: deps.now() } as const;
    await record(deps.db, header, async (journal) => {
      const all = attributesOf(await knownDefinitions(deps)).filter((each) => each.owner === owner && !each.fixed);
      const place = (id: string): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
      const sorted = all.toSorted((one, other) => place(one.id) - place(other.id) || one.position - other.position);
      const moved = sorted.flatMap((each, position) => (each.position === position ? [] : [{ ...each, position }]));
      journal.nameSubject(sorted.map(({ name, code }) => name ?? code).join(', '));
      if (moved.length === 0) journal.keepEmpty();
      await journal.putMany('definitions', moved);
    });
    return { changeId: header.id };
  });
}
