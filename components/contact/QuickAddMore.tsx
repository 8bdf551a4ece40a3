import type { QuickAddModel } from '#lib/state/quick-add-model.ts';
import { AttributeField } from '../definition/AttributeFields.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useTranslate } from '../ui/translation.ts';

/**
 * What a new contact may have beside name, addresses and organization: its location (R43), where the organization has
 * any, and the team's own fields (R44). Required ones stand open, the others one press away.
 */
export function QuickAddMore({ model }: { model: QuickAddModel }) {
  const translate = useTranslate();
  const { site, attributes, attributeDefinitions } = model;
  const sites = site.sites.value;
  const required = attributeDefinitions.filter((definition) => definition.required);
  const others = attributeDefinitions.filter((definition) => !definition.required);
  return (
    <>
      {sites.length > 0 ? (
        <Field label={translate('field.site')} note={translate('contactPage.optional')}>
          {(control) => (
            <Select {...control} value={site.siteId.value ?? ''} onValue={(id) => site.choose(id || undefined)}>
              <option value="">{translate('record.none')}</option>
              {sites.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : undefined}
      {required.map((definition) => (
        <AttributeField key={definition.id} definition={definition} model={attributes} />
      ))}
      {others.length > 0 ? (
        <Disclosure summary={translate('quickAdd.moreFields')}>
          <div class="sc-quick-add__more">
            {others.map((definition) => (
              <AttributeField key={definition.id} definition={definition} model={attributes} />
            ))}
          </div>
        </Disclosure>
      ) : undefined}
    </>
  );
}
