/** Words before digits that name a thing, not a telephone: files, orders, serial and staff numbers, tax and bank ids. */
const WORDS = [
  'dossier|commande|facture|devis|contrat|r[ée]f(?:[ée]rence|erence)?s?(?:\\.? client)?|s[ée]rie|matricules?(?: \\p{L}{3,})?|badges?|colis|suivi|annonce|bon de livraison|bl|code(?: client| postal|[- ]barres?)?|identifiant|siret|siren|rib|tva|naf|rcs|ean|gtin|imei|iban|bic|isbn|issn|vin|rpps|finess|pdl|prm|nir|tirages?',
  'orders?|invoice|quote|contract|references?|serial(?: (?:no|number))?|s\\/?n|tracking|booking|case|ticket|account(?: (?:no|number))?|customer (?:no|number|id)|vat(?: reg(?:istration)?)?|ein|ssn|upc|asin|tax(?: id)?|pin|id|ids|pid|uid|build|version|firmware|error|sku|asset|barcode|part(?: (?:no|number))?|policy|nhs|utr|abn|awb|waybill|lottery',
  'konto(?:nummer)?|blz|kd\\.?-?|kunden-?|auftrag(?:snummer)?|bestell(?:ung|nummer)|rechnung(?:snummer)?|kundennummer|vertrag(?:snummer)?|seriennummer|aktenzeichen|vorgang(?:snummer)?|sendungsnummer|steuernummer|kontonummer|ust-?id(?:-?nr)?|personalnummer|fehlercode|pzn|hrb|strichcode|lottozahlen|losnummer',
  '(?:kunden|artikel|material|inventar|beleg|mitglieds|versicherungs|policen|liefer(?:schein)?|chargen|ausweis|lizenz|teile|ger[äa]te|z[äa]hler|vertrags|schadens|identifikations|handelsregister|register|mandanten|projekt|karten|anlagen|transaktions|referenz|steuer|serien|rechnungs|auftrags|bestell|sendungs|paket|kassen|depot)[- ]?(?:nummer|nr|no|id)',
  '\\p{L}{3,}(?:konto|zeichen)|(?:techn(?:\\.|ischer) )?platz',
  'инн|огрн(?:ип)?|снилс|кпп|pedido|factura|expediente|contrato|albar[aá]n|n[uú]mero de serie|matr[ií]cula|referencia|cuenta|nif|cif|dni|p[oó]liza|c[oó]digo(?: de)?(?: \\p{L}{3,})?|ordine|fattura|pratica|matricola|codice(?: a)?(?: \\p{L}{3,})?|partita iva|p\\.? ?iva|c\\.f|polizza|contratto|bolla|bestelling|bestelnummer|factuur(?:nummer)?|klantnummer|dossiernummer|ordernummer|kvk(?:-?nummer)?|btw(?:-?nummer)?|rekening(?:nummer)?|polis(?:nummer)?|serienummer|artikelnummer|contribuinte|nipc|cnpj|cpf|encomenda|fatura|ap[oó]lice|processo',
  "rcs(?: [\\p{L}-]+){0,4}|(?:rpm|rpr)(?: [\\p{L}-]+)?|(?:r[ée]f(?:[ée]rence|\\.)?|num[ée]ro|n°|code) (?:de (?:la )?|du (?!client))?(?:paiement|virement|t[ée]l[ée]r[èe]glement|r[èe]glement|suivi|client|transaction|mandat|pago|pagamento|operaci[óo]n)|t[ée]l[ée]r[èe]glement|c[oó]d\\.? (?:cliente|fiscale|postale?)|acceptgiro|ip(?:v4)?|refer[eê]ncia(?: (?:mb|multibanco))?|multibanco|entidade|iuv|cbill|codice avviso|bollettino|kid-?nummer|ocr-?nummer|(?:bank|plus|post)giro|viitenumero|betalingskenmerk|betalings-?id|mededeling|communication structur[ée]e|qr-?ref(?:erenz)?|zahlungsreferenz|verwendungszweck|variabiln[íiý] symbol|(?:numer|nr) (?:konta|rachunku)|čislo [úu]čtu|biller code|sepa|num[ée]ro fiscal|ondernemingsnr|ondernemingsnummer|unternehmensnummer|num[ée]ro d['’]entreprise|rijksregister(?:nummer)?|organisations?nummer|y-tunnus|bsn|cvr(?:-?nr)?|personnummer|gutschriftsnummer",
].join('|');

/** Between such a word and its digits: `n°`, "is", "IN (", the country of a tax id. */
const BETWEEN =
  '(?:(?:n\\.?[°ºor]?|no|nr|num(?:ber|[ée]ro)?|n[uú]mero|numero|#|№)\\.?)?[\\s.:#=(«"\'-]{0,4}(?:(?:(?:is|ist|est|es|è|lautet)\\s?:?\\s?|in\\s?\\(\\s?))?';

const BEFORE = new RegExp(`(?:^|[^\\p{L}])(?:${WORDS})[\\s.:#]{0,3}${BETWEEN}$`, 'iu');

/** Beginnings of words that stand before "no." when a telephone's follows. */
const PHONE_WORD =
  '(?:t[eé]?l|tf|ph|fon|phone|from|to|caller|called|fax|mob|handy|ruf|r[uü]ck|gsm|cell|port|appel|contact|kontakt|notruf|durchwahl|direct|perso|pro|fixe|festnetz|vert|urgence|bureau|domicile|travail|maison|privat|my|mon|mein|notre|votre|unser|ihr|neue|new|le|au|son|ce|das|die|unter|der|call|text|dial|at|on|ring|best|his|her|sein|mijn)';

/** Words that name things as well as what carries a telephone number: they speak only for digits in one piece. */
const WEAK_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:company|registration|acct|confirmation|member(?:ship)?|mrn|npi|cig|cup|regon|nip|pesel|rpm|fin|ik|abonn[ée]e?|adh[ée]rente?|quittance|jeton|rum|nda|voucher|coupon|claim|txn|mpan|mprn|gutschein|protokoll|lote|cups|pod|bolletta|tessera|faktura|zam[oó]wieni\\p{L}*|entreprise|cmd|cde|rg|tag|z[äa]hler|batch|lot|p\\.?o|draw|model|meter|mac|buchung|belege?|inventar|charge|conto|article|item|artikel|articolo|art[ií]culo|terminal|autorisation|authori[sz]ation|compteur|compte|carte|card|prise(?: r[ée]seau)?|salle|room|raum|kostenstelle|sachkonto|equipment|meldung|licence|mandat|police|sinistre|agr[ée]ment|lotto|fedex|ups|usps|dhl|dpd|gls|hermes|tnt|royal mail|chronopost|colissimo|transaction|transaktion|gutschrift|lastschrift|avoir|virement|pr[ée]l[èe]vement|credit note|nota di credito|abono|remise|ch[èe]que|horodatage|timestamp|zeitstempel|epoch|ts|\\p{L}+_at|commit|checkout|i[čc]o|di[čc]|vs|ks|session|check|cheque|loan|routing|request|job|process|shipment|container|permit|passe?port|license|docket|folio|document|doc|certificate|warranty|prescription|localizador|locator|pnr|gu[ií]a|seguimiento|incidencia|solicitud|recibo|ricevuta|spedizione|richiesta|segnalazione|anfrage|antrag|formular|kid|ocr|viite|vcs|ogm|esr|crn|ics|bce|kbo|cbe|ent\\.nr|ondernemings?nr|(?:rapproch|lettr|imput|rattach|fusionn)\\p{L}* (?:de|[àa]|au|avec|sur)|(?:match|reconcile|allocate|appl(?:y|ied)|link|merge)\\p{L}* (?:to|with|against|into)|transacci[óo]n|transazione|reservation|reserva|prenotazione|zimmer|p[ée]riode|pos)[\\s.:#]{0,3}${BETWEEN}$`,
  'iu',
);

/** A word with "no." behind or "n°" before it that is none for a telephone: `Rg.-Nr.`, `adhérent n°`, `N° client`. */
const NUMBERED_WORD = new RegExp(
  `(?:^|[^\\p{L}])(?!${PHONE_WORD})(?:\\p{L}{2,}[.\\s-]{0,3}(?:nr|no|n[°º]|#)\\.?|n[°º]\\s?(?!d(?:u|e la|e l['’]) ?(?:demandeu|client|appelant|correspondant|locataire|contact|patient|usager))(?:d[eu]s?\\s|d['’])?(?!${PHONE_WORD})\\p{L}{3,})[\\s:]*$`,
  'iu',
);

/** "Caller ID", `caller_id=` and "ID de l'appelant" announce a telephone. */
const CALLER_ID =
  /(?:caller|anrufer|appelant|chiamante|llamante|calling[ _-]?party)[ _-]?id(?:[ _-]?(?:num(?:ber)?|no|nr))?\(?(?:num\))?["']?\s*[:=]{0,2}>?\s*["']?$/i;

/** "For booking" and "to order" are what a number is there for. */
const CALLED_FOR =
  /(?:^|[^\p{L}])(?:to|for|pour|zur?|para|per|voor|call|ring)\s+(?:(?:a|an|any|toutes?|tous|my|your|la|le|une?|die|das|een|el|un[ao]?)\s+)?\p{L}+\s*:?\s*$/iu;

/** The country of a tax id or a parcel: `VAT GB`. */
const COUNTRY = /\s[A-Z]{2}\s?$/;

/** "Mr Lot", "Frau Beleg": people are called like things. */
const TITLE_AND_NAME =
  /(?:^|[^\p{L}])(?:mrs?|ms|miss|dr|mme|mlle|m|herrn?|frau|sr|sra|srta|do(?:n|ña)|sig(?:\.ra|na|ra)?|dhr|mevr|mw|pani?)\.?\s+\p{L}[\p{L}'’-]*\s*[:,(-]?\s*$/iu;

/** What helpdesks and offices begin the numbers of their things with; some of them are words when written small. */
const CODE_BEFORE =
  /(?<![\p{L}\p{N}])(?:PV|SR|INC|REQ|RITM|CHG|PRB|S?CTASK|TASK|WO|PO|SO|ORD|OF|BL|BC|BT|BDC|CDE|CMD|FA|FC|FV|NC|RMA|SN|ITSM|SUP|TCK|TKT|TK|ZD|CAS|DEV|REF|RG|LS|GS|RN|VN|PED|ALB|FRA|DDT|ODA)[\s.:#-]{0,2}$/u;

/** A cell of a list before it that is an id: `ORD_1f214f9a / `, `#1320701 / `. */
const ID_IN_LIST = /(?:^|\s)(?=\S*[\p{L}#_])(?=(?:\S*\d){4})[^\s@]{5,40}\s\/\s+$/u;

/** Two to four capitals or digits that are no abbreviation of a telephone: `FC 08 81 6947`. */
const ANY_CODE_BEFORE = /(?<![\p{L}\p{N}])(?!T[ÉE]?L|FAX|GSM|MOB|FON|PH|TF|PT|CEL|HP|FIX)[A-Z\d]{2,4}\s$/u;

/** Tax ids that begin with their country, in the form they have there: `BE 0475.284.719`. */
const TAX_IDS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|[^\p{L}\p{N}])BE[\s.:-]{0,2}$/u, /^[01]\d{3}([. ]?)\d{3}\1\d{3}(?!\d)/],
  [/(?:^|[^\p{L}\p{N}])FR[\s.:-]{0,2}$/u, /^\d\d ?(?:\d{9}|\d{3} \d{3} \d{3})(?!\d)/],
  [/(?:^|[^\p{L}\p{N}])IT[\s.:-]{0,2}$/u, /^\d{11}(?!\d)/],
  [/(?:^|[^\p{L}\p{N}])GB[\s.:-]{0,2}$/u, /^\d{3} ?\d{4} ?\d\d(?!\d)/],
  [/(?:^|[^\p{L}\p{N}])PT[\s.:-]{0,2}$/u, /^[12356]\d{8}(?!\d)/],
  [/(?:^|[^\p{L}\p{N}])CHE[\s.:-]{0,2}$/u, /^\d{3}[. ]?\d{3}[. ]?\d{3}(?!\d)/],
];

/** Says that digits are the tax id of the country in front of them. */
export function isTaxId(text: string, before: string): boolean {
  return TAX_IDS.some(([country, form]) => country.test(before) && form.test(text));
}

/** Says that a code of capitals stands right before digits that are too few for most telephones. */
export function isCodeBefore(before: string): boolean {
  return ANY_CODE_BEFORE.test(before);
}

/** Words for people and things that have numbers in threes set apart by dots, `646.045.680`, as telephones have too. */
const HOLDER_BEFORE =
  /(?:^|[^\p{L}])(?:client|kunde|cliente|customer|klant|compte|konto|account|abonnement|abo|clé|key|schlüssel|llave|chiave)\s(?:n[°º]\s?)?[:(]?\s?$/iu;

/** Says that the holder of a number in threes stands right before it. */
export function isHolderBefore(before: string): boolean {
  return HOLDER_BEFORE.test(before);
}

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
  if (CODE_BEFORE.test(before) || ID_IN_LIST.test(before)) return true;
  return NUMBERED_WORD.test(before) || WEAK_BEFORE.test(before) || WEAK_BEFORE.test(before.replace(COUNTRY, ''));
}
