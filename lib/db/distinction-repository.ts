import type { Distinction, DistinctKind } from '#lib/domain/distinction/distinction.ts';
import type { Database } from './database.ts';
import { answerOf, answersOf, readRaw } from './raw-read.ts';
import { type Viewer, isVisible } from './viewer.ts';

/** Reads what was told apart, and only what the viewer may see (R10). There are few: as many as agents said. */
export interface DistinctionRepository {
  /** Of contacts or of organizations, the latest first. */
  of(kind: DistinctKind): Promise<Distinction[]>;
  /** Those that name any of these ids. */
  naming(ids: readonly string[]): Promise<Distinction[]>;
}

/** The distinctions of a database as one viewer sees them. */
export function distinctionRepository(db: Database, viewer: Viewer): DistinctionRepository {
  return {
    async of(kind) {
      const rows = await readRaw(db, 'distinctions', (store) => answerOf<Distinction[]>(store.getAll()));
      return rows.filter((row) => row.of === kind && isVisible(row, viewer)).toReversed();
    },
    async naming(ids) {
      const found = await readRaw(db, 'distinctions', (store) => {
        const index = store.index('ids');
        return answersOf<Distinction[]>([...new Set(ids)].map((id) => index.getAll(id)));
      });
      const rows = new Map(found.flat().map((row) => [row.id, row]));
      return [...rows.values()].filter((row) => isVisible(row, viewer));
    },
  };
}
