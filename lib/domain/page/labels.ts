import type { AddressMedium } from '../address/interaction-address.ts';
import type { Role } from '../interaction/sighting.ts';

/** What a label says of the value beside it. */
export interface LabelMeaning {
  role?: Role;
  medium?: AddressMedium;
  /** The value is the number of a thing: no telephone. */
  reference?: boolean;
  /** The value belongs to the signed-in agent or is a mailbox of ours. */
  own?: boolean;
  /** A line of a mail's head other than its addresses: date or subject. */
  headLine?: boolean;
}

/** Labels whole, in English, French, German, Spanish, Portuguese, Italian and Dutch, without accents. */
const WHOLE: readonly (readonly [Role, RegExp])[] = [
  [
    'to',
    /^(?:to|for|a|pour|an|para|aan|destinataires?|recipients?|empfanger|destinatari[oa]s?|ontvangers?|sent to|delivered to)$/,
  ],
  [
    'from',
    /^(?:from|by|door|por|(?:received|reply) from|de|par|von|da|van|exp|via|sender|sent by|written by|expediteur|envoye par|absender|gesendet von|remitente|enviado por|remetente|mittente|inviato da|afzender|author|auteur|autor|autore|verfasser)$/,
  ],
  ['cc', /^(?:b?cci?|ccn|cco|copie|copie a|en copie|kopie|kopie an|copia|copia a|admin ?cc)$/],
];

/** How softphones title the one who is on the line, often with a timer behind. */
const CONNECTED =
  /^(?:connected|talking|speaking|(?:on|in) (?:a |the )?call|active call|current call|call in progress|en communication|en ligne|appel en cours|communication en cours|verbunden|im gesprach|aktives gesprach|laufendes gesprach|aktueller anruf|en llamada|conectad[oa]|llamada en curso|llamada activa)(?: with| avec| mit| con)?(?: \d{1,2}){0,3}$/;

/** The notes right after a call, with a timer behind, or the call whose end is said: who was on the line is still meant. */
const WRAPPING_UP =
  /^(?:(?:call|chat) (?:ended|finished)|(?:appel|conversation) termine[e]?|(?:anruf|gesprach) beendet|(?:llamada|conversacion) (?:finalizada|terminada)|(?:chiamata|conversazione) (?:terminata|conclusa)|(?:chamada|conversa) (?:encerrada|terminada)|(?:gesprek|oproep) beeindigd|acw|after (?:call|contact)(?: work)?|wrap(?:ping)? ?up|post ?call|travail apres (?:l )?(?:appel|contact)|post ?appel|nachbearbeitung|nacharbeit|trabajo (?:posterior|despues) (?:a|de) la llamada|post ?llamada|pos atendimento|apos a chamada|post ?chiamata|dopo chiamata|nabewerking|nawerk)(?: \d{1,2}){1,3}$|^(?:(?:incoming|outgoing|inbound|outbound) call ended|appel (?:entrant|sortant) termine|(?:eingehender|ausgehender) anruf beendet|llamada (?:entrante|saliente) (?:finalizada|terminada)|chiamata (?:in arrivo|in uscita|entrante|uscente) (?:terminata|conclusa)|chamada (?:recebida|efetuada) (?:encerrada|terminada)|(?:inkomend|uitgaand) gesprek beeindigd)(?: \d{1,2}){0,3}$/;

/** Who waits on another line. */
const WAITING =
  /^(?:on hold|held|holding|waiting|in queue|queued?|parked|en attente|mis en attente|en espera|retenida|gehalten|wartend|in der warteschlange|warteschlange|geparkt)\b/;

/** What those are called whom an office, a shop, an insurer, a landlord, a school or a town serves. */
const SERVED =
  /^(?:(?:current |main |primary |present )?(?:tenant|resident|policy ?holder|payer|payor|insured(?: party| person)?|claimant|member|student|citizen|buyer|passenger|travell?er|applicant|candidate|donor|beneficiary|prospect|registrant|attendee|account holder|cardholder|(?:legal )?guardian|legal representative|locataire|resident[ea]?|assuree?|sinistree?|adherente?|etudiante?|citoyen(?:ne)?|acheteu(?:r|se)|passagere?|voyageu(?:r|se)|candidate?|donat(?:eur|rice)|beneficiaire|allocataire|coproprietaire|titulaire|inscrite?|representante? legale?|tuteur|tutrice|payeu(?:r|se)|mieter(?:in)?|versicherte[rn]?|versicherungsnehmer(?:in)?|mitglied|student(?:in)?|burger(?:in)?|kaufer(?:in)?|besteller(?:in)?|fahrgast|reisende[rn]?|gast|bewerber(?:in)?|teilnehmer(?:in)?|interessent(?:in)?|(?:ein)?zahler(?:in)?|(?:gesetzliche[rn]? )?vertreter(?:in)?|erziehungsberechtigte[rn]?|inquilin[oa]|arrendatari[oa]|asegurad[oa]|socio|socia|estudiante|ciudadan[oa]|comprador[ae]?|pasajer[oa]|huesped|titular|inscrit[oa]|asistente|pagador[ae]?|tutor[ae]?(?: legal)?|representante legal|assicurat[oa]|studente(?:ssa)?|cittadin[oa]|acquirente|passegger[oa]|ospite|intestatari[oa]|iscritt[oa]|partecipante|pagatore|tutore|genitore|rappresentante legale|segurad[oa]|cidad[ao]o?|hospede|huurder|verzekerde|burger|koper|deelnemer|betaler|wettelijk vertegenwoordiger|reiziger|lid)|(?:billing|invoice) (?:address|details|contact|information)|(?:adresse|contact) de facturation|facturation|rechnungs(?:adresse|anschrift|kontakt)|(?:direccion|datos) de facturacion|facturacion|(?:indirizzo|dati) di fatturazione|fatturazione|(?:endereco|dados) de faturacao|faturacao|facturatie|factuur(?:adres|gegevens))$/;

/** Those who work for us or beside us, and what is sent somewhere: nobody who asks. */
const BESIDE =
  /^(?:(?:\w+ )?(?:supplier|vendor|contractor|subcontractor|service provider|carrier|courier|fournisseur|prestataire|sous traitant|transporteur|livreur|coursier|lieferant|dienstleister|handwerker|spediteur|proveedor|contratista|transportista|fornitore|appaltatore|corriere|fornecedor|prestador|transportadora|leverancier|aannemer|vervoerder))(?: (?:details|info|contact|extern[eoa]?))?$/;

/** "Contact" alone: whose, the heading above says. */
const ANY_CONTACT =
  /^(?:contact(?: person)?|contacts?|contacto|contato|contatto|kontakt|ansprechpartner(?:in)?|contactpersoon|interlocuteur)$/;

/** Words that decide wherever they stand in a short label; the first row that fits wins. */
const WITHIN: readonly (readonly [Role, RegExp])[] = [
  ['reply-to', /reply to|repondre a|antwort an|antwortadresse|antworten an|responder a|rispondi a|antwoord(?:en)? aan/],
  [
    'agent',
    /\b(?:assign\w*|agents?|owner|operator|operateur|operatore|technicien\w*|technician|tecnico|techniker|staff|handled by|supervis\w*|team ?lead(?:er)?|teamleit\w*|schichtleit\w*|chef d equipe|(?:op|aan)genomen door|aufgenommen (?:von|durch)|registrad[oa] por|responsa\w+|attribue\w*|affecte\w*|proprietaire|pris en charge|(?:sach)?bearbeiter(?:in)?|zugewiesen\w*|zustandig\w*|besitzer|(?:taken|answered) by|prise? par|angenommen von|entgegengenommen von|atendid[oa] por|asignado\w*|agente|propietario|atribuido|assegna\w+|behandelaar|toegewezen|eigenaar|(?:account|contact|customer|client|case) manager|gestor[ae]?|gestionnaire|(?:kunden)?betreuer(?:in)?|beheerder)\b/,
  ],
  [
    'cc',
    /\b(?:participants?|followers?|watch(?:ers?| ?list)|collaborat\w+|observ\w+|beobachter|suiveurs?|abonnes|seguidores|(?:additional|other|further|interested) (?:\w+ )?(?:rec[ei]pients?|part(?:y|ies)|people)|intervenants|weitere (?:empfanger|beteiligte)|kopie(?:en|es)? (?:naar|aan|an))\b/,
  ],
  [
    'to',
    /(?:^|\b)(?:called(?= (?:number|party|line|id)\b|$)|dialed|dialled|dnis|callee|calling to|appelee?s?|angerufene\w*|gerufene\w*|gewahlte\w*|ziel(?:rufnummer)?|marcado|llamado|chiamato|gebeld|destination|did|outgoing call|outbound call|appel (?:sortant|emis)|ausgehender anruf|llamada saliente|chamada efetuada|chiamata in uscita|uitgaande oproep)\b/,
  ],
  [
    'caller',
    /\b(?:caller|calling|call(?:ed)? from|incoming call|phoned by|appelante?|appel de|appel entrant|correspondante?|(?:presented|originating) number|numero (?:presente|affiche|entrant)|ani|cli|anrufer(?:s|in)?|anruf von|anrufende\w*|eingehender anruf|llamante|llamada de|llamada entrante|quien llama|chamador|chamada de|chamante|chiamante|chiamata da|beller|oproep van)\b/,
  ],
  [
    'requester',
    /\b(?:request[eo]rs?|requested (?:by|for)|customers?|clients?|clientes?|cliente|reporter|reported by|submit\w+|opened by|raised by|end ?users?|users?|guest|contacts?|contact person|consumer|subscriber|patient|caller name|demandeu(?:r|rs|se)|declarant|emetteur|requerant|usagers?|utilisateurs?|interlocuteur|ouvert par|signale par|cree par|created by|kund(?:e|in|en)\w*|anfordernder|anfordere\w*|antragsteller\w*|anfragende\w*|(?:an)?melder(?:in)?|meldende\w*|gemeldet (?:von|durch)|erstellt von|ansprechpartner\w*|benutzer|kontakt\w*|auftraggeber|solicitante|contacto|contato|usuario|reportado por|abierto por|interesado|requerente|encarregad[oa] de educac\w+|richiedente|contatto|utente|segnalato da|aperto da|aanvrager|aangever|klant\w*|contactpersoon|gebruiker|indiener|inzender|aanmelder|melder|aangemeld door)\b/,
  ],
];

const OWN =
  /\b(?:own (?:number|extension|line)|my (?:extension|line)|(?:outbound|outgoing) caller ?id|(?:caller ?id|id d appelant|identifiant(?: d appel| de l appelant)?|id de (?:llamadas?|chamadas?)|id chiamante) (?:sortante?|saliente|de saida|in uscita)|(?:numero|presentation) sortante?|ausgehende (?:ruf)?nummer|uitgaand (?:nummer|nummerweergave)|eigene (?:ruf)?nummer|eigene nebenstelle|mon poste|ma ligne|mi extension|logged in|signed in|connecte en tant|connecte comme|angemeldet als|sesion iniciada|conectado como|my account|mon compte|mein konto|mi cuenta|mailbox|boite mail|postfach|buzon|support address|queue address)\b/;

/** Our own lines, or somebody's who is not on this page: never the other party. */
const SERVICE =
  /\b(?:contact ?form|kontaktformular|formulaire de contact|formulario de contacto|modulo di contatto|contactformulier|hotline|helpline|service ?client\w*|kundenservice|kundendienst|customer (?:service|care|support)|atencion al cliente|support|standard|contact us|(?:nous )?contacte[rz](?: nous)?|kontaktieren sie|contactenos|astreinte|on call|vertrieb|sales)\b/;

/** Somebody else than the one who asks, whom to find at the place or to turn to in need. */
const OTHER_CONTACT =
  /\b(?:sur (?:place|site)|on ?site|vor ort|ter plaatse|in loco|sul posto|en (?:el )?(?:sitio|lugar)|no local|(?:emergency|backup|secondary|alternat\w+) (?:contact|person)|(?:contact|personne) (?:d urgence|de confiance)|notfallkontakt|contacto de emergencia|contatto di emergenza|noodcontact)\b|^(?:(?:other|another|second|autre|deuxieme|andere[rn]?|weitere[rn]?|zweite[rn]?|otr[oa]|segund[oa]|outr[oa]|altr[oa]|second[oa]|tweede) (?:contacts?|contact person|contacto|contato|contatto|kontakt\w*|ansprechpartner\w*|contactpersoon|telefon\w*|person\w*)(?: \w+){0,2}|persona? de referencia|pessoa de referencia|(?:possible |mogelijke )?(?:finder|vinder)|(?:third|other|opposing|counter) party|tiers|partie adverse|gegner(?:ische partei)?|(?:unfall)?gegner|tercero|contrario|terceiro|terzo|controparte|tegenpartij|wederpartij|witness|temoin|zeug(?:e|in)|testig[oa]|testemunha|testimone|getuige)$/;

/** Somebody who is supported: "Support user", "Utilisateur de support". */
const SUPPORTED =
  /^(?:support|helpdesk) (?:user|requester)s?$|^(?:user|utilisat\w+|usuario|usuaria|utente|utilizador|gebruiker|benutzer) (?:of|d[eou]|des|del|di|van) (?:l )?\w+$/;

const MEDIA: readonly (readonly [AddressMedium, RegExp])[] = [
  ['email', /\b(?:e ?mails?|mails?|mel|courriels?|correos?|correo electronico|posta elettronica|e? ?mail ?adres\w*)\b/],
  [
    'phone',
    /\b(?:(?:tele)?phones?|telefon\w*|tel|mobiles?|mobil\w*|cell\w*|celular|portables?|gsm|handy\w*|rufnummer|ruckruf\w*|movil|telefono|telefone|telefoon\w*|fono?|numero (?:vert|verde|azur|gratuit\w*)|toll ?free|free ?phone|(?:gratis|service|sammel|notfall|notruf|festnetz|privat|buro|direkt|kontakt|info|zentral)nummer|(?:contact|direct|day ?time|evening|home|work|office|from|to|source|destination|remote|party|called|calling) number|remote party|msisdn|ani|dnis|number to call|call ?back|rappel|direct line|ligne directe|durchwahl|whatsapp|sms|poste|extension|nebenstelle)\b/,
  ],
];

/** "My number is", "her new number", "my number has changed": no number of a thing. */
const MY_NUMBER =
  /(?:^|\s)(?:(?:my|mon|ma|meine?r?|mi|his|her|their|our|your|son|sa|leur|notre|votre|seine?r?|ihre?r?|unsere?r?|su|suo|mio|mijn|zijn|haar|mit|min|meu|moj|mo[ij]) (?:\w+ )?|(?:the|this|that|ce|este|ese|esse|questo|following|another|other|best|right|correct|new|alt(?:ernat(?:e|ive))?|second|nouveau|autre|bon|dieser?|folgende[rn]?|neuen?r?|richtigen?|andere[nr]?|nuevo|otro|siguiente|nuovo|altro|novo|outro|dit|deze|volgende|nieuwe?|juiste|ny|nya|nye) )(?:number|num|numero|nummer|numer|ligne)(?: (?!d[eiu]? |d[eao]s |de[lr] |dell|of |v[ao]n |client|kund).*)?$/;

const REFERENCE =
  /\b(?:orders?|invoice|serial|tracking|reference|ref|contract|case|ticket|account|number|id|sku|commande|facture|dossier|serie|contrat|matricule|siret|siren|ine|tva|vat|iban|bic|auftrag\w*|bestell\w*|rechnung\w*|\w*nummer|vertrag\w*|aktenzeichen|vorgang\w*|pedido|factura|expediente|contrato|fax|telecopie|duration|duree|dauer|duracion|version|build|code|zip|plz|codigo|codice|tarjeta|fidelidad|fidelite|treuekarte|loyalty)\b|^n [ºo] \p{L}/u;

/** "Customer no.", "N° client": with a role it is still the number of a thing, unless it says that it is a telephone's. */
const NUMBER_OF_ROLE =
  /^(?:customer |client )?account$|^(?:codigo|code|codice|kodas?|identifiant|identificador|identificativo) (?:d[eiu] |del |da )?(?:client\w*|abonado|cliente|utente)$|^(?:compte|cuenta|conta) (?:client|cliente)$|^conto cliente$|^kundenkonto$|^klantrekening$|\b(?:number|id|\w*nummer|code|no|nr|num|numero|n|ref)$|^(?:n|no|nr|num|numero) /;

/** What somebody is in their firm: "Responsable des achats", "Technicien de maintenance". */
const JOB =
  /^(?:responsa\w+|gestionnaire|gestor[ae]?|technicien\w*|tecnic[oa]|techniker(?:in)?|agente?|agent|operat\w+|owner|proprietaire) (?:d[eu]s?|de l|of|von|del|della|dei|di|d[ao]s?|van|technique|commercial\w*|comercial|administrati\w*|qualite|achats?|informatique|it)\b(?!.*\b(?:ticket|case|dossier|demande|incident|caso|solicitud|chamado|richiesta|vorgang|zaak|melding|compte|account|cuenta|conta)\w*$)/;

const HEAD_LINE =
  /^(?:date|sent|sent on|envoye|envoye le|gesendet|datum|enviado|enviado el|fecha|data|inviato|verzonden|subject|objet|sujet|betreff|asunto|assunto|oggetto|onderwerp)$/;

/** Longer texts are no labels. */
export const LONGEST_LABEL = 48;

/** The number of a machine that nobody speaks at. */
const FAX = /fax(?:nummer|nr)?\b|telecop/;

/** Says that a label is that of a fax. */
export function isFaxLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && FAX.test(foldLabel(text));
}

/** Some programs write the sender and the recipients with an arrow between them. */
const ARROW =
  /^[\s\u2192\u21d2\u25b6\u25ba\u2794\u279c\u279d\u27f6:]*[\u2192\u21d2\u25b6\u25ba\u2794\u279c\u279d\u27f6][\s:]*$/u;

/** Of so many words with a full stop behind them one can still say that they are a label: "No. de tél.". */
const MOST_IN_SENTENCE = 3;

/** Says that a title with a timer is that of the work right after a call. */
export function isWrappingUp(words: string): boolean {
  return WRAPPING_UP.test(words);
}

/** Brings a label to lower-case words without accents and signs. */
export function foldLabel(text: string): string {
  // The same where there are no other letters, without the tables of all scripts.
  if (!/[^\0-\x7f]/.test(text)) {
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Reads a label; nothing when the text is none that is known. */
export function readLabel(text: string): LabelMeaning | undefined {
  if (text.length > LONGEST_LABEL) return undefined;
  if (ARROW.test(text)) return { role: 'to' };
  const words = foldLabel(text);
  if (words === '' || words.split(' ').length > (text.endsWith('.') ? MOST_IN_SENTENCE : 6)) return undefined;
  if (HEAD_LINE.test(words)) return { headLine: true };
  if (MY_NUMBER.test(words)) return { medium: 'phone' };
  const medium = MEDIA.find(([, pattern]) => pattern.test(words))?.[0];
  if (OWN.test(words)) return { own: true, medium };
  // "On call" alone is who has to be ready; with a timer it is somebody who speaks.
  if ((words !== 'on call' && CONNECTED.test(words)) || WRAPPING_UP.test(words)) return { role: 'caller', medium };
  if (SERVED.test(words)) return { role: 'requester', medium };
  if (
    (SERVICE.test(words) && !SUPPORTED.test(words)) ||
    [WAITING, OTHER_CONTACT, BESIDE].some((one) => one.test(words))
  )
    return { role: 'unknown', medium };
  const role = (
    WHOLE.find(([, pattern]) => pattern.test(words)) ?? WITHIN.find(([, pattern]) => pattern.test(words))
  )?.[0];
  if (medium === undefined && (role === undefined ? REFERENCE.test(words) : NUMBER_OF_ROLE.test(words)))
    return role === 'caller' || role === 'to' ? { role, medium: 'phone' } : { reference: true };
  if (role === 'agent' && JOB.test(words) && !/[:\uff1a]/.test(text)) return medium && { medium };
  return role === undefined && medium === undefined ? undefined : { role, medium };
}

/** Says that a label names a contact without saying whose. */
export function namesAnyContact(text: string): boolean {
  return ANY_CONTACT.test(foldLabel(text));
}

/** Words that announce the caller's number right after them: "Missed call from +44…", "Appel entrant 06…". */
const ANNOUNCED =
  /(?:\b(?:incoming|missed|inbound) call(?: from)?|\bcall(?:ed)? from|\bvoice ?mail from|\b(?:sms|text(?: message)?) (?:from|de|von)|appel (?:entrant|manqu[ée]|re[çc]u|perdu)(?: d[eu])?|appel de|message vocal d[eu]|(?:eingehender |verpasster )?anruf von|eingehender anruf|llamada (?:entrante|perdida)?(?: de)?|chamada (?:recebida|perdida)?(?: de)?|chiamata (?:in arrivo|persa)?(?: da)?|oproep van)\s*[:\u2013-]?\s*\(?$|\b(?:incoming|inbound|entrante?|eingehend|recebida|in arrivo|inkomend)\s*:\s*\(?$/i;

/** Says that the text right before a telephone number announces it as the caller's. */
export function announcesCaller(before: string): boolean {
  return ANNOUNCED.test(before.slice(-60));
}

/** "Jane Roe [mailto:jane@acme.example]", as older mail programs quote a head: no label. */
const MAILTO = /[[<(]\s*mailto:\s*$/i;

/** The label at the end of a text: of "Tél. : ", "Requester: Jane Roe <" what stands before the colon. */
export function inlineLabel(before: string): string | undefined {
  const whole = before.replace(MAILTO, '');
  const text = whole.trimEnd() === whole ? whole : `${whole.trimEnd()} `;
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const colon = Math.max(line.lastIndexOf(':'), line.lastIndexOf('\uff1a'));
  if (colon === -1) return /^\s*\S{0,23}[^\s?!]\s*$/.test(line) ? line.trim() : undefined;
  const rest = line.slice(colon + 1);
  if (rest.length > 70 || /[\d@]/.test(rest)) return undefined;
  return line
    .slice(0, colon)
    .split(/[|\u2022\u00b7;,>]|\s[-\u2013\u2014]\s|\. /)
    .at(-1)
    ?.trim();
}
