import { Trans } from '@lingui/react/macro';
import { Badge, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { TimeWindow } from '../../shared/time-window.tsx';
import { Time } from '../../shared/time.tsx';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import type { CorrectionFactsFragment } from '../gql/graphql.ts';
import type { RecordEntry } from './record-entries.ts';
import styles from './record.module.css';
import { WithdrawButton } from './withdraw-button.tsx';

interface Props {
  entry: RecordEntry;
  /** The component's. */
  name: string;
}

export function RecordRow({ entry, name }: Props) {
  switch (entry.kind) {
    case 'set': {
      const { status, reason, by } = entry.change;
      return (
        <Row who={<Trans>{by} set the status</Trans>} at={entry.at} why={reason}>
          {entry.before && (
            <>
              <ComponentStatusLabel status={entry.before} />
              <span aria-hidden="true">→</span>
              <VisuallyHidden>
                <Trans>to</Trans>
              </VisuallyHidden>
            </>
          )}
          <ComponentStatusLabel status={status} />
        </Row>
      );
    }
    case 'corrected': {
      const { correction } = entry;
      const { by, reason, withdrawnAt } = correction;
      const isWithdrawn = withdrawnAt !== null;
      return (
        <Row
          who={<Trans>{by} corrected the past</Trans>}
          at={entry.at}
          why={reason}
          aside={isWithdrawn ? <Withdrawn /> : <WithdrawButton correction={correction} name={name} />}
        >
          <Said correction={correction} isWithdrawn={isWithdrawn} />
        </Row>
      );
    }
    case 'withdrawn': {
      const by = entry.correction.withdrawnBy ?? '';
      return (
        <Row who={<Trans>{by} withdrew a correction</Trans>} at={entry.at}>
          <Said correction={entry.correction} isWithdrawn />
        </Row>
      );
    }
  }
}

interface RowProps {
  who: ReactNode;
  at: string;
  why?: string | null;
  aside?: ReactNode;
  children: ReactNode;
}

function Row({ who, at, why, aside, children }: RowProps) {
  return (
    <li className={styles.entry}>
      <div className={styles.what}>
        <Text size="sm" c="dimmed">
          {who} · <Time at={at} show="moment" />
        </Text>
        <div className={styles.steps}>{children}</div>
        {why && <Text size="sm">{why}</Text>}
      </div>
      {aside}
    </li>
  );
}

function Withdrawn() {
  return (
    <Badge variant="default">
      <Trans>Withdrawn</Trans>
    </Badge>
  );
}

/** What the correction says, crossed out where it says it no longer. */
function Said({ correction, isWithdrawn }: { correction: CorrectionFactsFragment; isWithdrawn: boolean }) {
  const { status, startsAt, endsAt, publicNote } = correction;
  return (
    <>
      <ComponentStatusLabel status={status} />
      <Text size="sm" className={isWithdrawn ? styles.withdrawn : undefined}>
        <TimeWindow from={startsAt} to={endsAt} />
      </Text>
      {publicNote && (
        <Text size="sm" c="dimmed" w="100%">
          <Trans>Public note: {publicNote}</Trans>
        </Text>
      )}
    </>
  );
}
