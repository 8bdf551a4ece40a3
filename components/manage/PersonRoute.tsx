import type { PersonPageModel } from '#lib/state/person-page-model.ts';
import type { SettingsModel } from '#lib/state/settings-model.ts';
import { personDocument } from '../person/person-document.ts';
import { PersonPage } from '../person/PersonPage.tsx';
import { useLanguage } from '../ui/translation.ts';

export interface PersonRouteProps {
  id: string;
  person: PersonPageModel;
  settings: SettingsModel;
  interchange: { onSave: (file: Blob, name: string) => void };
}

/** The page of one person's data, with the words of the reader's language. */
export function PersonRoute({ id, person, settings, interchange }: PersonRouteProps) {
  const language = useLanguage();
  return (
    <PersonPage
      id={id}
      model={person}
      onSave={interchange.onSave}
      toPage={(everything) => personDocument(everything, { language, tags: settings.settings.value?.tags ?? [] })}
    />
  );
}
