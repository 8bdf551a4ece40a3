import { type Result, succeed } from '#lib/domain/result.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import type { ServiceDeps } from '../service-deps.ts';

/** Every definition of the team: tags, choices of lists, attributes (message `definition.list`, R42, R44). */
export async function listDefinitions(deps: ServiceDeps): Promise<Result<Response<'definition.list'>>> {
  const definitions = await deps.db.definitions.toArray();
  return succeed(definitions.filter(({ deletedAt }) => deletedAt === undefined));
}
