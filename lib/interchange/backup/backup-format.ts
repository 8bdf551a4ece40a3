import { z } from 'zod';

/** Counts up when an older program could no longer read what is written. */
export const BACKUP_VERSION = 1;

/**
 * The first line of a backup. `agentId` is who made it: its private records become those of the agent who restores it.
 * `settings` are the agent's, without the sites, which stand for permissions that only a person can give.
 */
export const backupHeadSchema = z.object({
  sidecardBackup: z.number().int(),
  exportedAt: z.number().int(),
  agentId: z.string().max(60),
  settings: z.record(z.string(), z.unknown()).default({}),
});

/** The order in which tables are written and restored: what others point at comes first. */
export const BACKUP_ORDER = ['definitions', 'organizations', 'sites', 'contacts', 'interactions', 'entries'] as const;

export type BackupHead = z.infer<typeof backupHeadSchema>;
