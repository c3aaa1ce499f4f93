import type { PushKeys } from './push-keys.ts';

const RENEW =
  'mutation ($token: String!, $browser: PushSubscriptionInput!) { renewBrowser(token: $token, browser: $browser) }';

interface Answer {
  data?: { renewBrowser: boolean } | null;
  errors?: { extensions?: { code?: string } }[];
}

/** Tells the server where the browser is now; false where it does not know the token any more. @throws where it does not answer */
export async function renewBrowser(token: string, browser: PushKeys): Promise<boolean> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: RENEW, variables: { token, browser } }),
  });
  const { data, errors = [] } = (await response.json()) as Answer;
  if (data?.renewBrowser) return true;
  if (errors.some(({ extensions }) => extensions?.code === 'NOT_FOUND')) return false;
  throw new Error('The server did not take it');
}
