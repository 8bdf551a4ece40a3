import { ArrowLeft } from 'lucide';
import { IconButton } from '../ui/IconButton.tsx';
import { useTranslate } from '../ui/translation.ts';

/** The way back and the name of what is open. */
export function BackBar({ title, onBack }: { title: string; onBack: () => void }) {
  const translate = useTranslate();
  return (
    <div class="sc-panel__bar">
      <IconButton icon={ArrowLeft} label={translate('common.back')} keys="Esc" onClick={onBack} />
      <h2 class="sc-panel__heading">{title}</h2>
    </div>
  );
}
