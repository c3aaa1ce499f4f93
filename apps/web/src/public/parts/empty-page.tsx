import { Trans } from '@lingui/react/macro';
import type { Site } from '../state/page-state.ts';
import { Panel } from './panel.tsx';

export function EmptyPage({ site }: { site: Site }) {
  return (
    <Panel title={<Trans>No components yet</Trans>}>
      <p>
        <Trans>
          This page will show how each part of {site.name} is doing: its status now, its last 90 days, incidents and
          planned maintenance.
        </Trans>
      </p>
      <p>
        <Trans>
          Do you run it? <a href="/console/components">Add the first component</a> in the console.
        </Trans>
      </p>
    </Panel>
  );
}
