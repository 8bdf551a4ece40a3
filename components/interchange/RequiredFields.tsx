import type { ImportModel } from '#lib/state/import-model.ts';
import { AttributeField } from '../definition/AttributeFields.tsx';
import { useAttributes } from '../definition/choices.ts';
import { useTranslate } from '../ui/translation.ts';

/**
 * What new contacts get in fields that are required, where the file says nothing (R44); nothing where no field is, or
 * each starts with something.
 */
export function RequiredFields({ given }: { given: ImportModel['given'] }) {
  const translate = useTranslate();
  const lacking = useAttributes('contact').filter(({ required, default: start }) => required && start === undefined);
  if (lacking.length === 0) return null;
  return (
    <section class="sc-import__required" aria-labelledby="import-required">
      <h3 id="import-required" class="sc-import__subtitle">
        {translate('import.requiredTitle')}
      </h3>
      <p class="sc-import__soft">{translate('import.requiredText')}</p>
      <div class="sc-field-grid">
        {lacking.map((definition) => (
          <AttributeField key={definition.id} definition={{ ...definition, required: false }} model={given} />
        ))}
      </div>
    </section>
  );
}
