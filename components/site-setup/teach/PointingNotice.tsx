import { Crosshair } from 'lucide';
import type { LessonPart } from '#lib/teach/lesson.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { OutsideText } from '../../ui/OutsideText.tsx';
import { useTranslate } from '../../ui/translation.ts';
import { PART_ASKS } from './teach-words.ts';

export interface PointingNoticeProps {
  part: LessonPart;
  /** What the pointer is over on the page. */
  under: { text: string; address?: string } | undefined;
  onStop: () => void;
}

/** While the agent points: what to press on the page, and what is under the pointer there. */
export function PointingNotice({ part, under, onStop }: PointingNoticeProps) {
  const translate = useTranslate();
  return (
    <div class="sc-pointing">
      <p class="sc-pointing__ask" role="status">
        <Icon icon={Crosshair} /> {translate(PART_ASKS[part])}
      </p>
      {/* Follows the pointer: whoever points sees it, and nobody wants all of it read out. */}
      <p class="sc-pointing__under" aria-hidden="true">
        {under === undefined ? (
          translate('teach.underNothing')
        ) : under.address === undefined ? (
          <OutsideText oneLine>{under.text || translate('teach.underNothing')}</OutsideText>
        ) : (
          <>
            {translate('teach.underAddress')} <OutsideText class="sc-pointing__found">{under.address}</OutsideText>
          </>
        )}
      </p>
      <div>
        <Button size="small" keys="Esc" onClick={onStop}>
          {translate('teach.stopPointing')}
        </Button>
      </div>
    </div>
  );
}
