import { i18n } from '#i18n';

/** A text in the interface's language; keys and their substitutions are checked by the generated types. */
export const translate: typeof i18n.t = i18n.t;
