import type { TeachModel } from '#lib/state/teach-model.ts';
import { useTranslate } from '../../ui/translation.ts';
import { ChoiceList } from './ChoiceList.tsx';

/** Texts of the page that may be the part that is asked for, to choose from without a pointer. */
export function ListedTexts({ model }: { model: TeachModel }) {
  const translate = useTranslate();
  const texts = model.listed.value;
  return (
    <div class="sc-teach__listed">
      <p class="sc-teach__note" role="status">
        {texts.length > 0 ? translate('teach.listed') : ''}
      </p>
      {texts.length > 0 ? (
        <ChoiceList
          choices={texts.map((text) => ({
            key: text,
            text,
            label: translate('teach.take'),
            says: translate('teach.takeLabel', { text }),
          }))}
          onChoose={model.takeListed}
          onFocus={model.showListed}
        />
      ) : undefined}
    </div>
  );
}
