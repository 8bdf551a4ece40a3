import type { Region, Role } from '../interaction/sighting.ts';

const CHROME =
  / (?:inbox(?:es)? (?:link|nav|menu|switch)|nav|navbar|navigation|topnav|sidenav|menu(?! (?:field|label|value))|menubar|submenu|topbar|appbar|footer|breadcrumbs?|recent|recently|viewed|copyright|cookies?|legal(?! (?:representative|guardian|entity|name|person|contact|owner))|notifications|switcher|suggestions?|autocomplete|typeahead|taskbar|folders?|bandeau|pied|kopfzeile|fusszeile|fuss|cabecera) /;
/** A panel about somebody, with tabs to move between. */
const ABOUT_SOMEBODY =
  / (?:customer|contact|requester|requestor|client|person|visitor) (?:context|details?|info|information|profile|card|panel|data) /;
/** The strip of a telephone at the edge of a page is what the page is about. */
const TELEPHONE = / (?:cti|softphone|dialer|calls?|appels?|phone|telephon\w*|anruf|llamadas?) /;
const OWN =
  / (?:my (?:number|line|extension|phone)|account|username|user menu|user name|current user|profile menu|my profile|logged|signed|login|whoami|me|self) /;
const HEADER =
  / (?:header|head|heading|subject|title|titlebar|envelope|byline|headline|meta|sender|recipients?|addresses|author) /;
const PANEL =
  / (?:customer|requester|requestor|contact|client|person|people|profile|info|details?|properties|sidebar|aside|panel|card|summary|metadata|attributes|fields?) /;

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['reply-to', / reply to | replyto /],
  [
    'caller',
    / (?:caller|calling (?:party|display|number|name)|answer call|(?:incoming|inbound|active|current|ongoing) call|call (?:(?:control|bar|panel|card|window|box|widget|popup|banner|tile) )?(?:incoming|ringing|active|ongoing)|(?:incoming|inbound|ringing) (?:popup|modal|dialog|toast|banner|card|alert)|call (?:panel|header|bar|card|window|screen|view|box|widget) (?:number|phone|caller|contact)) /,
  ],
  ['agent', / (?:agents?|assignees?|assigned|owner|operator|staff|technician|bearbeiter) /],
  [
    'cc',
    / (?:participants|followers|watchers|collaborators) | b?cc (?:(?:list|field|line|e?mails?|users?|addresses|recipients?) )?$/,
  ],
  [
    'requester',
    / (?:requesters?|requestors?|customers?|clients?|reporter|submitter|enduser|end user|demandeur|kunden?|solicitante|cliente|klant|richiedente|visitor|(?:conversation|contact) (?:profile|details)) /,
  ],
  ['cc', / b?cc /],
  ['from', / (?:sender|author|expediteur|absender|remitente|mittente) | from $/],
  [
    'to',
    / recipients? | to $| (?:called|internal|dialled|dialed) (?:line|number|party) | (?:call|card|panel|dialer|phone) line $| call via | did | dnis /,
  ],
];

/** The whole screen of an agent's program, where everything stands. */
const FRAME =
  / (?:agent|operator|staff|customer|client) (?:content|workspace|desktop|desk|console|view|views|app|application|portal|layout|interface|screen|shell|page|ui|main|root|wrapper|service|support|center|centre|hub)(?= )/;

/** Colours that are called after where they are used elsewhere: `bg-nav`. */
const COLOURS = / (?:bg|background|border|fill|color) (?:nav|navbar|navigation|menu|sidebar|footer|header)(?= )/;

/** What is only shown to agents: `message for-agent`. */
const FOR_AGENTS = / (?:for|to) (?:agents?|staff|operators?)(?= )/;

const BY_AGENT = / (?:agent|staff|operator|outgoing|outbound|sent|from me|own|response) /;

const ON_THE_LINE =
  / (?:calling (?:party|display|number|name)|answer call|(?:incoming|active|current|ongoing|ringing) call|call (?:(?:control|bar|panel|card|window|box|widget|popup|banner|tile) )?(?:incoming|ringing|active|ongoing)|(?:incoming|inbound|ringing) (?:popup|modal|dialog|toast|banner|card|alert)|call (?:panel|header|bar|window|screen|box) (?:number|phone|caller|contact)|(?:state|status) (?:active|answered|connected|ringing|talking|in call|on call)) /;
const ON_HOLD = / (?:on hold|hold|held|holl?ding|parked|waiting) /;

/** The page's code names what it stands in the call that rings or is spoken. */
export function isOnTheLine(name: string): boolean {
  return ON_THE_LINE.test(` ${name} `) && !ON_HOLD.test(` ${name} `);
}

/** What the names of the elements around an address say. Names are lower-case words, nearest first. */
export interface NameMeaning {
  region?: Region;
  role?: Role;
  /** The corner that names the signed-in agent. */
  own: boolean;
}

/** Reads the names that developers gave to the elements around an address; they are English in nearly every program. */
export function readNames(names: readonly string[]): NameMeaning {
  const padded = names.map((name) => ` ${name} `.replace(FRAME, ' ').replace(FOR_AGENTS, ' ').replace(COLOURS, ' '));
  const chrome = padded.some((name) => CHROME.test(name) && !TELEPHONE.test(name) && !ABOUT_SOMEBODY.test(name));
  const named = padded.map((name) => ROLES.find(([, pattern]) => pattern.test(name))?.[0]).find(Boolean);
  const role = named === 'caller' && padded.some((name) => ON_HOLD.test(name)) ? undefined : named;
  const region = padded
    .map((name): Region | undefined => (HEADER.test(name) ? 'header' : PANEL.test(name) ? 'panel' : undefined))
    .find(Boolean);
  return { region: chrome ? 'chrome' : region, role, own: padded.some((name) => OWN.test(name)) };
}

const BY_VISITOR =
  / (?:visitor|customer|client|guest|end ?user|contact|incoming|inbound|received|from (?:user|them)|remote) /;

/** Says that a message of this name was written by the one who asks. */
export function isByVisitor(messageName: string | undefined): boolean {
  return messageName !== undefined && BY_VISITOR.test(` ${messageName} `) && !isByAgent(messageName);
}

/** Says that a message of this name was written by one of ours. */
export function isByAgent(messageName: string | undefined): boolean {
  return messageName !== undefined && BY_AGENT.test(` ${messageName} `);
}
