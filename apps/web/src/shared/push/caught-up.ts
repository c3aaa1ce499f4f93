import { forgetToken, keepToken, keptToken, type KeptToken, type Purpose } from './kept-token.ts';
import { pushKeys } from './push-keys.ts';
import { renewBrowser } from './renew-browser.ts';

/**
 * What this browser keeps, if it is still told by it. Where the push service moved it and the server has not heard, it
 * does now. Null where it is not told any more.
 */
export async function caughtUp(purpose: Purpose): Promise<KeptToken | null> {
  const kept = await keptToken(purpose);
  const registration = await navigator.serviceWorker.getRegistration('/');
  if (!kept || !registration || Notification.permission !== 'granted') return null;
  const present = await registration.pushManager.getSubscription();
  if (present?.endpoint === kept.endpoint) return kept;
  const keys = await pushKeys(registration);
  if (keys.endpoint === kept.endpoint) return kept;
  if (!(await renewBrowser(kept.token, keys))) {
    await forgetToken(purpose);
    return null;
  }
  const renewed = { ...kept, endpoint: keys.endpoint };
  await keepToken(purpose, renewed);
  return renewed;
}
