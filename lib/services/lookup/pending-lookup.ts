import { type Result, succeed } from '#lib/domain/result.ts';
import type { Request, Response } from '#lib/messages/protocol/protocol.ts';
import type { KeyValueArea } from '#lib/settings/key-value-area.ts';
import { lookupKey } from '#lib/settings/storage-keys.ts';

/** A look-up that was asked for outside the panel. */
export type PendingLookup = NonNullable<Response<'lookup.pending'>>;

/** Longest text that a look-up takes. */
const LONGEST = 2000;

/** Keeps a look-up for the panel of a window; a newer one takes the place of an older one. */
export async function askForLookup(
  deps: { session: KeyValueArea; now: () => number },
  windowId: number,
  text: string,
  intent: PendingLookup['intent'],
): Promise<void> {
  const pending: PendingLookup = { text: text.trim().slice(0, LONGEST), at: deps.now(), intent };
  await deps.session.set({ [lookupKey(windowId)]: pending });
}

/** Answers `lookup.pending`. */
export async function readPendingLookup(
  { session }: { session: KeyValueArea },
  { windowId }: Request<'lookup.pending'>,
): Promise<Result<Response<'lookup.pending'>>> {
  const key = lookupKey(windowId);
  const pending = (await session.get([key]))[key] as PendingLookup | undefined;
  return succeed(pending ?? null);
}

/** Answers `lookup.done`. */
export async function forgetPendingLookup(
  { session }: { session: KeyValueArea },
  { windowId }: Request<'lookup.done'>,
): Promise<Result<null>> {
  await session.remove([lookupKey(windowId)]);
  return succeed(null);
}
