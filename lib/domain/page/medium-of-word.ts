import type { InteractionMedium } from '../interaction/interaction.ts';
import { foldLabel } from './labels.ts';

const WORDS: readonly (readonly [InteractionMedium, RegExp])[] = [
  ['chat', /\b(?:live ?chat|chat|messenger|whatsapp|telegram|widget)\b/],
  ['form', /\b(?:web ?form|form|formulaire|formular|formulario|modulo|portal|portail|website|web)\b/],
  ['call', /\b(?:phone|call|telephone|telephonique|telefon\w*|anruf|appel|llamada|chiamata|voice ?mail)\b/],
  ['email', /\b(?:e ?mail|mail|courriel|correo)\b/],
];

/** The medium that a helpdesk's "source" or "channel" names; nothing for other words. */
export function mediumOfWord(text: string): InteractionMedium | undefined {
  const words = foldLabel(text.slice(0, 60));
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Says that a label is that of the channel by which an interaction came. */
export function isChannelLabel(text: string): boolean {
  return /^(?:ticket )?(?:source|channel|canal|kanal|quelle|herkunft|origine?|origen|via|medium|created via|received via|recu par|eingang|eingangskanal|kanaal|canale|type de contact|contact type|contact method)$/.test(
    foldLabel(text),
  );
}
