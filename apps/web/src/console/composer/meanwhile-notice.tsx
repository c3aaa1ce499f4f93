import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Markdown } from '../../shared/markdown.tsx';
import { Time } from '../../shared/time.tsx';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { IncidentStatusBadge } from '../incidents/incident-status-badge.tsx';
import { seenOf, type Draft } from './draft.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { chosenFrom, rebaseImpacts } from './impact-delta.ts';
import type { Meanwhile } from './what-changed.ts';

interface Props {
  meanwhile: Meanwhile;
  arrived: boolean;
  draft: Draft;
  incident: IncidentStoryFragment;
  onRebase: (changes: Partial<Draft>) => void;
  onDiscard: () => void;
}

/** Somebody else changed the incident while this draft was written: it shows, and nothing is overwritten. */
export function MeanwhileNotice({ meanwhile, arrived, draft, incident, onRebase, onDiscard }: Props) {
  if (arrived) {
    return (
      <Alert color="green" role="alert" title={<Trans>Already published</Trans>}>
        <Group justify="space-between">
          <Text>
            <Trans>This message did arrive; only its answer was lost on the way.</Trans>
          </Text>
          <Button variant="default" onClick={onDiscard}>
            <Trans>Close</Trans>
          </Button>
        </Group>
      </Alert>
    );
  }
  const rebase = () =>
    onRebase({
      title: incident.title,
      impacts: rebaseImpacts(draft.seen?.impacts ?? {}, draft.impacts, chosenFrom(incident.impacts)),
      seen: seenOf(incident),
      idempotencyKey: newIdempotencyKey(),
    });
  return (
    <Alert color="orange" role="alert" title={<Trans>Somebody else changed this incident meanwhile</Trans>}>
      <Stack gap="xs" mah="30vh" style={{ overflowY: 'auto' }} tabIndex={0}>
        {meanwhile.title && (
          <Text>
            <Trans>It is now called “{meanwhile.title}”.</Trans>
          </Text>
        )}
        {meanwhile.updates.map((update) => (
          <div key={update.id}>
            <Group gap="xs">
              <IncidentStatusBadge status={update.status} />
              <Text size="sm" c="dimmed">
                <Time at={update.postedAt} show="moment" />
              </Text>
            </Group>
            <Markdown html={update.messageHtml} />
          </div>
        ))}
        {meanwhile.updates.length === 0 && !meanwhile.title && (
          <Text>
            <Trans>Its settings or one of its earlier updates were edited.</Trans>
          </Text>
        )}
      </Stack>
      <Group gap="xs" mt="sm">
        <Button variant="default" onClick={rebase}>
          <Trans>Keep mine, after theirs</Trans>
        </Button>
        <Button variant="subtle" onClick={onDiscard}>
          <Trans>Discard mine</Trans>
        </Button>
      </Group>
    </Alert>
  );
}
