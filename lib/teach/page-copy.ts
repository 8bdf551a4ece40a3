import { createIsShown, type IsShown } from '#lib/detect/visibility.ts';

/** An element of a copy: its tag, the attributes by which lessons name elements, and what is in it. */
type CopiedNode = string | [tag: string, attributes: Record<string, string>, children: CopiedNode[]];

/** What one frame shows, without looks, scripts and drafts: enough to try a lesson on it once the page is gone. */
export interface PageCopy {
  href: string;
  title: string;
  body: CopiedNode[];
}

/** A larger page is not copied: that would cost the page more than it is worth. */
const MOST_ELEMENTS = 4000;
/** Longer texts are messages, which no lesson reads. */
const LONGEST_TEXT = 300;
const LEFT_OUT =
  /^(?:script|style|noscript|template|svg|math|iframe|object|embed|canvas|video|audio|textarea|link|meta)$/;
const ATTRIBUTE = /^(?:id|class|name|role|aria-label|itemprop|title|email|href|data-[a-z][a-z\d_-]{0,36})$/;
const TAG = /^[a-z][a-z\d-]{0,60}$/;

/** Copies what a frame shows. Reads the page and writes nothing to it (R62); nothing where the page is very large. */
export function copyPage({ document, location }: Window, isShown: IsShown = createIsShown()): PageCopy | undefined {
  if (!document.body || !/^https?:/.test(location.href)) return undefined;
  if (document.body.getElementsByTagName('*').length > MOST_ELEMENTS) return undefined;
  return {
    href: location.href.slice(0, 4000),
    title: document.title.slice(0, 500),
    body: copyOf(document.body, isShown),
  };
}

function copyOf(parent: Element, isShown: IsShown): CopiedNode[] {
  return [...parent.childNodes].flatMap((node): CopiedNode[] => {
    if (node.nodeType === 3) {
      const text = (node as Text).data.replace(/\s+/g, ' ').slice(0, LONGEST_TEXT);
      return text === '' ? [] : [text];
    }
    const element = node as Element;
    if (node.nodeType !== 1 || LEFT_OUT.test(element.localName) || !isShown(element)) return [];
    return [[element.localName, attributesOf(element), copyOf(element, isShown)]];
  });
}

function attributesOf(element: Element): Record<string, string> {
  const kept = [...element.attributes].filter(
    ({ name, value }) => ATTRIBUTE.test(name) && value.length <= LONGEST_TEXT,
  );
  const attributes = Object.fromEntries(kept.map(({ name, value }) => [name, value]));
  if (element.localName !== 'input') return attributes;
  const { type, value } = element as HTMLInputElement;
  const isShownText = /^(?:text|email|tel|search|url|number)$/.test(type);
  return { ...attributes, type, ...(isShownText && { value: value.slice(0, LONGEST_TEXT) }) };
}

/**
 * Makes a document of a copy, in which nothing runs or loads. What comes out of a host page's frame is hostile: what
 * does not have the form of a copy is left out.
 */
export function documentOf({ body }: PageCopy, { implementation }: Document): Document {
  const made = implementation.createHTMLDocument('');
  let left = MOST_ELEMENTS;
  const put = (parent: Element, nodes: unknown): void => {
    for (const node of Array.isArray(nodes) ? (nodes as unknown[]) : []) {
      if (typeof node === 'string') parent.append(node);
      if (!Array.isArray(node) || (left -= 1) < 0) continue;
      const [tag, attributes, children] = node as unknown[];
      if (typeof tag !== 'string' || !TAG.test(tag) || LEFT_OUT.test(tag)) continue;
      const element = made.createElement(tag);
      for (const [name, value] of Object.entries(attributes ?? {}))
        if ((ATTRIBUTE.test(name) || /^(?:type|value)$/.test(name)) && typeof value === 'string')
          element.setAttribute(name, value);
      parent.append(element);
      put(element, children);
    }
  };
  put(made.body, body);
  return made;
}

/** Whether something may be a copy; what is in it is looked at when a document is made of it. */
export function isPageCopy(value: unknown): value is PageCopy {
  const { href, title, body } = (value ?? {}) as Partial<Record<keyof PageCopy, unknown>>;
  return typeof href === 'string' && URL.canParse(href) && typeof title === 'string' && Array.isArray(body);
}
