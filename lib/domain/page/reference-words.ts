/** Words before digits that name a thing, not a telephone: files, orders, serial and staff numbers, tax and bank ids. */
const WORDS = [
  'dossier|commande|facture|devis|contrat|r[ée]f(?:[ée]rence|erence)?s?|s[ée]rie|matricules?|badges?|colis|suivi|annonce|bon de livraison|bl|code(?: client| postal)?|identifiant|siret|siren|tva|naf|rcs|ean|gtin|imei|iban|bic|isbn|vin',
  'orders?|invoice|quote|contract|references?|serial(?: (?:no|number))?|sn|tracking|booking|case|ticket|account(?: (?:no|number))?|customer (?:no|number|id)|vat|tax(?: id)?|pin|id|pid|uid|build|version|error|sku|asset|part(?: (?:no|number))?|policy',
  'konto(?:nummer)?|blz|kd\\.?-?|kunden-?|auftrag(?:snummer)?|bestell(?:ung|nummer)|rechnung(?:snummer)?|kundennummer|vertrag(?:snummer)?|seriennummer|aktenzeichen|vorgang(?:snummer)?|sendungsnummer|steuernummer|kontonummer|ust-?id|personalnummer',
  'pedido|factura|expediente|contrato|albar[aá]n|n[uú]mero de serie|matr[ií]cula|referencia|cuenta|nif|cif|ordine|fattura|pratica|matricola|codice|partita iva|bestelling|factuur|klantnummer|dossiernummer',
].join('|');

const BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${WORDS})[\\s.:#]{0,3}(?:(?:n[°ºor]?|no|nr|num(?:ber|[ée]ro)?|#|№)\\.?)?[\\s.:#(«"'-]{0,4}$`,
  'iu',
);

/** Says that the text right before some digits makes them the number of a thing. */
export function isReference(before: string): boolean {
  return BEFORE.test(before);
}
