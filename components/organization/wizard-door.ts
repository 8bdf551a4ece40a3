import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AskWizard } from '#lib/state/wizard-wait.ts';

/** Where there is no way to the wizard, none is offered. */
const WizardContext = createContext<AskWizard | undefined>(undefined);

/** Tells every form below it how to ask the wizard for a new organization (R40). */
export const WizardProvider = WizardContext.Provider;

/** The way to the wizard from here, if there is one. */
export function useWizard(): AskWizard | undefined {
  return useContext(WizardContext);
}
