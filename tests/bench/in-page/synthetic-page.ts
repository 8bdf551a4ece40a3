import { repeatableNumbers } from '../numbers.ts';

const WORDS =
  'bonjour le terminal de paiement redémarre en boucle depuis ce matin merci me rappeler dès que possible the printer on second floor jams again after replacing its cartridge could you send somebody before our meeting nous avons reçu votre commande mais il manque une pièce et facture porte un autre nom kind regards cordialement équipe support customer account order delivery address change request please find attached screenshot of error message'.split(
    ' ',
  );

/** What a page is made of. */
export interface PageRecipe {
  /** Length of its text, in characters. */
  characters: number;
  /** One word in so many is a date, an amount, an id, a version or a network address; none when left out. */
  noiseEvery?: number;
}

/**
 * The HTML of a long ticket: messages of paragraphs with inline elements, one telephone number and one mail address
 * per 1000 words. The same recipe gives the same page.
 */
export function syntheticPage({ characters, noiseEvery }: PageRecipe): string {
  const below = repeatableNumbers(42);
  const digits = (count: number): string => Array.from({ length: count }, () => below(10)).join('');
  const noise = [
    () => `${1 + below(28)}/${1 + below(12)}/2026`,
    () => `${digits(3)},${digits(2)} €`,
    () => `TK-2026-${digits(5)}`,
    () => `v${below(9)}.${below(20)}.${below(9)}`,
    () => `10.${below(255)}.${below(255)}.${below(255)}`,
  ];
  let words = 0;
  const word = (): string => {
    words += 1;
    if (words % 1000 === 300) return `06 ${digits(2)} ${digits(2)} ${digits(2)} ${digits(2)}`;
    if (words % 1000 === 800) return `client${digits(4)}@societe${digits(2)}.example`;
    if (noiseEvery !== undefined && words % noiseEvery === 0) return noise[below(noise.length)]!();
    return WORDS[below(WORDS.length)]!;
  };
  const run = (count: number): string => `${Array.from({ length: count }, word).join(' ')} `;
  // Mails break their lines, and served markup is indented: most text nodes of a page are short or blank.
  const line = (): string =>
    below(3) === 0 ? `${run(2 + below(4))}<b>${run(1 + below(2))}</b>${run(1 + below(4))}` : run(4 + below(7));
  const paragraph = (): string =>
    `<p>\n        ${Array.from({ length: 1 + below(5) }, line).join('<br>\n        ')}\n      </p>`;
  const meta = (): string =>
    `<header>\n        <h3>${run(2)}</h3>\n        <span>${run(1)}</span>\n        <button>${run(1)}</button>\n      </header>`;
  const messages: string[] = [];
  for (let length = 0; length < characters;) {
    const paragraphs = Array.from({ length: 3 + below(8) }, paragraph).join('\n      ');
    messages.push(
      `<article class="message">\n      ${meta()}\n      <div class="body">\n      ${paragraphs}\n      </div>\n    </article>`,
    );
    length += paragraphs.replace(/<[^>]*>/g, '').length;
  }
  return `<main><h1>Ticket 4312</h1><section id="thread">${messages.join('\n    ')}</section></main>`;
}
