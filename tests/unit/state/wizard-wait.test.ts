import { describe, expect, it } from 'vitest';
import { contactDraftSchema } from '#lib/domain/contact/contact.ts';
import { newId } from '#lib/domain/id.ts';
import { organizationSchema } from '#lib/domain/organization/organization.ts';
import { succeed } from '#lib/domain/result.ts';
import { organizationSummaryOf } from '#lib/domain/view/organization-summary-of.ts';
import { readManageRoute, writeManageRoute } from '#lib/state/manage-route.ts';
import { createQuickAddModel } from '#lib/state/quick-add-model.ts';
import { createContactsPageModel } from '#lib/state/contacts-page-model.ts';
import { panelToken, routeWithOrganization } from '#lib/state/wizard-door.ts';
import { createWizardLeave, createWizardWait } from '#lib/state/wizard-wait.ts';
import { manualClock, settled } from '#tests/support/manual-clock.ts';
import { scriptedWorker } from '#tests/support/scripted-worker.ts';

const quill = organizationSchema.parse({
  id: newId(),
  name: 'Quill',
  createdAt: 1,
  createdBy: 'a',
  updatedAt: 1,
  updatedBy: 'a',
  revision: 1,
  visibility: 'public',
  ownerId: 'a',
});

function workerWithQuill() {
  return scriptedWorker({
    'organization.get': () =>
      succeed({
        organization: quill,
        summary: organizationSummaryOf(quill),
        addresses: [],
        people: [],
        morePeople: false,
        sites: [],
      }),
    'contact.duplicates': () => succeed([]),
    'draft.save': () => succeed(null),
    'draft.discard': () => succeed(null),
  });
}

type Worker = ReturnType<typeof workerWithQuill>;
const formOf = (worker: Worker) =>
  createQuickAddModel({
    call: worker.call,
    prefill: { draft: contactDraftSchema.parse({ givenName: 'Ana' }) },
    schedule: manualClock().schedule,
    onSaved: () => {},
  });

/** The route of the manage page that was opened. */
function routeOf(path: string | undefined) {
  const route = readManageRoute(path?.slice(path.indexOf('#')) ?? '');
  return route.page === 'new-organization' ? route : undefined;
}

describe('R40: a new organization for the form in the side panel', () => {
  function openPanel() {
    const worker = workerWithQuill();
    const opened: string[] = [];
    let say: (made: { token: string; organizationId: string }) => void = () => {};
    const wait = createWizardWait(worker.call, {
      open: (path) => opened.push(path),
      listen: (heard) => {
        say = heard;
        return () => {
          say = () => {};
        };
      },
    });
    return { worker, opened, wait, tell: (made: { token: string; organizationId: string }) => say(made) };
  }

  it('opens the wizard with the name, and the form that waited takes what is made', async () => {
    const { worker, opened, wait, tell } = openPanel();
    const [form, other] = [formOf(worker), formOf(worker)];
    wait.ask('Quill', form);
    const route = routeOf(opened[0]);
    expect(route?.name).toBe('Quill');
    const token = panelToken(route?.returnTo);
    tell({ token: token ?? '', organizationId: quill.id });
    await settled();
    expect(form.organization.choice.value).toMatchObject({ kind: 'existing', organization: { name: 'Quill' } });
    expect(form.touched.value).toBe(true);
    expect(other.organization.choice.value.kind).toBe('none');
  });

  it('takes nothing that was made for another form, and one organization only', async () => {
    const { worker, opened, wait, tell } = openPanel();
    const form = formOf(worker);
    wait.ask('Quill', form);
    tell({ token: newId(), organizationId: quill.id });
    await settled();
    expect(form.organization.choice.value.kind).toBe('none');
    const token = panelToken(routeOf(opened[0])?.returnTo) ?? '';
    tell({ token, organizationId: quill.id });
    await settled();
    form.organization.choose({ kind: 'none' });
    tell({ token, organizationId: quill.id });
    await settled();
    expect(form.organization.choice.value.kind).toBe('none');
  });
});

describe('R40: a new organization for the form in the popup, which closes', () => {
  it('keeps what was typed as a draft, with which the form of the manage page goes on', async () => {
    const worker = workerWithQuill();
    const opened: string[] = [];
    const form = formOf(worker);
    form.setFamilyName('Ruiz');
    createWizardLeave(worker.call, (path) => opened.push(path))('Quill', form);
    await settled();
    const [kept] = worker.requests('draft.save');
    expect(kept?.draft).toMatchObject({ kind: 'contact', values: { draft: { givenName: 'Ana', familyName: 'Ruiz' } } });
    const back = routeWithOrganization(routeOf(opened[0])?.returnTo, quill.id);
    expect(back).toEqual({ page: 'add', text: '', draft: kept?.draft.id, organization: quill.id });
    expect(readManageRoute(writeManageRoute(back))).toEqual(back);

    worker.script['contact.prefill'] = () => succeed({ draft: contactDraftSchema.parse({}) });
    worker.script['draft.list'] = () => succeed([{ ...kept!.draft, ownerId: 'a', updatedAt: 1 }]);
    const page = createContactsPageModel(worker.call, () => {});
    await page.add('', quill.id, kept?.draft.id);
    expect(page.adding.value?.familyName.value).toBe('Ruiz');
    expect(page.adding.value?.organization.choice.value).toMatchObject({ organization: { name: 'Quill' } });
    page.closeAdd();
    expect(worker.requests('draft.discard')).toEqual([{ id: kept?.draft.id }]);
  });
});
