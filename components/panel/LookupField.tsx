import { Search } from 'lucide';
import { useState } from 'preact/hooks';
import { takeEscape, takeSlash } from '../ui/search-keys.ts';
import { TextInput } from '../ui/TextInput.tsx';
import { useTranslate } from '../ui/translation.ts';

/** A field that opens the look-up with what was typed: the way on from a page that shows nobody. */
export function LookupField({ onLookUp }: { onLookUp: (text: string) => void }) {
  const translate = useTranslate();
  const [text, setText] = useState('');
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onLookUp(text);
      }}
    >
      <TextInput
        type="search"
        enterkeyhint="search"
        leading={Search}
        aria-label={translate('lookup.label')}
        placeholder={translate('lookup.placeholder')}
        data-search=""
        value={text}
        onValue={setText}
        onKeyDown={(event) => {
          if (!takeSlash(event, text)) takeEscape(event, text, setText);
        }}
      />
    </form>
  );
}
