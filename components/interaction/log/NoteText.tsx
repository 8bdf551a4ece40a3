import { useState } from 'preact/hooks';
import { notePartsOf } from '#lib/domain/interaction/note-parts.ts';
import { type Hit, findHits } from '#lib/domain/search/find-hits.ts';
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

/** So much of a cut note stands before the first word that was found in it. */
const SHOWN_BEFORE = 80;

/** A cut note around the first word that was found, when its beginning has none. */
function aroundHit(note: string, words: readonly string[]): string {
  const begin = beginning(note);
  if (words.length === 0 || findHits(begin, words).length > 0) return begin;
  const first = findHits(note, words)[0]?.from ?? 0;
  const from = note.indexOf(' ', Math.max(0, first - SHOWN_BEFORE)) + 1;
  const shown = beginning(note.slice(from > first ? first : from));
  return shown.toWellFormed();
}

/** A stretch of text with what was found in it marked. `at` is where it stands in the text of the hits. */
function Marked({ text, at, hits }: { text: string; at: number; hits: readonly Hit[] }) {
  const parts: (string | { hit: string; from: number })[] = [];
  let done = at;
  for (const { from, to } of hits) {
    if (to <= at || from >= at + text.length) continue;
    const [begin, end] = [Math.max(from, at), Math.min(to, at + text.length)];
    parts.push(text.slice(done - at, begin - at), { hit: text.slice(begin - at, end - at), from: begin });
    done = end;
  }
  parts.push(text.slice(done - at));
  return <>{parts.map((part) => (typeof part === 'string' ? part : <mark key={part.from}>{part.hit}</mark>))}</>;
}

export interface NoteTextProps {
  note: string;
  /** Words that were searched for, folded: marked wherever they stand. */
  words?: readonly string[];
}

/** Notes as plain text: whatever was pasted is shown, never run. Web addresses become links. */
export function NoteText({ note, words = [] }: NoteTextProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const text = note.trim();
  const begin = aroundHit(text, words);
  const isCut = begin.length < text.length;
  const shown = open ? text : begin;
  const hits = findHits(shown, words);
  let place = 0;
  return (
    <div class="sc-entry__note-place">
      <p class="sc-entry__note" dir="auto">
        {isCut && !open && !text.startsWith(begin) ? '…' : ''}
        {notePartsOf(shown).map(({ text: part, href }, index) => {
          const at = place;
          place += part.length;
          const marked = hits.length === 0 ? part : <Marked key={at} text={part} at={at} hits={hits} />;
          return href === undefined ? (
            marked
          ) : (
            <a key={`${index} ${href}`} href={href} target="_blank" rel="noopener noreferrer">
              {marked}
            </a>
          );
        })}
        {isCut && !open && !text.endsWith(begin) ? '…' : ''}
      </p>
      {isCut ? (
        <Button variant="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {translate(open ? 'log.showLess' : 'log.showAll')}
        </Button>
      ) : undefined}
    </div>
  );
}
