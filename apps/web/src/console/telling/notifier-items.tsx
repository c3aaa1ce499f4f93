import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Time } from '../../shared/time.tsx';
import type { NotifierFactsFragment } from '../gql/graphql.ts';
import { useMay } from '../session/viewer-context.ts';
import { lateSince } from './notifier-troubles.ts';
import { QuarantineItems } from './quarantine-items.tsx';
import { ResendButton } from './resend-button.tsx';
import { ResetFuseButton } from './reset-fuse-button.tsx';

/** What of telling people needs somebody, as items of a list. */
export function NotifierItems({ notifier }: { notifier: NotifierFactsFragment }) {
  const since = lateSince(notifier);
  const { fuseBlownAt, failedNews, waiting } = notifier;
  return (
    <>
      {fuseBlownAt && (
        <li>
          <span>
            <Trans>
              News are kept back since <Time at={fuseBlownAt} show="moment" />: more than 20 came within ten minutes.
              Delete or hide what should not be told; the rest is told half an hour after that, or at once if you say
              so.
            </Trans>
          </span>
          <ResetFuseButton />
        </li>
      )}
      {since && (
        <li>
          <span>
            <Trans>
              News wait to be told since <Time at={since} show="moment" />.
            </Trans>{' '}
            {waiting > 0 && (
              <Plural value={waiting} one="# delivery is tried again." other="# deliveries are tried again." />
            )}
          </span>
        </li>
      )}
      {failedNews.map((news) => (
        <FailedNewsItem key={news.noticeId} news={news} />
      ))}
      <QuarantineItems notifier={notifier} />
    </>
  );
}

function FailedNewsItem({ news }: { news: NotifierFactsFragment['failedNews'][number] }) {
  const { t } = useLingui();
  const mayResend = useMay('webhooks:manage');
  const { noticeId, title, failed, problem } = news;
  return (
    <li>
      <span>
        <NewsLink news={news} />:{' '}
        <Plural value={failed} one="# receiver could not be told." other="# receivers could not be told." /> {problem}
      </span>
      {mayResend && (
        <ResendButton noticeId={noticeId} failed={failed} label={t`Send all that failed again: ${title}`} />
      )}
    </li>
  );
}

function NewsLink({ news: { kind, aboutId, title } }: { news: NotifierFactsFragment['failedNews'][number] }) {
  switch (kind) {
    case 'INCIDENT':
      return (
        <Anchor
          underline="always"
          renderRoot={(props) => <Link to="/incidents/$incidentId" params={{ incidentId: aboutId }} {...props} />}
        >
          {title}
        </Anchor>
      );
    case 'MAINTENANCE':
      return (
        <Anchor
          underline="always"
          renderRoot={(props) => (
            <Link to="/maintenance/$maintenanceId" params={{ maintenanceId: aboutId }} {...props} />
          )}
        >
          {title}
        </Anchor>
      );
    case 'COMPONENT_STATUS':
      return (
        <Anchor
          underline="always"
          renderRoot={(props) => <Link to="/components/$componentId" params={{ componentId: aboutId }} {...props} />}
        >
          {title}
        </Anchor>
      );
  }
}
