import type { MessageDefinition, RequestOf, ResponseOf } from '../define.ts';

export { PROTOCOL_VERSION } from './version.ts';

/**
 * The topics, each in the file of its name: that of a message is what stands before the dot. A topic's schemas are
 * made when the first message of it comes: making all of them takes longer than starting the worker.
 */
const TOPICS = {
  frame: () => import('./frame.ts'),
  page: () => import('./page.ts'),
  tab: () => import('./tab.ts'),
  contact: () => import('./contact.ts'),
  organization: () => import('./organization.ts'),
  location: () => import('./location.ts'),
  list: () => import('./list.ts'),
  interaction: () => import('./interaction.ts'),
  entry: () => import('./entry.ts'),
  timeline: () => import('./timeline.ts'),
  report: () => import('./report.ts'),
  'follow-up': () => import('./follow-up.ts'),
  change: () => import('./change.ts'),
  lookup: () => import('./lookup.ts'),
  site: () => import('./site.ts'),
  settings: () => import('./settings.ts'),
  store: () => import('./store.ts'),
  draft: () => import('./draft.ts'),
  definition: () => import('./definition.ts'),
  view: () => import('./view.ts'),
  teaching: () => import('./teaching.ts'),
  interchange: () => import('./interchange.ts'),
  duplicate: () => import('./duplicate.ts'),
  worklist: () => import('./worklist.ts'),
  person: () => import('./person.ts'),
  mark: () => import('./mark.ts'),
};

type TopicModules = { [Name in Topic]: Awaited<ReturnType<(typeof TOPICS)[Name]>> };

export type Topic = keyof typeof TOPICS;
export type Protocol = { [Name in Topic]: TopicModules[Name][keyof TopicModules[Name]] }[Topic];
export type MessageName = Protocol['name'];
export type DefinitionOf<Name extends MessageName> = Extract<Protocol, { name: Name }>;
export type Request<Name extends MessageName> = RequestOf<DefinitionOf<Name>>;
export type Response<Name extends MessageName> = ResponseOf<DefinitionOf<Name>>;

/** The topic of a message; nothing when there is no such topic. */
export function topicOf(name: string): Topic | undefined {
  const topic = name.slice(0, Math.max(0, name.indexOf('.')));
  return Object.hasOwn(TOPICS, topic) ? (topic as Topic) : undefined;
}

type AnyMessage = MessageDefinition<MessageName, unknown, unknown>;

/** The name under which the file of its topic exports a message: `contactAddAddress` of `contact.add-address`. */
export function exportOf(name: string): string {
  return name.replace(/[.-](\w)/g, (_sign, letter: string) => letter.toUpperCase());
}

/** A message of a topic; nothing when it has none of that name. Asks for that one alone: the others' schemas wait. */
export async function messageOf(topic: Topic, name: string): Promise<AnyMessage | undefined> {
  const messages: Readonly<Record<string, AnyMessage>> = await TOPICS[topic]();
  const key = exportOf(name);
  const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
  return message?.name === name ? message : undefined;
}

/** Every message there is. */
export async function allMessages(): Promise<AnyMessage[]> {
  const topics = await Promise.all(Object.values(TOPICS).map((load) => load()));
  return topics.flatMap((messages): AnyMessage[] => Object.values(messages));
}
