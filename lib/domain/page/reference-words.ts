/** Words before digits that name a thing, not a telephone: files, orders, serial and staff numbers, tax and bank ids. */
const WORDS = [
  'dossier|commande|facture|devis|contrat|r[ée]f(?:[ée]rence|erence)?s?(?:\\.? client)?|s[ée]rie|matricules?(?: \\p{L}{3,})?|badges?|colis|suivi|annonce|bon de livraison|bl|code(?: client| postal|[- ]barres?)?|identifiant|siret|siren|rib|tva|naf|rcs|ean|gtin|imei|iban|bic|isbn|issn|vin|rpps|finess|pdl|prm|nir|tirages?',
  'orders?|invoice|quote|contract|references?|serial(?: (?:no|number))?|s\\/?n|tracking|booking|case|ticket|account(?: (?:no|number))?|customer (?:no|number|id)|vat(?: reg(?:istration)?)?|ein|ssn|upc|asin|tax(?: id)?|pin|id|ids|pid|uid|build|version|firmware|error|sku|asset|barcode|part(?: (?:no|number))?|policy|nhs|utr|abn|awb|waybill|lottery',
  'konto(?:nummer)?|blz|kd\\.?-?|kunden-?|auftrag(?:snummer)?|bestell(?:ung|nummer)|rechnung(?:snummer)?|kundennummer|vertrag(?:snummer)?|seriennummer|aktenzeichen|vorgang(?:snummer)?|sendungsnummer|steuernummer|kontonummer|ust-?id(?:-?nr)?|personalnummer|fehlercode|pzn|hrb|strichcode|lottozahlen|losnummer',
  '(?:kunden|artikel|material|inventar|beleg|mitglieds|versicherungs|policen|liefer(?:schein)?|chargen|ausweis|lizenz|teile|ger[äa]te|z[äa]hler|vertrags|schadens|identifikations|handelsregister|register|mandanten|projekt|karten|anlagen|transaktions|referenz|steuer|serien|rechnungs|auftrags|bestell|sendungs|paket|kassen|depot)[- ]?(?:nummer|nr|no|id)',
  '\\p{L}{3,}(?:konto|zeichen)|(?:techn(?:\\.|ischer) )?platz',
  'pedido|factura|expediente|contrato|albar[aá]n|n[uú]mero de serie|matr[ií]cula|referencia|cuenta|nif|cif|dni|p[oó]liza|c[oó]digo(?: de)?(?: \\p{L}{3,})?|ordine|fattura|pratica|matricola|codice(?: a)?(?: \\p{L}{3,})?|partita iva|p\\.? ?iva|c\\.f|polizza|contratto|bolla|bestelling|bestelnummer|factuur(?:nummer)?|klantnummer|dossiernummer|ordernummer|kvk(?:-?nummer)?|btw(?:-?nummer)?|rekening(?:nummer)?|polis(?:nummer)?|serienummer|artikelnummer|contribuinte|nipc|cnpj|cpf|encomenda|fatura|ap[oó]lice|processo',
].join('|');

/** Between such a word and its digits: `n°`, "is", "IN (", the country of a tax id. */
const BETWEEN =
  '(?:(?:n\\.?[°ºor]?|no|nr|num(?:ber|[ée]ro)?|n[uú]mero|numero|#|№)\\.?)?[\\s.:#=(«"\'-]{0,4}(?:(?:(?:is|ist|est|es|è|lautet)\\s?:?\\s?|in\\s?\\(\\s?))?';

const BEFORE = new RegExp(`(?:^|[^\\p{L}])(?:${WORDS})[\\s.:#]{0,3}${BETWEEN}$`, 'iu');

/** Beginnings of words that stand before "no." when a telephone's follows. */
const PHONE_WORD =
  '(?:t[eé]l|fon|phone|fax|mob|handy|ruf|r[uü]ck|gsm|cell|port|appel|contact|kontakt|notruf|durchwahl|direct|perso|pro|fixe|festnetz|vert|urgence|bureau|domicile|travail|maison|privat|my|mon|mein|notre|votre|unser|ihr|neue|new|le|au|son|ce|das|die|unter|der|call|text|dial|at|on|ring|best|his|her|sein|mijn)';

/** Words that name things as well as what carries a telephone number: they speak only for digits in one piece. */
const WEAK_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:company|registration|acct|confirmation|member(?:ship)?|mrn|npi|cig|cup|regon|nip|pesel|rpm|fin|ik|abonn[ée]e?|adh[ée]rente?|quittance|jeton|rum|nda|voucher|coupon|claim|txn|mpan|mprn|gutschein|protokoll|lote|cups|pod|bolletta|tessera|faktura|zam[oó]wieni\\p{L}*|entreprise|cmd|cde|rg|tag|z[äa]hler|batch|lot|p\\.?o|draw|model|meter|mac|buchung|belege?|inventar|charge|conto|article|item|artikel|articolo|art[ií]culo|terminal|autorisation|authori[sz]ation|compteur|compte|carte|card|prise(?: r[ée]seau)?|salle|room|raum|kostenstelle|sachkonto|equipment|meldung|licence|mandat|police|sinistre|agr[ée]ment|lotto|fedex|ups|usps|dhl|dpd|gls|hermes|tnt|royal mail|chronopost|colissimo|transaction|transaktion|transacci[óo]n|transazione|reservation|reserva|prenotazione|zimmer|p[ée]riode|pos)[\\s.:#]{0,3}${BETWEEN}$`,
  'iu',
);

/** A word with "no." behind or "n°" before it that is none for a telephone: `Rg.-Nr.`, `adhérent n°`, `N° client`. */
const NUMBERED_WORD = new RegExp(
  `(?:^|[^\\p{L}])(?!${PHONE_WORD})(?:\\p{L}{2,}[.\\s-]{0,3}(?:nr|no|n[°º]|#)\\.?|n[°º]\\s?(?:d[eu]s?\\s|d['’])?(?!${PHONE_WORD})\\p{L}{3,})[\\s:]*$`,
  'iu',
);

/** "Caller ID" and "ID de l'appelant" announce a telephone. */
const CALLER_ID = /(?:caller|anrufer|appelant|calling party)[ -]?id\s*[:=]?\s*$/i;

/** "For booking" and "to order" are what a number is there for. */
const CALLED_FOR =
  /(?:^|[^\p{L}])(?:to|for|pour|zur?|para|per|voor|call|ring)\s+(?:(?:a|an|any|toutes?|tous|my|your|la|le|une?|die|das|een|el|un[ao]?)\s+)?\p{L}+\s*:?\s*$/iu;

/** The country of a tax id or a parcel: `VAT GB`. */
const COUNTRY = /\s[A-Z]{2}\s?$/;

/** "Mr Lot", "Frau Beleg": people are called like things. */
const TITLE_AND_NAME =
  /(?:^|[^\p{L}])(?:mrs?|ms|miss|dr|mme|mlle|m|herrn?|frau|sr|sra|srta|do(?:n|ña)|sig(?:\.ra|na|ra)?|dhr|mevr|mw|pani?)\.?\s+\p{L}[\p{L}'’-]*\s*[:,(-]?\s*$/iu;

/** Says that the text right before some digits names a person. */
export function isPersonBefore(before: string): boolean {
  return TITLE_AND_NAME.test(before);
}

/** Says that the text right before some digits tells what to ring for: no number of the thing. */
export function isCalledFor(before: string): boolean {
  return CALLED_FOR.test(before);
}

/** Says that the text right before some digits makes them the number of a thing. */
export function isReference(before: string): boolean {
  const isNamed = BEFORE.test(before) || BEFORE.test(before.replace(COUNTRY, ''));
  return isNamed && !CALLER_ID.test(before) && !CALLED_FOR.test(before);
}

/** Says so for digits that bear no sign of a telephone number themselves. */
export function isWeakReference(before: string): boolean {
  return NUMBERED_WORD.test(before) || WEAK_BEFORE.test(before) || WEAK_BEFORE.test(before.replace(COUNTRY, ''));
}
