import { fail } from '#lib/domain/result.ts';
import type { TabView } from '#lib/domain/view/tab-view.ts';
import type { Right } from '#lib/settings/settings.ts';
import type { PanelModel } from '#lib/state/panel-model.ts';
import type { Script } from '../scripted-worker.ts';
import { addScenes } from './add-scenes.ts';
import { choiceScenes } from './choice-scenes.ts';
import { logScenes } from './log-scenes.ts';
import { lookupScenes } from './lookup-scenes.ts';
import { nobodyScenes } from './nobody-scenes.ts';
import { resolvedScenes } from './resolved-scenes.ts';
import { siteScenes } from './site-scenes.ts';

/** One state of the panel: what the worker answers, and what is pressed before the picture is taken. */
export interface Scene {
  view?: TabView;
  script?: Script;
  /** Runs once the panel stands. */
  play?: (model: PanelModel) => void | Promise<void>;
  /** Presses these one after the other: CSS selectors. */
  press?: readonly string[];
  /** Has the focus in the picture. */
  focus?: string;
  /** What the agent may do; everything unless told otherwise. */
  rights?: readonly Right[];
}

/** Every state there is to look at, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  ...siteScenes,
  ...resolvedScenes,
  ...choiceScenes,
  ...nobodyScenes,
  ...addScenes,
  ...lookupScenes,
  'store-blocked': { script: { 'tab.view': () => fail('store-blocked') } },
  'store-newer': { script: { 'tab.view': () => fail('store-newer') } },
  'store-full': { script: { 'tab.view': () => fail('store-full') } },
  'store-lost': { script: { 'tab.view': () => fail('store-lost') } },
  unavailable: { script: { 'tab.view': () => fail('unavailable') } },
  ...logScenes,
};
