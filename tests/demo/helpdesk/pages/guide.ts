import { html } from 'hono/html';
import { COMPANY } from '../../world/company.ts';
import { GUIDE } from './guide-steps.ts';
import { type Markup, type PageContext, page, topBar } from './shell.ts';

/** The first page of the demo: where to go to see each state of the panel. It names nobody's address. */
export function guidePage(context: PageContext): Markup {
  const french = context.lang === 'fr';
  return page(
    context,
    { title: `${context.words.guide} · ${COMPANY.desk}`, styles: ['base', 'guide'] },
    html`${topBar(context, 'guide')}
      <main class="guide">
        <h1>${french ? 'Qui est-ce ?' : 'Who is it?'}</h1>
        <p class="lead">
          ${
            french
              ? 'Ouvrez une page de ce service client inventé, puis regardez la fiche à côté.'
              : 'Open a page of this invented help desk, and look at the card beside it.'
          }
        </p>
        <div class="cards">
          ${GUIDE.map(
            (entry) =>
              html`<a class="card" href="${entry.path}">
                <small>${context.words[entry.section]}</small>
                <b>${entry[context.lang].title}</b>
                <span>${entry[context.lang].expect}</span>
              </a>`,
          )}
        </div>
      </main>`,
  );
}
