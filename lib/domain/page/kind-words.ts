/** What people ask for, in seven languages, singular. */
export const ITEM =
  /^(?:ticket|case|request|incident|issue|inquiry|enquiry|conversation|thread|chat|discussion|interaction|call|voicemail|mail|email|message|msg|bug|problem|task|demande|appel|echange|anfragen?|vorg(?:ang|ange|aenge)|anrufe?|meldung(?:en)?|nachricht(?:en)?|fall|falle|faelle|st(?:o|oe)rung(?:en)?|solicitude?|caso|incidencia|consulta|llamada|mensaje|conversacione?|chamado|atendimento|lead|deal|opportunity|opportunite|piste|chiamata|richiesta|segnalazione|melding|zaak|gesprek|tiquete|complaint|claim|reclamation|reclamo|reclamacione?|reclamacoe|reclamacao|reclami|queja|beschwerden?|reklamation(?:en)?|klacht(?:en)?|dossier|intervention|submission|soumission|inzending(?:en)?|einsendung(?:en)?|aanvra(?:ag|gen)|verzoek(?:en)?|order|commande|bestellung(?:en)?|pedido|ordine|ordini|encomenda|bestelling(?:en)?|booking|reservation|buchung(?:en)?|reserva|prenotazion[ei]|reservering(?:en)?|entry|payment|paiement|zahlung(?:en)?|pago|pagamento|betaling(?:en)?|donation|spende|donazion[ei]|donatie|registration|inscription|inscripcione?|iscrizion[ei]|inscricao|inscricoe|inschrijving(?:en)?)$/;

/** Who asks. */
export const PERSON =
  /^(?:user|customer|contact|client|person|people|profile|member|company|organi[sz]ation|requester|requestor|account|guest|kunden?|kontakte?|benutzer|cliente|usuario|contacto|utilisateur|societe|usager)$/;

/** Pages of several, and of nothing that was asked for. */
export const LIST =
  /^(?:search|recherche|suche|buscar|cerca|zoeken|inbox|mailbox|folder|queue|view|filter|list|index|overview|dashboard|report|results?|all|archive|unassigned|mine|home|leitfaden|anleitung|handbuch|handleiding|guide|manual|tutorial|runbook|kb|faq[a-z]*|wiki|docs?|knowledge[a-z]*|articles?|artikel|articulo|artigo|articolo|artikelen|settings|preferences|config(?:uration)?|einstellungen|parametres|ajustes|impostazioni|instellingen)$/;

/** Pages on which something is begun. */
export const FORM =
  /^(?:new|create|add|compose|nouveau|nouvelle|creer|ajouter|neu|anlegen|erstellen|nuevo|nueva|crear|novo|nova|nuovo|nuova|nieuw|edit)$/;

/** Words between the noun and the id: /ticket/view/12. */
export const FILLER =
  /^(?:view|show|zoom|manage|record|card|sheet|fiche|summary|details?|display|read|open|id|full|item|no|nr|number|afficher|voir|anzeigen|ver|edit|all|mine|inbox|messages?|active?|activ[oa]|aktiv|actif|current|ongoing|live|en-?cours|sms|whatsapp|voice|phone|chat|webchat|messenger|telegram|facebook|instagram)$/;

/** Folders of mail. */
export const FOLDER = /^(?:inbox|sent|outbox|drafts?|trash|junk|spam|archives?|folder)$/;

/** Texts for everybody. */
export const ARTICLE =
  /^(?:leitf(?:aden|aeden)|anleitung(?:en)?|handbuch|handleiding(?:en)?|guides?|manuals?|tutorials?|runbooks?|kb|faq[a-z]*|wiki|docs?|knowledge[a-z]*|articles?|artikel|articulo|artigo|articolo|artikelen)$/;

/** Nouns behind what a program puts in front of its own: `wsrequest`, `livechat`, `helpticket`. */
export const COMPOUND =
  /^[a-z]{1,7}(?=(?:ticket|request|incident|conversation|enquiry|inquiry|chat)$)|(?<=^(?:ticket|case|request|incident|conversation|issue))(?:view|show|zoom|details?|info|thread|edit)$/;

/** Words of one thing under other names, so that its key is the same in every view. */
export const SAME: Readonly<Record<string, string>> = {
  msg: 'message',
  email: 'mail',
  enquiry: 'inquiry',
  solicitude: 'solicitud',
  conversacione: 'conversacion',
};

/** The words of a segment, singular: `viewTickets.php` gives `view`, `ticket`. */
export function wordsOf(segment: string): string[] {
  return segment
    .replace(/\.(?:php\d?|aspx?|awp|jsp|html?|pl|cgi|do|action|form|py)$/i, '')
    .replace(/\.(?:form)$/i, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .map((word) => (/(?:ies)$/.test(word) ? word.replace(/ies$/, 'y') : word.replace(/(?<=[a-z]{3})s$/, '')));
}
