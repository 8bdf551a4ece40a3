import { signal } from '@preact/signals';
import { render } from 'preact';
import { Panel } from '#components/panel/Panel.tsx';
import { RightsProvider } from '#components/rights/rights.ts';
import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { LanguageProvider } from '#components/ui/translation.ts';
import { succeed } from '#lib/domain/result.ts';
import { createPanelModel } from '#lib/state/panel-model.ts';
import { english, french } from '../languages.ts';
import { scriptedWorker } from '../scripted-worker.ts';
import { atelier, riviere } from './people.ts';
import { type Scene, scenes } from './scenes.ts';

/*
 * One state of the panel as a page: `?scene=resolved&lang=fr`. Without a scene, the list of them.
 */
function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function show(scene: Scene, root: HTMLElement, lang: string): Promise<void> {
  const language = lang === 'fr' ? french : english;
  document.documentElement.lang = language.locale;
  const { view } = scene;
  const worker = scriptedWorker({
    ...(view ? { 'tab.view': () => succeed(view) } : {}),
    'lookup.pending': () => succeed(null),
    'entry.list': () => succeed({ entries: [], topics: [], agent: { name: 'Ada', email: '' } }),
    'contact.duplicates': () => succeed([]),
    'contact.search': () => succeed({ matches: [], hiddenElsewhere: 0 }),
    'organization.search': ({ query }) =>
      succeed([riviere, atelier].filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()))),
    ...scene.script,
  });
  const model = createPanelModel({
    call: worker.call,
    activeTab: { current: async () => view?.tabId ?? 7, onChanged: () => () => {} },
    onViewChanged: () => () => {},
    windowId: 1,
    onLookupPending: () => () => {},
    requestSite: async () => false,
  });
  render(
    <LanguageProvider value={language}>
      <RightsProvider value={signal(scene.rights)}>
        <Panel model={model} onOpenContact={() => {}} />
      </RightsProvider>
    </LanguageProvider>,
    root,
  );
  await frame();
  await scene.play?.(model);
  for (const selector of scene.press ?? []) {
    await frame();
    root.querySelector<HTMLElement>(selector)?.click();
  }
  await frame();
  if (scene.focus) root.querySelector<HTMLElement>(scene.focus)?.focus({ focusVisible: true });
  // Long enough for the wait that shows a busy line, and for a search to come back.
  await new Promise((resolve) => setTimeout(resolve, 250));
  await frame();
  document.body.dataset.ready = 'true';
}

const question = new URLSearchParams(location.search);
const scene = scenes[question.get('scene') ?? ''];
const root = document.getElementById('root')!;
if (scene) void show(scene, root, question.get('lang') ?? 'en');
else {
  render(
    <ul>
      {Object.keys(scenes).map((name) => (
        <li key={name}>
          <a href={`?scene=${name}`}>{name}</a> <a href={`?scene=${name}&lang=fr`}>fr</a>
        </li>
      ))}
    </ul>,
    root,
  );
}
