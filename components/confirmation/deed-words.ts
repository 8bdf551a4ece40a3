import { isolatedLine } from '#lib/domain/plain-line.ts';
import type { Deed } from '#lib/state/confirmation-model.ts';
import { CHANGE_WORDS } from '../manage/change-words.ts';
import { tagName } from '../tag/tag-name.ts';
import type { Translate } from '../ui/translation.ts';

const NAMED = {
  associated: 'done.associated',
  changed: 'done.changed',
  removed: 'done.removed',
  created: 'done.created',
  'created-and-associated': 'done.createdAndAssociated',
  saved: 'done.saved',
  deleted: 'done.deleted',
  'told-apart': 'done.toldApart',
  'looked-again': 'done.lookedAgain',
  imported: 'done.imported',
  logged: 'done.logged',
  'entry-changed': 'done.entryChanged',
  'entry-deleted': 'done.entryDeleted',
  'message-prepared': 'done.messagePrepared',
  'topic-added': 'done.topicAdded',
  'topic-renamed': 'done.topicRenamed',
  'topic-retired': 'done.topicRetired',
  'follow-up-done': 'done.followUpDone',
  'follow-up-owed': 'done.followUpOwed',
  'follow-up-moved': 'done.followUpMoved',
  'follow-up-given': 'done.followUpGiven',
  dismissed: 'done.dismissed',
  'worklist-cleared': 'done.worklistCleared',
  'view-saved': 'done.viewSaved',
  'view-deleted': 'done.viewDeleted',
  'site-enabled': 'done.siteEnabled',
  'site-disabled': 'done.siteDisabled',
} as const;

const MANY = {
  'many-saved': 'list.saved',
  'many-deleted': 'list.deleted',
  'many-exported': 'list.exported',
  'many-stopped': 'list.stoppedAfter',
} as const;

function manyWords(what: keyof typeof MANY, count: number, translate: Translate): string {
  return count === 0 ? translate('list.nothing') : translate(MANY[what], { count });
}

/** What was done, in one line, whose direction no name turns. A tag is named by its id or by the team's name for it. */
export function deedWords(deed: Deed, translate: Translate): string {
  switch (deed.what) {
    case 'undone':
      return translate('done.undone', { what: deedWords(deed.of, translate) });
    case 'redone':
      return translate('done.redone', { what: deedWords(deed.of, translate) });
    case 'tagged':
    case 'untagged':
      return translate(`done.${deed.what}`, { name: isolatedLine(deed.name), tag: tagName(deed.tag, translate) });
    case 'journalled':
      return `${translate(CHANGE_WORDS[deed.action])} ${isolatedLine(deed.name)}`.trim();
    case 'nothing-to-undo':
      return translate('done.nothingToUndo');
    case 'nothing-to-redo':
      return translate('done.nothingToRedo');
    case 'address-added':
      return translate('done.addressAdded', { name: isolatedLine(deed.name), address: deed.address });
    case 'associated-others':
      return translate('done.associatedOthers', { name: isolatedLine(deed.name), count: deed.count });
    case 'merged':
      return deed.name === deed.other
        ? translate('done.mergedSame', { name: isolatedLine(deed.name) })
        : translate('done.merged', { name: isolatedLine(deed.name), other: isolatedLine(deed.other) });
    case 'settings-saved':
      return translate('settings.saved');
    case 'many-saved':
    case 'many-deleted':
    case 'many-exported':
    case 'many-stopped':
      return manyWords(deed.what, deed.count, translate);
    default:
      return translate(NAMED[deed.what], { name: isolatedLine(deed.name) });
  }
}
