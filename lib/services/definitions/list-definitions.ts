import { type Result, succeed } from '#lib/domain/result.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { knownDefinitions } from './known-definitions.ts';

/** Every definition of the team and its policy: tags, choices of lists, attributes (message `definition.list`, R42, R44). */
export async function listDefinitions(deps: ServiceDeps): Promise<Result<Response<'definition.list'>>> {
  return succeed(await knownDefinitions(deps));
}
