import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '#lib/domain/result.ts';
import type { Call } from '#lib/messages/call.ts';
import type { TaughtChange, TaughtSite } from '#lib/messages/protocol/teaching.ts';
import type { TaughtBack } from '#lib/teach/taught-back.ts';

/** Something that was done to a taught site; it can be taken back until the page is left. */
export interface TaughtDeed {
  key: number;
  what: 'deleted' | 'imported' | 'edited';
  siteId: string;
  name: string;
  /** Absent where nothing was changed. */
  back?: TaughtBack;
}

/** The taught sites in the settings: what there is, and everything that can be done with it. */
export interface TaughtSitesModel {
  sites: ReadonlySignal<readonly TaughtSite[]>;
  /** What was done since the page was opened and not taken back, newest first. */
  deeds: ReadonlySignal<readonly TaughtDeed[]>;
  /** A file that would take the place of what was taught for the same pages: what that is called. */
  asks: ReadonlySignal<string | undefined>;
  failure: ReadonlySignal<Failure | undefined>;
  load: () => Promise<void>;
  rename: (id: string, name: string) => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** Keeps a site as another text of its file says. */
  edit: (id: string, file: string) => Promise<void>;
  undo: (key: number) => Promise<void>;
  /** Takes the text of an adapter file in. */
  importFile: (text: string) => Promise<void>;
  /** Says whether the file that was asked about takes the other's place. */
  answer: (replace: boolean) => Promise<void>;
}

/** Makes the model of the list. Nothing is changed on the screen before the worker has kept it. */
export function createTaughtSitesModel(call: Call): TaughtSitesModel {
  const sites = signal<readonly TaughtSite[]>([]);
  const deeds = signal<readonly TaughtDeed[]>([]);
  const asked = signal<{ file: string; rival: string }>();
  const failure = signal<Failure>();
  let count = 0;

  async function load(): Promise<void> {
    const answer = await call('teaching.list', {});
    if (answer.ok) sites.value = answer.value;
    else failure.value = answer.failure;
  }

  /** Does something and shows the list as it is then. */
  async function change<Value>(doing: Promise<Result<Value>>): Promise<Result<Value>> {
    const answer = await doing;
    failure.value = answer.ok ? undefined : answer.failure;
    await load();
    return answer;
  }

  function say(what: TaughtDeed['what'], { id, name }: TaughtSite, back: TaughtBack): void {
    const canGoBack = back.forget.length + back.put.length > 0;
    const deed: TaughtDeed = { key: (count += 1), what, siteId: id, name, ...(canGoBack && { back }) };
    // What changed nothing is said once.
    deeds.value = [deed, ...deeds.value.filter((each) => each.back !== undefined)].slice(0, 20);
  }

  function imported(answer: Result<TaughtChange>, file: string): void {
    if (answer.ok) say('imported', answer.value.site, answer.value.back);
    else if (answer.failure.code === 'conflict') {
      failure.value = undefined;
      asked.value = { file, rival: answer.failure.detail ?? '' };
    }
  }

  return {
    sites,
    deeds,
    asks: computed(() => asked.value?.rival),
    failure,
    load,
    async rename(id, name) {
      if (name.trim() !== '') await change(call('teaching.rename', { id, name: name.trim() }));
    },
    async remove(id) {
      const site = sites.value.find((each) => each.id === id);
      const answer = await change(call('teaching.remove', { id }));
      if (answer.ok && site) say('deleted', site, answer.value.back);
    },
    async edit(id, file) {
      const answer = await change(call('teaching.edit', { id, file }));
      if (answer.ok) say('edited', answer.value.site, answer.value.back);
    },
    async undo(key) {
      const deed = deeds.value.find((each) => each.key === key);
      if (!deed?.back) return;
      const answer = await change(call('teaching.restore', deed.back));
      if (answer.ok) deeds.value = deeds.value.filter((each) => each.key !== key);
    },
    async importFile(text) {
      const file = text.slice(0, 2_000_000);
      asked.value = undefined;
      imported(await change(call('teaching.import', { file })), file);
    },
    async answer(replace) {
      const question = asked.value;
      asked.value = undefined;
      if (question && replace)
        imported(await change(call('teaching.import', { file: question.file, replace })), question.file);
    },
  };
}
