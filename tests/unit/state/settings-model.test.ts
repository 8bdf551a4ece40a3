import { describe, expect, it } from 'vitest';
import { createSettingsModel } from '#lib/state/settings-model.ts';
import { type EffectiveSettings, rightSchema, settingsSchema } from '#lib/settings/settings.ts';
import { fail, succeed } from '#lib/domain/result.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';

function settingsWith(change: Partial<EffectiveSettings> = {}): EffectiveSettings {
  return { ...settingsSchema.parse({ agentId: 'a' }), managedSites: [], rights: rightSchema.options, ...change };
}

const quiet = () => Promise.resolve();

describe('the settings model', () => {
  it('adds an entry once, trimmed, and shows it only after it was kept', async () => {
    let kept = settingsWith({ ownDomains: ['meridia.example'] });
    const { call, asked: sent } = scriptedWorker({
      'settings.get': () => succeed({ settings: kept, managed: [] }),
      'settings.update': (change) => {
        kept = { ...kept, ownDomains: change.ownDomains ?? kept.ownDomains };
        return succeed({ settings: kept, managed: [] });
      },
    });
    const model = createSettingsModel({ call, releaseSite: quiet });
    await model.load();
    expect(await model.add('ownDomains', '  new.example ')).toBe(true);
    expect(model.settings.value?.ownDomains).toEqual(['meridia.example', 'new.example']);
    expect(await model.add('ownDomains', 'new.example')).toBe(false);
    expect(sent.filter(({ name }) => name === 'settings.update')).toHaveLength(1);
  });

  it('keeps what was set when a save is refused, and says why', async () => {
    const { call } = scriptedWorker({
      'settings.get': () => succeed({ settings: settingsWith({ agentName: 'Ada' }), managed: [] }),
      'settings.update': () => fail('store-full'),
    });
    const model = createSettingsModel({ call, releaseSite: quiet });
    await model.load();
    expect(await model.save({ agentName: 'Grace' })).toBe(false);
    expect(model.settings.value?.agentName).toBe('Ada');
    expect(model.failure.value?.code).toBe('store-full');
    expect(model.saves.value).toBe(0);
  });

  it('gives the browser permission back only when the site was disabled', async () => {
    const released: string[] = [];
    const releaseSite = (origin: string) => {
      released.push(origin);
      return quiet();
    };
    const { call } = scriptedWorker({
      'settings.get': () => succeed({ settings: settingsWith(), managed: [] }),
      'site.disable': ({ origin }) =>
        origin === 'https://managed.example'
          ? fail('forbidden', 'managed')
          : succeed({ status: 'disabled', managed: false }),
    });
    const model = createSettingsModel({ call, releaseSite });
    await model.disableSite('https://managed.example');
    await model.disableSite('https://desk.example');
    expect(released).toEqual(['https://desk.example']);
  });

  it('sets the helpdesk of a site without touching its country, and says why it could not', async () => {
    const { call, asked } = scriptedWorker({
      'settings.get': () => succeed({ settings: settingsWith(), managed: [] }),
      'site.configure': ({ adapterId }) => (adapterId === 'gone' ? fail('invalid', 'adapterId') : succeed(null)),
    });
    const model = createSettingsModel({ call, releaseSite: quiet });
    await model.setSiteAdapter('https://desk.example', 'freshdesk');
    expect(model.saves.value).toBe(1);
    await model.setSiteAdapter('https://desk.example', 'gone');
    expect(model.failure.value?.code).toBe('invalid');
    expect(asked.filter(({ name }) => name === 'site.configure').map(({ request }) => request)).toEqual([
      { origin: 'https://desk.example', adapterId: 'freshdesk' },
      { origin: 'https://desk.example', adapterId: 'gone' },
    ]);
  });

  it('knows which entries an administrator fixed', async () => {
    const settings = settingsWith({
      ownAddresses: ['+33199001234', 'me@x.example'],
      managedOwnAddresses: ['+33199001234'],
    });
    const { call } = scriptedWorker({ 'settings.get': () => succeed({ settings, managed: [] }) });
    const model = createSettingsModel({ call, releaseSite: quiet });
    await model.load();
    expect(settings.ownAddresses.map((entry) => model.isFixed('ownAddresses', entry))).toEqual([true, false]);
  });
});

describe('reminders of follow-ups', () => {
  function reminding(isGranted: boolean, mayNotify: boolean, on = false) {
    let kept = settingsWith({ followUpNotices: on });
    const worker = scriptedWorker({
      'settings.get': () => succeed({ settings: kept, managed: [] }),
      'settings.update': ({ followUpNotices = kept.followUpNotices }) => {
        kept = { ...kept, followUpNotices };
        return succeed({ settings: kept, managed: [] });
      },
    });
    const asked: string[] = [];
    const requestNotices = () => {
      asked.push('asked');
      return Promise.resolve(isGranted);
    };
    const ports = { releaseSite: quiet, requestNotices, mayNotify: () => Promise.resolve(mayNotify) };
    return { model: createSettingsModel({ call: worker.call, ...ports }), worker, asked };
  }

  it('are turned on within the press, once the browser allows them', async () => {
    const { model, asked } = reminding(true, true);
    const turning = model.setNotices(true);
    expect(asked).toEqual(['asked']);
    await turning;
    expect([model.settings.value?.followUpNotices, model.notices.value]).toEqual([true, 'fine']);
    await model.setNotices(false);
    expect([model.settings.value?.followUpNotices, asked.length]).toEqual([false, 1]);
  });

  it('stay off, with the reason, when the browser does not', async () => {
    const { model, worker } = reminding(false, false);
    await model.setNotices(true);
    expect(model.notices.value).toBe('refused');
    expect(worker.requests('settings.update')).toEqual([]);
  });

  it('show that the browser allows them no longer', async () => {
    const { model } = reminding(true, false, true);
    await model.load();
    expect(model.notices.value).toBe('lost');
    await model.setNotices(true);
    expect(model.notices.value).toBe('fine');
  });
});
