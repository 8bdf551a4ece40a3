import ICAL from 'ical.js';
import { z } from 'zod/mini';

const partSchema = z.union([z.string(), z.array(z.string())]);

/** One property of a card as jCard has it (RFC 7095): name, parameters, type and values. */
const propertySchema = z.pipe(
  z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()], z.unknown()),
  z.transform(([name, parameters, type, ...values]) => ({ name, parameters, type, values })),
);

const cardSchema = z.tuple([z.literal('vcard'), z.array(propertySchema)], z.unknown());

export type CardProperty = z.infer<typeof propertySchema>;

/** Old cards spell non-ASCII text in quoted bytes, which no parser of the present formats reads. */
function withoutQuotedPrintable(text: string): string {
  if (!/quoted-printable/i.test(text)) return text;
  return text.replace(
    /^([^:\n]*);(?:encoding=)?quoted-printable((?:;[^:\n]*)?):((?:.*=\n)*.*)$/gim,
    (_line, name: string, more: string, value: string) => {
      const bytes = value
        .replace(/=\n/g, '')
        .replace(/%/g, '%25')
        .replace(/=([0-9a-f]{2})/gi, '%$1');
      const head = `${name}${more}`.replace(/;charset=[^;:]*/i, '');
      try {
        return `${head}:${decodeURIComponent(bytes).replace(/\r?\n/g, '\\n')}`;
      } catch {
        return `${head}:${value.replace(/=\n/g, '')}`;
      }
    },
  );
}

/** Parameters without a name, `TEL;CELL:`, as version 2.1 has them, become types. */
function withTypeParameters(text: string): string {
  return text.replace(
    /^([\w.-]+)((?:;[^:;="\n]+)+)(?=[;:])/gm,
    (_whole, name: string, bare: string) => `${name};TYPE=${bare.slice(1).replaceAll(';', ',')}`,
  );
}

/** The properties of one card of version 2.1, 3.0 or 4.0. Nothing when it is malformed. */
export function cardProperties(text: string): CardProperty[] | undefined {
  const isOld = /^version:2\.1\s*$/im.test(text);
  const plain = isOld
    ? withTypeParameters(withoutQuotedPrintable(text)).replace(/^version:2\.1/im, 'VERSION:3.0')
    : text;
  try {
    const card = cardSchema.safeParse(ICAL.parse(plain));
    return card.success ? card.data[1] : undefined;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** The parts of a structured value such as a name: each one text, several of a kind separated by blanks. */
export function partsOf({ values }: CardProperty): string[] {
  const [first] = values;
  const parts = z.array(partSchema).safeParse(first);
  if (parts.success) return parts.data.map((part) => (Array.isArray(part) ? part.join(' ') : part).trim());
  return typeof first === 'string' ? first.split(';').map((part) => part.trim()) : [];
}

/** The text of a simple value; empty when it has none. Many programs escape semicolons in it, which need not be. */
export function textOf({ values }: CardProperty): string {
  const [first] = values;
  return typeof first === 'string' ? first.replaceAll('\\;', ';').trim() : '';
}

/** The types of a property as they are written; they mean the same in small letters and capitals. */
export function typesOf({ parameters }: CardProperty): string[] {
  const types = partSchema.safeParse(parameters.type);
  if (!types.success) return [];
  return [types.data].flat().flatMap((type) => type.split(','));
}
