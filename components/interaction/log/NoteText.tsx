import { useState } from 'preact/hooks';
import { notePartsOf } from '#lib/domain/interaction/note-parts.ts';
import { Button } from '../../ui/Button.tsx';
import { useTranslate } from '../../ui/translation.ts';

/** A note longer than this, or of more lines, is shown cut until it is opened. */
const SHOWN_SIGNS = 700;
const SHOWN_LINES = 12;

function beginning(note: string): string {
  const lines = note.split('\n');
  const few = lines.length > SHOWN_LINES ? lines.slice(0, SHOWN_LINES).join('\n') : note;
  return few.length > SHOWN_SIGNS ? few.slice(0, SHOWN_SIGNS).toWellFormed() : few;
}

/** Notes as plain text: whatever was pasted is shown, never run. Web addresses become links. */
export function NoteText({ note }: { note: string }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const text = note.trim();
  const begin = beginning(text);
  const isCut = begin.length < text.length;
  return (
    <div class="sc-entry__note-place">
      <p class="sc-entry__note" dir="auto">
        {notePartsOf(open ? text : begin).map(({ text: part, href }, index) =>
          href === undefined ? (
            part
          ) : (
            <a key={`${index} ${href}`} href={href} target="_blank" rel="noopener noreferrer">
              {part}
            </a>
          ),
        )}
        {isCut && !open ? '…' : ''}
      </p>
      {isCut ? (
        <Button variant="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {translate(open ? 'log.showLess' : 'log.showAll')}
        </Button>
      ) : undefined}
    </div>
  );
}
