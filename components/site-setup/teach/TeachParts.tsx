import type { TeachModel } from '#lib/state/teach-model.ts';
import type { LessonPart } from '#lib/teach/lesson.ts';
import { Button } from '../../ui/Button.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { ListedTexts } from './ListedTexts.tsx';
import { NOT_SHOWN, PART_NAMES } from './teach-words.ts';

const PARTS: readonly LessonPart[] = ['requester', 'number', 'subject', 'name'];

/** What was shown so far, and what can be shown besides: each with what it finds on this page. */
export function TeachParts({ model }: { model: TeachModel }) {
  const translate = useTranslate();
  const { requester } = model.parts.value;
  if (requester === undefined && model.pointing.value !== undefined) return null;
  const shown = requester === undefined ? PARTS.slice(0, 1) : PARTS;
  return (
    <ul class="sc-teach__list">
      {shown.map((part) => (
        <li key={part} class="sc-teach__row" data-part={part}>
          <div class="sc-teach__text">
            <div class="sc-teach__part">{translate(PART_NAMES[part])}</div>
            <div class="sc-teach__value">
              <PartFound model={model} part={part} />
            </div>
          </div>
          {part !== 'requester' && model.parts.value[part] !== undefined ? (
            <Button
              size="small"
              variant="plain"
              aria-label={translate('teach.dropLabel', { part: translate(PART_NAMES[part]) })}
              onClick={() => model.drop(part)}
            >
              {translate('teach.drop')}
            </Button>
          ) : undefined}
          <Button
            size="small"
            aria-label={translate(
              model.parts.value[part] === undefined ? 'teach.pointLabel' : 'teach.pointAgainLabel',
              {
                part: translate(PART_NAMES[part]),
              },
            )}
            data-point=""
            aria-pressed={model.pointing.value === part}
            disabledBecause={model.gone.value ? translate('teach.goneSave') : undefined}
            onClick={() => model.point(part)}
          >
            {translate(model.parts.value[part] === undefined ? 'teach.point' : 'teach.pointAgain')}
          </Button>
          {part !== 'requester' && model.pointing.value === part ? <ListedTexts model={model} /> : undefined}
        </li>
      ))}
    </ul>
  );
}

function PartFound({ model, part }: { model: TeachModel; part: LessonPart }) {
  const translate = useTranslate();
  const picked = model.parts.value[part];
  const { id, from } = model.ticket.value;
  if (part === 'number') {
    if (id === undefined) return <span class="sc-teach__missing">{translate('teach.noNumber')}</span>;
    return (
      <span>
        <OutsideText>{id}</OutsideText>{' '}
        <span class="sc-teach__note">{translate(from === 'address' ? 'teach.fromAddress' : 'teach.fromPage')}</span>
      </span>
    );
  }
  if (picked === undefined)
    return <span class="sc-teach__note">{translate(part === 'requester' ? 'teach.notShown' : NOT_SHOWN[part])}</span>;
  const { text, address, weak } = picked;
  return (
    <span role="status">
      <OutsideText class="sc-teach__found">{address?.text ?? text}</OutsideText>
      {part === 'requester' && weak ? <span class="sc-teach__weak">{translate('teach.weak')}</span> : undefined}
    </span>
  );
}
