import { type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Right } from '#lib/settings/settings.ts';
import { type PlainMessageKey, useTranslate } from '../ui/translation.ts';

const REASONS: Readonly<Record<Right, PlainMessageKey>> = {
  'contacts.edit': 'rights.contactsEdit',
  'contacts.delete': 'rights.contactsDelete',
  'organizations.edit': 'rights.organizationsEdit',
  'organizations.delete': 'rights.organizationsDelete',
  'sites.edit': 'rights.sitesEdit',
  'sites.delete': 'rights.sitesDelete',
  'private.see': 'rights.privateSee',
  merge: 'rights.merge',
  interchange: 'rights.interchange',
  'definitions.edit': 'rights.definitionsEdit',
};

/** Until the worker has said what is granted, nothing is shown as denied: nearly always all of it is. */
const RightsContext = createContext<ReadonlySignal<readonly Right[] | undefined>>(signal(undefined));

/** Tells every component below it what the agent may do. */
export const RightsProvider = RightsContext.Provider;

/**
 * Says why something is denied (R60), in words for `disabledBecause`; nothing where it is granted. A thing that needs
 * no right asks with `undefined`.
 */
export function useDenied(): (right: Right | undefined) => string | undefined {
  const granted = useContext(RightsContext).value;
  const translate = useTranslate();
  return (right) => (!right || !granted || granted.includes(right) ? undefined : translate(REASONS[right]));
}
