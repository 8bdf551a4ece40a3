import type { TicketDetails } from '../pages/workspace.ts';
import { element, initials } from './element.ts';

/** The labels the card shows. */
export interface CardWords {
  customer: string;
  email: string;
  telephone: string;
}

/** The workspace's customer card: a custom element that keeps its content in an open shadow root. */
export class CustomerCard extends HTMLElement {
  /** Draws a customer; called again when another one comes. */
  show(customer: TicketDetails['customer'], words: CardWords): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = element('link', { rel: 'stylesheet', href: '/assets/card.css' });
    const rows = [
      customer.email &&
        row(words.email, element('a', { href: `mailto:${customer.email}`, class: 'customer-email' }, customer.email)),
      customer.phone &&
        row(
          words.telephone,
          element('a', { href: `tel:${customer.phone.replaceAll(' ', '')}`, class: 'customer-phone' }, customer.phone),
        ),
    ].filter((made) => made instanceof HTMLElement);
    const name = customer.name || customer.phone || '';
    root.replaceChildren(
      sheet,
      element(
        'section',
        { class: 'card', 'aria-label': words.customer },
        element('h2', {}, words.customer),
        element(
          'div',
          { class: 'who' },
          element('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(customer.name)),
          element(
            'span',
            {},
            element('b', { class: 'customer-name' }, name),
            customer.company ? element('small', {}, customer.company) : undefined,
          ),
        ),
        rows.length > 0 ? element('dl', {}, ...rows) : undefined,
      ),
    );
  }
}

function row(label: string, value: HTMLElement): HTMLElement {
  return element('div', {}, element('dt', {}, label), element('dd', {}, value));
}
