import type { HandlersByTopic } from '#lib/messages/handlers.ts';
import type { Worker } from './compose.ts';

/** The worker's answer to every message. What answers a topic is loaded with the first message of it. */
export function createHandlers(worker: Worker): HandlersByTopic {
  return {
    frame: async () => (await import('./handlers/frame.ts')).frameHandlers(worker),
    page: async () => (await import('./handlers/page.ts')).pageHandlers(worker),
    tab: async () => (await import('./handlers/tab.ts')).tabHandlers(worker),
    contact: async () => (await import('./handlers/contact.ts')).contactHandlers(worker),
    organization: async () => (await import('./handlers/organization.ts')).organizationHandlers(worker),
    location: async () => (await import('./handlers/location.ts')).locationHandlers(worker),
    list: async () => (await import('./handlers/list.ts')).listHandlers(worker),
    interaction: async () => (await import('./handlers/interaction.ts')).interactionHandlers(worker),
    entry: async () => (await import('./handlers/entry.ts')).entryHandlers(worker),
    report: async () => (await import('./handlers/report.ts')).reportHandlers(worker),
    'follow-up': async () => (await import('./handlers/follow-up.ts')).followUpHandlers(worker),
    timeline: async () => (await import('./handlers/timeline.ts')).timelineHandlers(worker),
    change: async () => (await import('./handlers/change.ts')).changeHandlers(worker),
    lookup: async () => (await import('./handlers/lookup.ts')).lookupHandlers(worker),
    site: async () => (await import('./handlers/site.ts')).siteHandlers(worker),
    settings: async () => (await import('./handlers/settings.ts')).settingsHandlers(worker),
    draft: async () => (await import('./handlers/draft.ts')).draftHandlers(worker),
    definition: async () => (await import('./handlers/definition.ts')).definitionHandlers(worker),
    view: async () => (await import('./handlers/view.ts')).viewHandlers(worker),
    duplicate: async () => (await import('./handlers/duplicate.ts')).duplicateHandlers(worker),
    person: async () => (await import('./handlers/person.ts')).personHandlers(worker),
    interchange: async () => (await import('./handlers/interchange.ts')).interchangeHandlers(worker),
    teaching: async () => (await import('./handlers/teaching.ts')).teachingHandlers(worker),
    mark: async () => (await import('./handlers/mark.ts')).markHandlers(worker),
    worklist: async () => (await import('./handlers/worklist.ts')).worklistHandlers(worker),
    store: async () => (await import('./handlers/store.ts')).storeHandlers(worker),
  };
}
