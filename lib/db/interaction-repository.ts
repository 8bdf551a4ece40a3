import type { Interaction } from '#lib/domain/interaction/interaction.ts';
import type { Database } from './database.ts';
import { type InteractionRow, interactionFromRow } from './interaction-row.ts';
import { answerOf, readRaw } from './raw-read.ts';

/** Reads interactions by indexed keys only. */
export interface InteractionRepository {
  /** The record of an interaction key (R15), when one was ever made. */
  ofKey(key: string): Promise<Interaction | undefined>;
}

/** The interactions of a database. */
export function interactionRepository(db: Database): InteractionRepository {
  return {
    async ofKey(key) {
      const row = await readRaw(db, 'interactions', (store) =>
        answerOf<InteractionRow | undefined>(store.index('key').get(key)),
      );
      return row && interactionFromRow(row);
    },
  };
}
