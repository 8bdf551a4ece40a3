import { Button } from '../../ui/Button.tsx';
import { useTranslate } from '../../ui/translation.ts';

/** The way to teach a page, where it shows nobody or somebody who may be wrong: one line, for it is rarely needed. */
export function TeachOffer({ onTeach }: { onTeach: () => void }) {
  const translate = useTranslate();
  return (
    <p class="sc-panel__section sc-panel__offer" data-return="teach">
      <span>{translate('teach.offer')}</span>
      <Button variant="link" size="small" onClick={onTeach}>
        {translate('teach.show')}
      </Button>
    </p>
  );
}
