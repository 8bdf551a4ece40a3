import { newId } from '#lib/domain/id.ts';
import type { Call } from '#lib/messages/call.ts';
import { writeManageRoute } from './manage-route.ts';
import type { QuickAddModel } from './quick-add-model.ts';
import { panelReturn } from './wizard-door.ts';

/** Opens the wizard in the manage page for a form that stands elsewhere (R40). */
export type AskWizard = (name: string, form: QuickAddModel) => void;

/** Where the manage page opens, and how it tells what was made. */
export interface WizardPort {
  /** Opens a page of this extension, such as `/manage.html#/…`, beside the tab that is shown. */
  open: (path: string) => void;
  listen: (heard: (made: { token: string; organizationId: string }) => void) => () => void;
}

/** Forms that wait for an organization from the wizard in another tab. */
export interface WizardWait {
  ask: AskWizard;
  dispose: () => void;
}

const MANAGE = '/manage.html';

/**
 * Makes the waiting of the panel: it stays open beside the wizard, and the form that asked takes the organization when
 * it is made, also where the agent looks at another page meanwhile.
 */
export function createWizardWait(call: Call, port: WizardPort): WizardWait {
  const waiting = new Map<string, QuickAddModel>();
  const stop = port.listen(({ token, organizationId }) => void take(token, organizationId));

  async function take(token: string, organizationId: string): Promise<void> {
    const form = waiting.get(token);
    if (form === undefined) return;
    waiting.delete(token);
    const answer = await call('organization.get', { id: organizationId });
    if (answer.ok && answer.value !== null) {
      form.organization.choose({ kind: 'existing', organization: answer.value.summary });
    }
  }

  return {
    ask: (name, form) => {
      const token = newId();
      waiting.set(token, form);
      port.open(`${MANAGE}${writeManageRoute({ page: 'new-organization', name, returnTo: panelReturn(token) })}`);
    },
    dispose: () => {
      stop();
      waiting.clear();
    },
  };
}

/**
 * Makes the asking of the popup, which closes as soon as another page opens: what was typed goes along as a draft, and
 * the wizard comes back to the form of the manage page with it.
 */
export function createWizardLeave(call: Call, open: (path: string) => void): AskWizard {
  const leave = async (name: string, form: QuickAddModel): Promise<void> => {
    const id = newId();
    const kept = await call('draft.save', {
      draft: { id, kind: 'contact', step: 'form', values: { draft: form.draft() } },
    });
    const returnTo = writeManageRoute({ page: 'add', text: '', ...(kept.ok && { draft: id }) });
    open(`${MANAGE}${writeManageRoute({ page: 'new-organization', name, returnTo })}`);
  };
  return (name, form) => void leave(name, form);
}
