import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** The world of one extension's content script in a page: what is evaluated there is what the script could do. */
export interface ScriptWorld {
  evaluate<Value>(expression: string): Promise<Value>;
}

/** The worlds that these extensions opened in the page's main frame. Throws when one runs nothing there. */
export async function scriptWorlds(page: Page, extensionIds: readonly string[]): Promise<ScriptWorld[]> {
  const session = await page.createCDPSession();
  const contexts: Protocol.Runtime.ExecutionContextDescription[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  // Enabling reports the contexts that are there already, before it answers.
  await session.send('Runtime.enable');
  return extensionIds.map((id) => {
    const context = contexts.find(({ origin }) => origin === `chrome-extension://${id}`);
    if (context === undefined) throw new Error(`The extension ${id} runs nothing in ${page.url()}.`);
    return { evaluate: (expression) => evaluateIn(session, context.id, expression) };
  });
}

async function evaluateIn<Value>(session: CDPSession, contextId: number, expression: string): Promise<Value> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
