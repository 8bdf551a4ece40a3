import type { Failure, FailureCode } from '#lib/domain/result.ts';
import type { PlainMessageKey, Translate } from '../ui/translation.ts';

const WORDS: Readonly<Record<FailureCode, readonly [title: PlainMessageKey, text: PlainMessageKey]>> = {
  invalid: ['failure.invalid', 'failure.invalidText'],
  forbidden: ['failure.forbidden', 'failure.forbiddenText'],
  'not-found': ['failure.notFound', 'failure.notFoundText'],
  conflict: ['failure.conflict', 'failure.conflictText'],
  duplicate: ['failure.duplicate', 'failure.duplicateText'],
  'no-permission': ['failure.noPermission', 'failure.noPermissionText'],
  'unsupported-page': ['failure.unsupportedPage', 'failure.unsupportedPageText'],
  'store-blocked': ['failure.storeBlocked', 'failure.storeBlockedText'],
  'store-newer': ['failure.storeNewer', 'failure.storeNewerText'],
  'store-full': ['failure.storeFull', 'failure.storeFullText'],
  'store-lost': ['failure.storeLost', 'failure.storeLostText'],
  unavailable: ['failure.unavailable', 'failure.unavailableText'],
  internal: ['failure.internal', 'failure.internalText'],
};

/** A failure for a person: `title` says what happened, `text` what was kept and what to do. */
export function failureWords(failure: Failure, translate: Translate): { title: string; text: string } {
  const [title, text] = WORDS[failure.code];
  return { title: translate(title), text: translate(text) };
}
