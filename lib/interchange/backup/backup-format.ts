import { z } from 'zod/mini';

/** Counts up when an older program could no longer read what is written. */
export const BACKUP_VERSION = 1;

/**
 * The first line of a backup. `agentId` is who made it: its private records become those of the agent who restores it.
 * `settings` are the agent's, without the sites, which stand for permissions that only a person can give.
 */
export const backupHeadSchema = z.object({
  sidecardBackup: z.int(),
  exportedAt: z.int(),
  agentId: z.string().check(z.maxLength(60)),
  settings: z._default(z.record(z.string(), z.unknown()), {}),
});

/** The order in which tables are written and restored: what others point at comes first. */
export const BACKUP_ORDER = [
  'definitions',
  'organizations',
  'sites',
  'contacts',
  'interactions',
  'entries',
  'distinctions',
] as const;

export type BackupHead = z.infer<typeof backupHeadSchema>;
