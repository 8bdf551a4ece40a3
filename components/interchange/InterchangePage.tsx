import { useEffect } from 'preact/hooks';
import type { ExportModel } from '#lib/state/export-model.ts';
import type { ImportModel } from '#lib/state/import-model.ts';
import { useTranslate } from '../ui/translation.ts';
import { ExportPart } from './ExportPart.tsx';
import { ImportPart } from './ImportPart.tsx';
import '../ui/Parts.css';
import './InterchangePage.css';

export interface InterchangePageProps {
  importing: ImportModel;
  exporting: ExportModel;
  countries: readonly string[];
  /** Gives a file to the reader. */
  onSave: (file: Blob, name: string) => void;
}

/** Import and export. */
export function InterchangePage({ importing, exporting, countries, onSave }: InterchangePageProps) {
  const translate = useTranslate();
  useEffect(() => {
    void importing.load();
  }, [importing]);
  return (
    <div class="sc-parts">
      <h1 class="sc-page-title">{translate('import.title')}</h1>
      <ImportPart model={importing} countries={countries} onSave={onSave} />
      <ExportPart model={exporting} />
    </div>
  );
}
