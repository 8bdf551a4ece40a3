import { ArrowDown, ArrowUp, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import {
  type AttributeDefinition,
  type AttributeOwner,
  attributeOwnerSchema,
} from '#lib/domain/definition/definition.ts';
import type { DefinitionsModel } from '#lib/state/definitions-model.ts';
import { FailureNotice } from '../confirmation/FailureNotice.tsx';
import { useDenied } from '../rights/rights.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { OutsideText } from '../ui/OutsideText.tsx';
import { useTranslate } from '../ui/translation.ts';
import { AttributeEditor } from './AttributeEditor.tsx';
import { attributeName, useAttributeWords } from './AttributeFields.tsx';
import { OWNER_WORDS, TYPE_WORDS } from './attribute-words.ts';
import './AttributeDefinitions.css';

interface RowProps {
  definition: AttributeDefinition;
  denied: string | undefined;
  onEdit: () => void;
  onRetire: () => void;
  /** Absent where it stands first or last, or is retired. */
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
}

function Row({ definition, denied, onEdit, onRetire, onUp, onDown }: RowProps) {
  const translate = useTranslate();
  const words = useAttributeWords();
  const name = attributeName(definition);
  const { type, required, retired, fixed, default: start } = definition;
  const because = fixed ? translate('attributes.fixed') : denied;
  const facts = [
    translate(TYPE_WORDS[type]),
    required ? translate('attributes.isRequired') : undefined,
    start === undefined ? undefined : translate('attributes.startsWith', { value: words(definition, start) }),
  ].filter((fact) => fact !== undefined);
  const toggle = translate(retired ? 'lists.bringBack' : 'lists.retire');
  return (
    <li class="sc-attributes__row">
      <div class="sc-attributes__name">
        <OutsideText>{name}</OutsideText> {retired ? <Chip>{translate('lists.retired')}</Chip> : undefined}
        {fixed ? <Chip>{translate('attributes.fixedShort')}</Chip> : undefined}
        <p class="sc-attributes__soft">{facts.join(' · ')}</p>
      </div>
      <span class="sc-attributes__actions">
        {onUp ? <IconButton icon={ArrowUp} label={translate('attributes.up', { name })} onClick={onUp} /> : undefined}
        {onDown ? (
          <IconButton icon={ArrowDown} label={translate('attributes.down', { name })} onClick={onDown} />
        ) : undefined}
        <Button
          size="small"
          variant="plain"
          aria-label={`${translate('record.edit')}: ${name}`}
          disabledBecause={because}
          onClick={onEdit}
        >
          {translate('record.edit')}
        </Button>
        <Button
          size="small"
          variant="plain"
          aria-label={`${toggle}: ${name}`}
          disabledBecause={because}
          onClick={onRetire}
        >
          {toggle}
        </Button>
      </span>
    </li>
  );
}

function Owner({ owner, model }: { owner: AttributeOwner; model: DefinitionsModel }) {
  const translate = useTranslate();
  const denied = useDenied()('definitions.edit');
  const [open, setOpen] = useState<string>();
  const inForce = model.attributesOf(owner);
  const retired = model.definitions.value.filter(
    (each): each is AttributeDefinition => each.kind === 'attribute' && each.owner === owner && each.retired,
  );
  const close = () => setOpen(undefined);
  const move = (at: number, by: number) => {
    const ids = inForce.map(({ id }) => id);
    const [id] = ids.splice(at, 1);
    if (id !== undefined) ids.splice(at + by, 0, id);
    void model.orderAttributes(owner, ids);
  };
  const mayMove = denied === undefined;
  return (
    <section class="sc-attributes__owner" aria-labelledby={`attributes-${owner}`}>
      <h3 id={`attributes-${owner}`}>{translate(OWNER_WORDS[owner])}</h3>
      {inForce.length + retired.length === 0 && open === undefined ? (
        <p class="sc-none">{translate('attributes.none')}</p>
      ) : undefined}
      <ul>
        {[...inForce, ...retired].map((definition, at) =>
          open === definition.id ? (
            <li key={definition.id}>
              <AttributeEditor owner={owner} definition={definition} others={inForce} model={model} onClose={close} />
            </li>
          ) : (
            <Row
              key={definition.id}
              definition={definition}
              denied={denied}
              onEdit={() => setOpen(definition.id)}
              onRetire={() => void model.saveAttribute({ id: definition.id, retired: !definition.retired })}
              onUp={mayMove && at > 0 && at < inForce.length ? () => move(at, -1) : undefined}
              onDown={mayMove && at < inForce.length - 1 ? () => move(at, 1) : undefined}
            />
          ),
        )}
      </ul>
      {open === 'new' ? (
        <AttributeEditor owner={owner} others={inForce} model={model} onClose={close} />
      ) : (
        <Button
          size="small"
          icon={Plus}
          aria-label={`${translate('attributes.add')}: ${translate(OWNER_WORDS[owner])}`}
          disabledBecause={denied}
          onClick={() => setOpen('new')}
        >
          {translate('attributes.add')}
        </Button>
      )}
    </section>
  );
}

/**
 * The team's own fields of contacts, organizations and locations (R44): defined, renamed, put in order and retired.
 * None of it takes a value from a record.
 */
export function AttributeDefinitions({ model }: { model: DefinitionsModel }) {
  const translate = useTranslate();
  return (
    <section class="sc-settings__part" aria-labelledby="settings-attributes">
      <h2 id="settings-attributes">{translate('attributes.title')}</h2>
      <p class="sc-settings__why">{translate('attributes.why')}</p>
      {model.failure.value ? <FailureNotice failure={model.failure.value} /> : undefined}
      {attributeOwnerSchema.options.map((owner) => (
        <Owner key={owner} owner={owner} model={model} />
      ))}
    </section>
  );
}
