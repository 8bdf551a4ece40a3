import { fold } from '../search/fold.ts';

/** Words of mailboxes and senders that are a function and not a person, folded, in several languages. */
const ROLE_WORDS: ReadonlySet<string> = new Set(
  [
    'info infos information informations informacion informazioni informacje contact contacts contato contatti contacto kontakt contactus',
    'support help helpdesk hotline servicedesk service services desk assistance assistenza soporte suporte aide hilfe ondersteuning',
    'sales ventes vente ventas vendite vertrieb verkauf verkoop commercial comercial commerciale business',
    'compta comptabilite comptable accounting accounts accountant billing facturation facture factures fatturazione facturacion invoice invoices buchhaltung rechnung rechnungen boekhouding contabilidad contabilita finance finances payments paiement treasury',
    'admin administration administrateur administrator administracion amministrazione verwaltung office bureau buero buro oficina ufficio accueil reception recepcion empfang zentrale secretariat secretaria segreteria sekretariat direction direktion management gestion',
    'rh hr jobs job career careers recrutement recruitment bewerbung personal candidature candidatures emploi',
    'marketing press presse prensa media communication communications com newsletter news actualites events event promo',
    'client clients cliente clientes clienti customer customers kunde kunden kundenservice kundendienst klantenservice care sav atencion relation relations',
    'tech technique technical it dev developer developers webmaster hostmaster postmaster web site root system systems security securite abuse monitoring alert alerts alerte nagios server noc ops devops cron daemon robot bot auto automatic notification notifications notify',
    'team teams equipe equipo squadra hello hallo bonjour hola ciao hi salut mail email mailbox post courrier post everyone all tous staff',
    'shop boutique store order orders commande commandes bestellung pedido pedidos ordine ordini achat achats purchasing compras acquisti einkauf inkoop livraison delivery shipping versand logistics logistique expedition stock magasin depot returns retours',
    'legal juridique dpo privacy rgpd gdpr compliance qualite quality production planning atelier export import travel voyages reservation reservations booking',
    'agence mairie ecole cabinet restaurant hotel garage pharmacie syndic notaires etude clinique hopital association club praxis kanzlei school',
    'noreply reply nepasrepondre noresponder test tests user utilisateur guest invite demo unknown undisclosed recipients anonymous list liste lists voicemail fax scan scanner copieur printer',
  ].flatMap((line) => line.split(' ')),
);

/** Says that a word names a function, not a person: "info", "comptabilité". */
export function isRoleWord(word: string): boolean {
  return ROLE_WORDS.has(fold(word).replace(/\d+$/, ''));
}
