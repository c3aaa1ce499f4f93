import { Plural, Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { NotifierFactsFragment } from '../gql/graphql.ts';
import { useMay } from '../session/viewer-context.ts';

/** Who is told nothing any more, by kind; those who may do something about it are led there. */
export function QuarantineItems({ notifier }: { notifier: NotifierFactsFragment }) {
  const { quarantinedEndpoints, quarantinedReaders } = notifier;
  const mayManageEndpoints = useMay('webhooks:manage');
  const mayManageReaders = useMay('subscribers:manage');
  return (
    <>
      {quarantinedEndpoints > 0 && (
        <li>
          <span>
            <Plural
              value={quarantinedEndpoints}
              one="# endpoint is told nothing any more, as it failed again and again."
              other="# endpoints are told nothing any more, as they failed again and again."
            />{' '}
            {mayManageEndpoints && (
              <Anchor underline="always" renderRoot={(props) => <Link to="/endpoints" {...props} />}>
                <Trans>See which</Trans>
              </Anchor>
            )}
          </span>
        </li>
      )}
      {quarantinedReaders > 0 && (
        <li>
          <span>
            <Plural
              value={quarantinedReaders}
              one="# subscriber is told nothing any more, as what was sent to them failed again and again."
              other="# subscribers are told nothing any more, as what was sent to them failed again and again."
            />{' '}
            {mayManageReaders && (
              <Anchor
                underline="always"
                renderRoot={(props) => <Link to="/subscribers" search={{ state: 'QUARANTINED' }} {...props} />}
              >
                <Trans>See who</Trans>
              </Anchor>
            )}
          </span>
        </li>
      )}
    </>
  );
}
