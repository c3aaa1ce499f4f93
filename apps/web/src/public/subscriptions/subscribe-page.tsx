import { Trans } from '@lingui/react/macro';
import { Panel } from '../parts/panel.tsx';
import type { PageState } from '../state/page-state.ts';
import { LookIntoMail } from './look-into-mail.tsx';
import { LostLink } from './lost-link.tsx';
import { OtherWays } from './other-ways.tsx';
import { SubscribeForm } from './subscribe-form.tsx';

/** What the header opens as a dialog, as a page. */
export function SubscribePage({ page, notice }: { page: PageState; notice: string | null }) {
  const [incident] = Object.values(page.incidents);
  return (
    <>
      <Panel heading="h1" title={<Trans>Subscribe</Trans>}>
        {notice === 'asked' ? (
          <LookIntoMail />
        ) : (
          <SubscribeForm page={page} incident={incident ?? null} notice={notice} />
        )}
        <OtherWays />
      </Panel>
      <Panel title={<Trans>Already subscribed?</Trans>}>
        <p>
          <Trans>With a link from your mail you change what you are told, or end it. Is yours lost or too old?</Trans>
        </p>
        <LostLink />
      </Panel>
    </>
  );
}
