import { matchUrl } from '#lib/adapters/url-template.ts';

/** A segment or parameter of a page's address. */
export interface AddressPart {
  where: 'path' | 'query' | 'hash' | 'hash-query';
  /** The parameter's name, as it is written in a template. */
  name?: string;
  value: string;
  /** How a template says a word that is the same on all pages. */
  literal: string;
  /** The form of a value that differs from page to page, '' for one without; absent for a word. */
  form?: string;
  /** How likely it names the ticket; not at all at 0 and below. */
  weight: number;
  /** A parameter that says what kind of page it is. */
  keeps?: boolean;
}

const ID_NAME =
  /^_?(?:(?:ticket|case|conversation|thread|issue|request|call|message|msg|mail|interaction|item|record|incident|chat)[_-]?(?:id|no|nr|num|number|uid|key)?|id|tid|cid|uid|uuid|no|nr|num|number|key|ref|sys_id|nummer|numero)$/i;
const KIND_NAME =
  /^_?(?:a|act|action|do|cmd|page|p|view|module|model|mod|m|route|r|etn|entity|object|type|controller|screen|task|section)$/i;

/** Forms of values, the most telling first; what has a digit but none of these forms is taken as it is. */
const FORMS = ['number', 'guid', 'issue', 'code', 'hex'] as const;

/** Takes an address apart. */
export function partsOf({ pathname, search, hash }: URL): AddressPart[] {
  const fragment = hash.replace(/^#!?/, '');
  const isRoute = /[/=]/.test(fragment);
  const [hashPath = '', hashQuery = ''] = fragment.includes('?')
    ? fragment.split('?', 2)
    : fragment.includes('=') && !fragment.includes('/')
      ? ['', fragment]
      : [fragment, ''];
  return [
    ...segments('path', pathname, 20),
    ...parameters('query', search),
    ...(isRoute ? [...segments('hash', hashPath, 25), ...parameters('hash-query', hashQuery)] : []),
  ];
}

function segments(where: 'path' | 'hash', path: string, weight: number): AddressPart[] {
  return path
    .split('/')
    .filter(Boolean)
    .map(decoded)
    .map((value, index) => {
      const form = formOf(value);
      // What comes last names the ticket: `/accounts/1/conversations/77`. A single digit is seldom one at the start.
      return { where, value, literal: literalOf(value), form, weight: form === undefined ? 0 : weight + index };
    });
}

function parameters(where: 'query' | 'hash-query', query: string): AddressPart[] {
  return [...new URLSearchParams(query)].slice(0, 20).map(([name, value]) => {
    const form = formOf(value);
    const names = ID_NAME.test(name) ? (/^_?(?:id|sys_id)$/i.test(name) ? 45 : 50) : 0;
    return {
      where,
      name: encodeURIComponent(name),
      value,
      literal: encodeURIComponent(value),
      form,
      weight: form === undefined ? 0 : names,
      keeps: form === undefined && KIND_NAME.test(name) && /^[\w.-]{1,40}$/.test(value),
    };
  });
}

/** The form of a value that differs from page to page; nothing for a word. */
function formOf(value: string): string | undefined {
  if (!/\d/.test(value) && !/^[\da-f]{12,}$/i.test(value)) return undefined;
  // A version or a numbered part of a program: the same everywhere.
  if (/^v\d+$/i.test(value) || value.length > 120 || /\.[a-z]{2,5}$/i.test(value)) return undefined;
  return FORMS.find((form) => matchUrl(`/{x:${form}}`, `https://x.example/${encodeURIComponent(value)}`)) ?? '';
}

/** A word as a template says it; one with signs that templates know otherwise stands for any. */
function literalOf(segment: string): string {
  return /^[\p{L}\d._~@!',;:=&% -]+$/u.test(segment) && segment.length <= 60 && !/\s/.test(segment) ? segment : '*';
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
