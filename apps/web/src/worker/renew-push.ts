import { forgetToken, keepToken, keptToken, PURPOSES } from '../shared/push/kept-token.ts';
import { pushKeys } from '../shared/push/push-keys.ts';
import { renewBrowser } from '../shared/push/renew-browser.ts';

/** The push service has ended the subscription: there is another one now, which the server has to know. */
export async function renewPush({ registration }: ServiceWorkerGlobalScope): Promise<void> {
  const keys = await pushKeys(registration);
  for (const purpose of PURPOSES) {
    const kept = await keptToken(purpose);
    if (!kept) continue;
    if (await renewBrowser(kept.token, keys)) await keepToken(purpose, { ...kept, endpoint: keys.endpoint });
    else await forgetToken(purpose);
  }
}
