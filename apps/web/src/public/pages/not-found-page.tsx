import { Trans } from '@lingui/react/macro';
import { Panel } from '../parts/panel.tsx';

export function NotFoundPage() {
  return (
    <Panel heading="h1" title={<Trans>There is nothing here</Trans>}>
      <p>
        <Trans>The address may be mistyped, or what it showed is no longer public.</Trans>
      </p>
      <p>
        <a href="/">
          <Trans>See the current status</Trans>
        </a>
      </p>
    </Panel>
  );
}
