import { useMutation } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { caughtUp } from '../../shared/push/caught-up.ts';
import { keepToken } from '../../shared/push/kept-token.ts';
import { readyBrowser, releaseBrowser } from '../../shared/push/push-browser.ts';
import { pushObstacle, type PushObstacle } from '../../shared/push/push-obstacle.ts';
import { graphql } from '../gql/gql.ts';
import { SHOWN_ANEW } from './my-notifications.ts';

const AddNudgeBrowserDocument = graphql(/* GraphQL */ `
  mutation AddNudgeBrowser($browser: PushSubscriptionInput!) {
    addNudgeBrowser(browser: $browser) {
      id
      token
    }
  }
`);

const RemoveNudgeBrowserDocument = graphql(/* GraphQL */ `
  mutation RemoveNudgeBrowser($id: ID!) {
    removeNudgeBrowser(id: $id) {
      byMail
    }
  }
`);

interface ThisBrowser {
  obstacle: PushObstacle | null;
  /** By which the list has it; null where it is told nothing. */
  id: string | null;
}

/** What the browser that one sits at is told, and how that is turned on and off. */
export function useThisBrowser() {
  /** Undefined while it is being read. */
  const [known, setKnown] = useState<ThisBrowser>();
  const [add] = useMutation(AddNudgeBrowserDocument, SHOWN_ANEW);
  const [removeOne] = useMutation(RemoveNudgeBrowserDocument, SHOWN_ANEW);
  useEffect(() => void stateNow().then(setKnown), []);

  /** @throws NotAllowed, or where the browser or the server cannot do it */
  const turnOn = async () => {
    try {
      const browser = await readyBrowser();
      const { data } = await add({ variables: { browser } });
      if (!data) return;
      const { id, token } = data.addNudgeBrowser;
      await keepToken('operator', { id, token, endpoint: browser.endpoint });
    } finally {
      setKnown(await stateNow());
    }
  };
  /** This one or another. */
  const remove = async (id: string) => {
    await removeOne({ variables: { id } });
    if (id === known?.id) await releaseBrowser('operator');
    setKnown(await stateNow());
  };
  return { known, turnOn, remove };
}

async function stateNow(): Promise<ThisBrowser> {
  const obstacle = pushObstacle();
  if (obstacle) return { obstacle, id: null };
  const kept = await caughtUp('operator').catch(() => null);
  return { obstacle: null, id: kept?.id ?? null };
}
