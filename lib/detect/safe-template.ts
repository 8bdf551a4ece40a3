import { getPublicSuffix } from 'tldts';
import { PLACE_FORMS } from './place-forms.ts';

/** Words that every object answers to; as names of places they would fill a key on any page. */
const TAKEN = /^(?:constructor|prototype|tostring|valueof|hasownproperty)$/i;

/** Literals that an address needs to name a program by itself. */
const FEWEST_LITERALS = 3;

/** Says why an address template may not be used: templates are words and places, never patterns. */
export function refusedTemplate(template: string): string | undefined {
  const words = template.replace(/\{[^{}]*\}/g, (place) => (/^\{[a-z]+(?::[a-z]+)?\}$/.test(place) ? '' : '('));
  if (/[()[\]\\^$|+{}<>\s]/.test(words))
    return `the address ${template} is a pattern; only words, {places}, * and ** are`;
  for (const [, name = '', form] of template.matchAll(/\{([a-z]+)(?::([a-z]+))?\}/g)) {
    if (TAKEN.test(name)) return `${name} is no name for a place`;
    if (form !== undefined && !PLACE_FORMS.some((known) => known === form)) return `there is no form named ${form}`;
  }
  return undefined;
}

/** Says why a key may not be built like this; every place must be one of the page's or `{id}`. */
export function refusedKey(key: string, templates: readonly string[]): string | undefined {
  for (const [, name = ''] of key.matchAll(/\{(\w+)\}/g)) {
    const known = name === 'id' || templates.every((template) => template.includes(`{${name}`));
    if (TAKEN.test(name) || !known) return `the key names {${name}}, which the address does not`;
  }
  return key.includes('{') ? undefined : 'the key is the same on every page';
}

/** Says why a template does not name a helpdesk by itself, on any host. */
export function refusedAsCertain(template: string): string | undefined {
  return literalsOf(template) < FEWEST_LITERALS ? `other programs may have addresses like ${template} too` : undefined;
}

/** True for a template that says nothing at all. */
export function fitsEveryAddress(template: string): boolean {
  return literalsOf(template) === 0 && !template.includes('{');
}

/** Says why a host pattern may not be used: it must lie in one domain that somebody registered. */
export function refusedHost(pattern: string): string | undefined {
  const host = pattern.replace(/^\*\./, '');
  return getPublicSuffix(host) === host && pattern !== host
    ? `${pattern} would claim every site under .${host}`
    : undefined;
}

function literalsOf(template: string): number {
  return template.split(/[/?#&=]/).filter((part) => part !== '' && !part.startsWith('*') && !part.startsWith('{'))
    .length;
}
