import type { Database } from '#lib/db/database.ts';
import { type Result, succeed } from '#lib/domain/result.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';

type State = Response<'store.status'>['state'];

const TROUBLES: readonly string[] = ['store-blocked', 'store-newer', 'store-full'] satisfies State[];

function isTrouble(code: string): code is State {
  return TROUBLES.includes(code);
}

/** Answers `store.status`: trouble is what is asked for here, so it is an answer and no failure. */
export async function storeStatus(ready: () => Promise<Result<Database>>): Promise<Result<Response<'store.status'>>> {
  const opened = await ready();
  if (opened.ok) return succeed({ state: 'ready', contacts: await opened.value.contacts.count() });
  return isTrouble(opened.failure.code) ? succeed({ state: opened.failure.code, contacts: 0 }) : opened;
}
