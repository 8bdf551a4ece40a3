import type { ChangeSummary } from '#lib/messages/protocol/change.ts';
import type { PlainMessageKey } from '../ui/translation.ts';

/** What was done, as the history says it before the name of whom it was done to. */
export const CHANGE_WORDS: Readonly<Record<ChangeSummary['action'], PlainMessageKey>> = {
  'contact.create': 'changes.contactCreate',
  'contact.update': 'changes.contactUpdate',
  'contact.delete': 'changes.contactDelete',
  'contact.import': 'changes.contactImport',
  'contact.merge': 'changes.contactMerge',
  'organization.create': 'changes.organizationCreate',
  'organization.update': 'changes.organizationUpdate',
  'organization.delete': 'changes.organizationDelete',
  'organization.merge': 'changes.organizationMerge',
  'duplicate.tell-apart': 'changes.toldApart',
  'duplicate.look-again': 'changes.lookedAgain',
  'location.create': 'changes.locationCreate',
  'location.save': 'changes.locationSave',
  'location.delete': 'changes.locationDelete',
  'definition.update': 'changes.definitionUpdate',
  'view.save': 'changes.viewSave',
  'view.delete': 'changes.viewDelete',
  'interaction.associate': 'changes.associate',
  'interaction.change': 'changes.change',
  'interaction.remove': 'changes.remove',
  'interaction.tag': 'changes.tag',
  'interaction.resolve-automatically': 'changes.automatic',
  'entry.create': 'changes.entryCreate',
  'entry.update': 'changes.entryUpdate',
  'entry.delete': 'changes.entryDelete',
  'entry.follow-up': 'changes.entryFollowUp',
  'entry.prepare': 'changes.entryPrepare',
};
