import { Upload } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { useTranslate } from '../ui/translation.ts';

export interface FileDropProps {
  /** Why no file can be taken (R60). */
  disabledBecause: string | undefined;
  onFile: (file: File) => void;
}

/** Takes a file that is chosen or dropped. */
export function FileDrop({ disabledBecause, onFile }: FileDropProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const isOpen = disabledBecause === undefined;
  return (
    <div
      class={classNames('sc-import__drop', isOver && 'sc-import__drop--over')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(isOpen);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file && isOpen) onFile(file);
      }}
    >
      <Icon icon={Upload} size={20} />
      <Button variant="primary" disabledBecause={disabledBecause} onClick={() => input.current?.click()}>
        {translate('import.choose')}
      </Button>
      <span class="sc-import__soft">{translate('import.drop')}</span>
      <input
        ref={input}
        type="file"
        class="sc-import__file"
        tabIndex={-1}
        aria-hidden="true"
        accept=".csv,.tsv,.txt,.vcf,.vcard,.json,text/csv,text/vcard,application/json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file && isOpen) onFile(file);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
