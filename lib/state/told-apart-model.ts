import { type ReadonlySignal, signal } from '@preact/signals';
import type { DistinctKind } from '#lib/domain/distinction/distinction.ts';
import { readToldApart, type ToldApart } from '#lib/domain/distinction/told-apart.ts';
import type { Failure, Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { SetApart } from '#lib/messages/protocol/duplicate.ts';
import type { Written } from '#lib/messages/protocol/interaction.ts';
import type { Response } from '#lib/messages/protocol/protocol.ts';
import type { ConfirmationModel, Deed } from './confirmation-model.ts';
import { createTurns } from './turns.ts';

/** One of those that are told apart, by name. */
export interface NamedRecord {
  id: string;
  name: string;
}

/** What was told apart in the whole store, telling more apart, and taking it back (R31). */
export interface ToldApartModel {
  /** Undefined until it was read. */
  answer: ReadonlySignal<Response<'duplicate.told-apart'> | undefined>;
  /** True while something of it is being written. */
  writing: ReadonlySignal<boolean>;
  /** Which are told apart, as far as it is known. */
  known: () => ToldApart;
  /** Reads it again. Answers why not, when it cannot be read. */
  load: () => Promise<Failure | undefined>;
  /** Says that no two of these are the same. Answers whether that was written. */
  tell: (records: readonly NamedRecord[]) => Promise<boolean>;
  /** Takes that back. Answers whether it was written. */
  lookAgain: (set: SetApart, records: readonly NamedRecord[]) => Promise<boolean>;
}

export interface ToldApartParts {
  call: Call;
  of: DistinctKind;
  confirmation: Pick<ConfirmationModel, 'say'>;
  onFailure: (failure: Failure) => void;
  /** Called before something is written, and with false when it was not. */
  onWriting?: (isWriting: boolean) => void;
}

/** Of so many records a confirmation says the names. */
const MOST_NAMED = 3;

function namesOf(records: readonly NamedRecord[]): string {
  const names = [...new Set(records.map(({ name }) => name))];
  return names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')} …` : names.join(', ');
}

/** Makes the model. */
export function createToldApartModel(parts: ToldApartParts): ToldApartModel {
  const { call, of, confirmation, onFailure, onWriting = () => {} } = parts;
  const answer = signal<Response<'duplicate.told-apart'>>();
  const writing = signal(false);
  const turns = createTurns();
  let known = readToldApart([]);

  async function load(): Promise<Failure | undefined> {
    const isNewest = turns.next();
    const read = await call('duplicate.told-apart', { of });
    if (!isNewest()) return undefined;
    if (!read.ok) return read.failure;
    known = readToldApart(read.value.sets.map(({ ids }) => ids));
    answer.value = read.value;
    return undefined;
  }

  async function write(deed: Deed, ask: () => Promise<Result<Written>>): Promise<boolean> {
    if (writing.value) return false;
    writing.value = true;
    onWriting(true);
    const written = await ask();
    writing.value = false;
    if (!written.ok) {
      onWriting(false);
      onFailure(written.failure);
      return false;
    }
    confirmation.say(deed, written.value.changeId);
    const failure = await load();
    if (failure) onFailure(failure);
    return true;
  }

  return {
    answer,
    writing,
    known: () => known,
    load,
    tell: (records) =>
      write({ what: 'told-apart', name: namesOf(records) }, () =>
        call('duplicate.tell-apart', { of, ids: records.map(({ id }) => id) }),
      ),
    lookAgain: ({ rows }, records) =>
      write({ what: 'looked-again', name: namesOf(records) }, () => call('duplicate.look-again', { rows })),
  };
}
