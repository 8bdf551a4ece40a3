import type { Database } from '#lib/db/database.ts';
import { type Result, succeed } from '#lib/domain/result.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import type { StoreMark } from '../store/store-mark.ts';

type State = Response<'store.status'>['state'];

const TROUBLES: readonly string[] = ['store-blocked', 'store-newer', 'store-full', 'store-lost'] satisfies State[];

function isTrouble(code: string): code is State {
  return TROUBLES.includes(code);
}

/** Answers `store.status`: trouble is what is asked for here, so it is an answer and no failure. */
export async function storeStatus(
  ready: () => Promise<Result<Database>>,
  readMark: () => Promise<StoreMark | undefined>,
): Promise<Result<Response<'store.status'>>> {
  const opened = await ready();
  if (opened.ok) return succeed({ state: 'ready', contacts: await opened.value.contacts.count() });
  const { code } = opened.failure;
  if (!isTrouble(code)) return opened;
  const mark = code === 'store-lost' ? await readMark() : undefined;
  if (mark === undefined) return succeed({ state: code, contacts: 0 });
  const { contacts, organizations, at } = mark;
  return succeed({ state: code, contacts: 0, lost: { contacts, organizations, at } });
}
