import { RecordLoading } from '../record/RecordStates.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface LookingThroughProps {
  /** How many contacts have been looked through; nothing as long as that is not known. */
  looked: { read: number; contacts: number } | undefined;
}

/** How far the looking for traces of a person is: with very many contacts it takes a while. Leaving the page ends it. */
export function LookingThrough({ looked }: LookingThroughProps) {
  const translate = useTranslate();
  if (looked === undefined) return <RecordLoading label={translate('person.looking')} />;
  const share = looked.contacts === 0 ? 0 : Math.min(looked.read / looked.contacts, 1);
  const percent = (of: number) => translate('person.progress', { percent: Math.floor(of) });
  return (
    <section class="sc-part">
      <p class="sc-person__soft">{translate('person.lookingText')}</p>
      <div class="sc-person__progress">
        <progress aria-label={translate('person.looking')} value={share} max={1} />
        <span aria-hidden="true">{percent(100 * share)}</span>
      </div>
      <span class="sc-visually-hidden" role="status">
        {`${translate('person.looking')} ${percent(10 * Math.floor(10 * share))}`}
      </span>
    </section>
  );
}
