import { Trans, useLingui } from '@lingui/react/macro';
import { Badge, Button, Group, Text } from '@mantine/core';
import { useClock } from '../../shared/clock.tsx';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import { formatFull, formatSeconds } from '../../shared/time-format.ts';
import { TimeWindow } from '../../shared/time-window.tsx';
import { Time } from '../../shared/time.tsx';
import type { PeriodFactsFragment } from '../gql/graphql.ts';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import { useMay } from '../session/viewer-context.ts';
import styles from './period-list.module.css';

interface Props {
  period: PeriodFactsFragment;
  onCorrect: () => void;
}

export function PeriodRow({ period: { status, startsAt, endsAt, corrected, note }, onCorrect }: Props) {
  const { t, i18n } = useLingui();
  const clock = useClock();
  const mayEdit = useMay('components:edit');
  const lasted = ((endsAt === null ? clock.now : Date.parse(endsAt)) - Date.parse(startsAt)) / 1000;
  const word = i18n._(COMPONENT_WORDS[status]);
  return (
    <li className={styles.period}>
      <ComponentStatusLabel status={status} />
      <div className={styles.facts}>
        <Group gap="xs">
          <Text size="sm" c="dimmed" className={styles.times}>
            {endsAt === null ? (
              <Trans>
                since <Time at={startsAt} show="moment" />
              </Trans>
            ) : (
              <TimeWindow from={startsAt} to={endsAt} />
            )}
            {` · ${formatSeconds(Math.max(0, lasted), clock.locale)}`}
          </Text>
          {corrected && (
            <Badge variant="default" size="sm">
              <Trans>Corrected</Trans>
            </Badge>
          )}
        </Group>
        {note && <Text size="sm">{note}</Text>}
      </div>
      {mayEdit && (
        <Button
          variant="subtle"
          size="compact-sm"
          h={30}
          aria-label={t`Correct: ${word} from ${formatFull(startsAt, clock)}`}
          onClick={onCorrect}
        >
          <Trans>Correct…</Trans>
        </Button>
      )}
    </li>
  );
}
