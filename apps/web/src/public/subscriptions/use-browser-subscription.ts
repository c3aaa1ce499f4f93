import { useCallback, useEffect, useState } from 'react';
import { caughtUp } from '../../shared/push/caught-up.ts';
import { keepToken } from '../../shared/push/kept-token.ts';
import { NotAllowed, readyBrowser, releaseBrowser } from '../../shared/push/push-browser.ts';
import { pushObstacle, type PushObstacle } from '../../shared/push/push-obstacle.ts';
import {
  ManagedSubscriptionDocument,
  type ManagedFieldsFragment,
  type ManagedSubscriptionQuery,
} from '../gql/graphql.ts';
import { ask } from '../live/ask.ts';
import { postBrowser } from './post-browser.ts';

export type BrowserState =
  | { kind: 'reading' }
  | { kind: 'unable'; why: PushObstacle }
  | { kind: 'off' }
  | { kind: 'on'; token: string; subscription: ManagedFieldsFragment }
  | { kind: 'unread' };

/** What this browser is told, and how it comes to be told; each step gives its notice. */
export function useBrowserSubscription() {
  const [state, setState] = useState<BrowserState>({ kind: 'reading' });
  const read = useCallback(async () => setState(await stateNow().catch(() => ({ kind: 'unread' as const }))), []);
  useEffect(() => void read(), [read]);

  const subscribe = async (form: HTMLFormElement): Promise<string> => {
    try {
      const keys = await readyBrowser();
      const { token, notice } = await postBrowser(form, keys);
      if (token === undefined) return notice;
      await keepToken('visitor', { token, endpoint: keys.endpoint });
      await read();
      return 'subscribed';
    } catch (error) {
      if (!(error instanceof NotAllowed)) return 'unreachable';
      await read();
      return 'notAllowed';
    }
  };
  const end = async (token: string): Promise<string> => {
    const response = await fetch(`/unsubscribe/${encodeURIComponent(token)}`, { method: 'POST' });
    if (!response.ok && response.status !== 404) return 'failed';
    await releaseBrowser('visitor');
    setState({ kind: 'off' });
    return 'ended';
  };
  return { state, read, subscribe, end };
}

async function stateNow(): Promise<BrowserState> {
  const why = pushObstacle();
  if (why) return { kind: 'unable', why };
  const kept = await caughtUp('visitor');
  if (!kept) return { kind: 'off' };
  const { token } = kept;
  const { data } = await ask<ManagedSubscriptionQuery>(ManagedSubscriptionDocument, { token });
  if (data.subscription) return { kind: 'on', token, subscription: data.subscription };
  await releaseBrowser('visitor');
  return { kind: 'off' };
}
