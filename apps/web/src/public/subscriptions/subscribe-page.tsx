import { Trans } from '@lingui/react/macro';
import { Panel } from '../parts/panel.tsx';
import type { PageState } from '../state/page-state.ts';
import type { AskedChannel } from '../state/route.ts';
import { LookThere } from './look-there.tsx';
import { LostLink } from './lost-link.tsx';
import { NoWay } from './no-way.tsx';
import { OtherWays } from './other-ways.tsx';
import { SubscribeForm } from './subscribe-form.tsx';
import { WayLinks } from './way-links.tsx';
import { inOrder } from './way-words.ts';

interface SubscribePageProps {
  page: PageState;
  by: AskedChannel | null;
  notice: string | null;
}

/** What the header opens as a dialog, as a page. A browser subscribes by a script, and so in the dialog only. */
export function SubscribePage({ page, by, notice }: SubscribePageProps) {
  const [incident] = Object.values(page.incidents);
  const ways = inOrder(page.site.offeredChannels).filter((way) => way !== 'WEB_PUSH');
  const way = by ?? ways[0] ?? 'EMAIL';
  return (
    <>
      <Panel heading="h1" title={<Trans>Subscribe</Trans>}>
        {(ways.length > 1 || !ways.includes(way)) && <WayLinks ways={ways} way={way} incidentId={incident?.id} />}
        {notice === 'asked' ? (
          <LookThere channel={way} />
        ) : ways.includes(way) ? (
          <SubscribeForm page={page} channel={way} incident={incident ?? null} notice={notice} />
        ) : (
          <NoWay />
        )}
        <OtherWays />
      </Panel>
      <Panel title={<Trans>Already subscribed?</Trans>}>
        <p>
          {way === 'EMAIL' ? (
            <Trans>With a link from your mail you change what you are told, or end it. Is yours lost or too old?</Trans>
          ) : (
            <Trans>With a link that is posted there you change what is told, or end it. Is it lost or too old?</Trans>
          )}
        </p>
        <LostLink channel={way} />
      </Panel>
    </>
  );
}
