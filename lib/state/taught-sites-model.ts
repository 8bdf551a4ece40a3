import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { TaughtSite } from '#lib/messages/protocol/teaching.ts';

/** The taught sites in the settings: what there is, and everything that can be done with it. */
export interface TaughtSitesModel {
  sites: ReadonlySignal<readonly TaughtSite[]>;
  /** The one that was deleted last: it can be brought back until the page is left. */
  deleted: ReadonlySignal<TaughtSite | undefined>;
  /** The name of the site whose file was taken in last. */
  imported: ReadonlySignal<string | undefined>;
  failure: ReadonlySignal<Failure | undefined>;
  load: () => Promise<void>;
  rename: (id: string, name: string) => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** Brings the deleted one back. */
  restore: () => Promise<void>;
  /** Takes the text of an adapter file in. */
  importFile: (text: string) => Promise<void>;
}

/** Makes the model of the list. Nothing is changed on the screen before the worker has kept it. */
export function createTaughtSitesModel(call: Call): TaughtSitesModel {
  const sites = signal<readonly TaughtSite[]>([]);
  const deleted = signal<TaughtSite>();
  const imported = signal<string>();
  const failure = signal<Failure>();

  async function load(): Promise<void> {
    const answer = await call('teaching.list', {});
    if (answer.ok) sites.value = answer.value;
    else failure.value = answer.failure;
  }

  /** Does something and shows the list as it is then. */
  async function change<Value>(asked: Promise<Result<Value>>): Promise<Result<Value>> {
    imported.value = undefined;
    const answer = await asked;
    failure.value = answer.ok ? undefined : answer.failure;
    await load();
    return answer;
  }

  return {
    sites,
    deleted,
    imported,
    failure,
    load,
    async rename(id, name) {
      if (name.trim() !== '') await change(call('teaching.rename', { id, name: name.trim() }));
    },
    async remove(id) {
      const site = sites.value.find((each) => each.id === id);
      const answer = await change(call('teaching.remove', { id }));
      if (answer.ok) deleted.value = site;
    },
    async restore() {
      const site = deleted.value;
      if (!site) return;
      const answer = await change(call('teaching.import', { file: site.file }));
      if (answer.ok) deleted.value = undefined;
    },
    async importFile(text) {
      const answer = await change(call('teaching.import', { file: text.slice(0, 2_000_000) }));
      if (answer.ok) imported.value = answer.value.name;
    },
  };
}
