import { findCandidates } from '#lib/detect/candidate.ts';
import { readTypedPerson } from '#lib/domain/contact/typed-person.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import { settle } from '../refusal.ts';
import type { ServiceDeps } from '../service-deps.ts';
import { prefillByColleagues } from './prefill-by-colleagues.ts';
import { prefillContact } from './prefill-contact.ts';

/** What quick-add starts from where somebody typed it: every address in the text, and the name beside them (R23). */
export async function prefillTyped(
  deps: ServiceDeps,
  request: Request<'contact.prefill'>,
): Promise<Result<Response<'contact.prefill'>>> {
  const typed = readTypedPerson(request.text, findCandidates(request.text), deps.countries);
  const prefill = await prefillContact(deps, request, { typed });
  return prefill.ok ? settle(() => prefillByColleagues(deps, prefill.value)) : prefill;
}
