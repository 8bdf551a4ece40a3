import { html } from 'hono/html';
import { AGENT, COMPANY } from '../../world/company.ts';
import type { Lang, Words } from '../words.ts';

/** Markup that hono's `html` made: values in it are escaped. */
export type Markup = ReturnType<typeof html>;

/** What every page of the demo helpdesk is made for. */
export interface PageContext {
  lang: Lang;
  words: Words;
}

export type Section = 'tickets' | 'workspace' | 'mail' | 'phone' | 'guide';

/** A whole document with its style sheets and, where it has any, its script. */
export function page(
  context: PageContext,
  options: { title: string; styles: readonly string[]; script?: string; bodyClass?: string },
  body: Markup,
): Markup {
  return html`<!doctype html>
    <html lang="${context.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${options.title}</title>
        <link rel="icon" href="/assets/lumenor.svg" type="image/svg+xml" />
        ${options.styles.map((name) => html`<link rel="stylesheet" href="/assets/${name}.css" />`)}
        ${options.script ? html`<script type="module" src="/assets/${options.script}.js"></script>` : ''}
      </head>
      <body class="${options.bodyClass ?? ''}">
        ${body}
      </body>
    </html>`;
}

/** The bar at the top of every page: brand, sections, who is signed in. */
export function topBar({ words }: PageContext, current: Section): Markup {
  const sections: [Section, string, string][] = [
    ['tickets', '/desk/tickets', words.tickets],
    ['workspace', '/workspace', words.workspace],
    ['mail', '/mail', words.mail],
    ['phone', '/phone', words.phone],
    ['guide', '/', words.guide],
  ];
  return html`<header class="top">
    <a class="brand" href="/desk/tickets"
      ><img src="/assets/lumenor.svg" alt="" width="22" height="22" />${COMPANY.desk}</a
    >
    <nav class="sections">
      ${sections.map(
        ([key, href, label]) =>
          html`<a href="${href}" ${key === current ? html`aria-current="page"` : ''}>${label}</a>`,
      )}
    </nav>
    <span class="signed-in" title="${words.signedInAs} ${AGENT.name}">
      <span class="avatar" aria-hidden="true">CF</span>${AGENT.name}
    </span>
  </header>`;
}

/** The line under every classic page, with the company's own numbers and mailbox. */
export function footer({ words }: PageContext): Markup {
  return html`<footer class="foot">
    ${COMPANY.desk} · ${COMPANY.street} · ${words.helpline}
    <a href="tel:${COMPANY.hotline.replaceAll(' ', '')}">${COMPANY.hotline}</a> ·
    <a href="mailto:${COMPANY.mailbox}">${COMPANY.mailbox}</a>
  </footer>`;
}
