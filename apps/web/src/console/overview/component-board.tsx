import { Trans } from '@lingui/react/macro';
import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useClock } from '../../shared/clock.tsx';
import { formatDuration } from '../../shared/time-format.ts';
import { StatusMenu } from '../components/status-menu.tsx';
import type { Catalogue, CatalogueSection } from '../components/use-catalogue.ts';
import styles from './component-board.module.css';

/** Every enabled component with its status, one click from another. */
export function ComponentBoard({ catalogue }: { catalogue: Catalogue }) {
  const sections = catalogue.sections
    .map(({ group, components }) => ({ group, components: components.filter((it) => it.enabled) }))
    .filter(({ components }) => components.length > 0);
  return (
    <Stack component="section" aria-labelledby="board" gap="sm">
      <Group justify="space-between">
        <Title order={2} id="board">
          <Trans>Components</Trans>
        </Title>
        <Anchor size="sm" renderRoot={(props) => <Link to="/components" {...props} />}>
          <Trans>Arrange and edit</Trans>
        </Anchor>
      </Group>
      {sections.map((section) => (
        <Section key={section.group?.id ?? 'none'} section={section} only={sections.length === 1} />
      ))}
    </Stack>
  );
}

function Section({ section: { group, components }, only }: { section: CatalogueSection; only: boolean }) {
  const clock = useClock();
  return (
    <Paper withBorder>
      {!(only && !group) && (
        <Group className={styles.heading} px="md" py="xs" gap="xs">
          <Title order={3} size="sm">
            {group ? group.name : <Trans>In no group</Trans>}
          </Title>
          {group?.visibility === 'HIDDEN' && (
            <Badge variant="default">
              <Trans>Hidden</Trans>
            </Badge>
          )}
          {group?.visibility === 'AUTHENTICATED' && (
            <Badge variant="default">
              <Trans>Signed-in people</Trans>
            </Badge>
          )}
        </Group>
      )}
      <ul className={styles.list}>
        {components.map((component) => (
          <li key={component.id} className={styles.row}>
            <div className={styles.name}>
              <Anchor
                fw={550}
                c="var(--text)"
                renderRoot={(props) => (
                  <Link to="/components/$componentId" params={{ componentId: component.id }} {...props} />
                )}
              >
                {component.name}
              </Anchor>
              <Text size="sm" c="dimmed">
                <Trans>for {formatDuration(clock.now - new Date(component.statusSince).getTime(), clock.locale)}</Trans>
              </Text>
            </div>
            <StatusMenu component={component} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}
