/**
 * Counts up whenever a message's name or request changes; a test holds it against a hash of the protocol. A page or
 * content script of another version is refused: it was loaded before an update and must be loaded again.
 */
export const PROTOCOL_VERSION = 1;
