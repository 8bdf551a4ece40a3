/** What switches, phones and pages write for a caller who hides the number, folded, in many languages. */
const WITHHELD = new Set(
  [
    'anonymous|withheld|private|unknown|restricted|unavailable|blocked|hidden|suppressed|undisclosed|no caller id',
    'not available|out of area|no number|clir|coinphone|payphone',
    'anonyme|masque|masquee|prive|privee|inconnu|inconnue|cache|secret|non communique|indisponible|restreint',
    'anonym|anonymer|unbekannt|unbekannte|unbekannter|privater|unterdruckt|privat|verborgen|nicht verfugbar|geheim|ohne nummer|keine rufnummer',
    'anonimo|anonima|desconocido|desconocida|oculto|oculta|privado|privada|no disponible|restringido',
    'sconosciuto|nascosto|privato|riservato|non disponibile|desconhecido|nao identificado|confidencial|restrito',
    'onbekend|anoniem|prive nummer|afgeschermd|geheim|okand|okant|dolt|skyddat|ukjent|skjult|ukendt|hemmeligt',
    'tuntematon|salainen|estetty|nieznany|zastrzezony|prywatny|ukryty|nezname|neznamy|skryte|skryty|soukrome',
    'ismeretlen|rejtett|privat szam|necunoscut|ascuns|anonim|bilinmeyen|gizli|ozel|ozel numara',
    'αγνωστος|αγνωστη|αποκρυψη|απορρητο|ανωνυμος|неизвестныи|неизвестно|скрытыи|аноним|анонимно|частныи|невідомии|приховании',
    '非通知|非通知設定|匿名|公衆電話|表示圏外|通知不可能|未知|未知号码|未知號碼|私人|私人号码|隐藏号码|隱藏號碼|无号码|無號碼|无来电显示|保密',
    '발신번호표시제한|발신번호 표시제한|번호 없음|알 수 없음|익명|مجهول|خاص|غير معروف|محجوب|رقم خاص|חסוי|לא ידוע|ناشناس|ไม่แสดงหมายเลข',
  ].flatMap((line) => line.split('|')),
);

/** Words that stand beside them and mean nothing alone. */
const BESIDE = new Set(
  'caller call number no id cli name phone line numero appel appelant n tel anruf anrufer nummer rufnummer numara numarasi arayan llamada numero de telefono chiamata chiamante numero samtal anrop oproep beller numer telefonu cislo номер абонент вызов αριθμος κληση'.split(
    ' ',
  ),
);

/** ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, UNAVAILABLE typed on a dial pad: what some carriers send as the number. */
const SPELLED_ON_DIAL_PAD = new Set(['266696687', '7378742833', '2562533', '8656696', '86282452253']);

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Says that a text stands for a caller who hides the number (R8): words such as "Anonymous", "Numéro masqué" or
 * "非通知", SIP's `anonymous@anonymous.invalid`, nothing but zeros, or a carrier's stand-in number.
 */
export function isWithheldCaller(text: string): boolean {
  if (/\.invalid\b/i.test(text)) return true;
  const uri = text.trim().replace(/^(?:tel|sips?|callto):/i, '');
  const local = uri.split('@')[0] ?? uri;
  const digits = local.replace(/[^\d]/g, '');
  if (digits !== '' && /^[\d\s()+.-]+$/.test(local)) return /^0+$/.test(digits) || SPELLED_ON_DIAL_PAD.has(digits);
  const isMailbox = uri !== text.trim() ? false : text.includes('@');
  const folded = isMailbox ? '' : fold(local);
  if (WITHHELD.has(folded)) return true;
  const words = folded.split(' ').filter((word) => !BESIDE.has(word));
  return (
    words.length > 0 &&
    words.length <= 3 &&
    (WITHHELD.has(words.join(' ')) || words.every((word) => WITHHELD.has(word)))
  );
}
