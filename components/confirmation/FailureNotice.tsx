import type { Failure } from '#lib/domain/result.ts';
import { Notice } from '../ui/Notice.tsx';
import { useTranslate } from '../ui/translation.ts';
import { failureWords } from './failure-words.ts';
import { LostStoreLink } from './LostStoreLink.tsx';

/** A failure in place: what happened, what was kept, and what to do. Announced when it appears. */
export function FailureNotice({ failure }: { failure: Failure }) {
  const { title, text } = failureWords(failure, useTranslate());
  return (
    <Notice
      tone="danger"
      title={title}
      announce
      actions={failure.code === 'store-lost' ? <LostStoreLink /> : undefined}
    >
      {text}
    </Notice>
  );
}
