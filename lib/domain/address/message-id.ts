/** Domains and shapes that only message ids, content ids and call ids have. */
const SURE: readonly RegExp[] = [
  /^(?:cid|mid):/,
  // Gmail: CA, forty signs of base64.
  /^ca[\w+=-]{30,}@mail\.gmail\.com$/,
  /@[\w.-]+\.(?:prod\.outlook\.com|outbound\.protection\.outlook\.com)$/,
  /^[\w.-]+@(?:geopod-|ismtpd)[\w.-]*$/,
  /^[0-9a-f]{16}-[0-9a-f-]{36,}@[\w.-]*amazonses\.com$/,
  /javamail/,
  /\$[0-9a-f]{4,}\$/,
  /==@/,
  // A moment of fourteen digits, then a dot or dash: 20251121093015.1A2B3C@.
  /^(?:19|20)\d{12}[.-]/,
  // Inline pictures and parts of a mail.
  /\.(?:png|jpe?g|gif|bmp)@/,
  /^part\d+\.[0-9a-f]+\.[0-9a-f]+@/,
];

/** Shapes that a relay's reply address may have too: taken for ids where nothing says that it is an address. */
const LIKELY: readonly RegExp[] = [
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}@/,
  /^(?=[^@]*\d)[0-9a-f]{14,}@/,
  /^(?=(?:[^@]*\d){6})[0-9a-z]{4,}(?:[.-][0-9a-z]+){2,}@[\w-]+(?:\.[\w-]+){2,}$/,
  /^[0-9a-z]*\d{10,}[.-][0-9a-z.-]+@/,
];

/** Says that a text of the form `a@b` is the id of a message, a part or a call. `sure` alone for labelled addresses. */
export function isMessageId(address: string, sure: boolean): boolean {
  return SURE.some((pattern) => pattern.test(address)) || (!sure && LIKELY.some((pattern) => pattern.test(address)));
}
