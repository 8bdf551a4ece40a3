import { Crosshair } from 'lucide';
import { Button } from '../../ui/Button.tsx';
import { useTranslate } from '../../ui/translation.ts';

/** The way to teach a page, where it shows nobody or somebody who may be wrong. */
export function TeachOffer({ onTeach }: { onTeach: () => void }) {
  const translate = useTranslate();
  return (
    <div class="sc-panel__section">
      <p class="sc-panel__text">{translate('teach.offer')}</p>
      <div data-return="teach">
        <Button size="small" icon={Crosshair} onClick={onTeach}>
          {translate('teach.show')}
        </Button>
      </div>
    </div>
  );
}
