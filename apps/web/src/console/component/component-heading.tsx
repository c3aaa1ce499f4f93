import { Trans } from '@lingui/react/macro';
import { Anchor, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconExternalLink, IconEyeOff, IconLock, IconPencil } from '@tabler/icons-react';
import { useClock } from '../../shared/clock.tsx';
import { formatDuration } from '../../shared/time-format.ts';
import { Time } from '../../shared/time.tsx';
import { EditComponent } from '../components/edit-component.tsx';
import { StatusMenu } from '../components/status-menu.tsx';
import { useCatalogue } from '../components/use-catalogue.ts';
import type { ComponentDetailFactsFragment } from '../gql/graphql.ts';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { useMay } from '../session/viewer-context.ts';

interface Props {
  component: ComponentDetailFactsFragment;
}

/** What it is, how it is now, and what is set underneath. */
export function ComponentHeading({ component }: Props) {
  const mayEdit = useMay('components:edit');
  const { catalogue } = useCatalogue();
  const [editing, edit] = useDisclosure(false);
  const { id, name, enabled, group } = component;
  return (
    <Stack gap="xs">
      <PageTitle title={name}>
        {enabled && <StatusMenu component={component} />}
        {mayEdit && (
          <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={edit.toggle}>
            <Trans>Edit</Trans>
          </Button>
        )}
        {enabled && group?.visibility !== 'HIDDEN' && (
          <Button
            component="a"
            variant="default"
            href={`/components/${id}`}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconExternalLink size={16} aria-hidden />}
          >
            <Trans>On the page</Trans>
          </Button>
        )}
      </PageTitle>
      <Facts component={component} />
      {editing && catalogue && (
        <Paper withBorder>
          <EditComponent component={component} groups={catalogue.groups} onClose={edit.close} />
        </Paper>
      )}
    </Stack>
  );
}

function Facts({ component }: Props) {
  const { now, locale } = useClock();
  const { enabled, status, baseStatus, statusSince, description, link, tags } = component;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Audience component={component} />
        <Text size="sm" c="dimmed">
          <Trans>
            since <Time at={statusSince} show="moment" />, for {formatDuration(now - Date.parse(statusSince), locale)}
          </Trans>
        </Text>
        {enabled && status !== baseStatus && (
          <Text size="sm" c="dimmed" component="span">
            <Group gap={6} component="span">
              <Trans>Set underneath:</Trans> <ComponentStatusLabel status={baseStatus} />
            </Group>
          </Text>
        )}
      </Group>
      {description && <Text>{description}</Text>}
      {(link || tags.length > 0) && (
        <Group gap="xs">
          {link && (
            <Anchor size="sm" href={link} target="_blank" rel="noreferrer">
              {link.replace(/^https?:\/\//, '')}
            </Anchor>
          )}
          {tags.map((tag) => (
            <Badge key={tag} size="sm" variant="default">
              {tag}
            </Badge>
          ))}
        </Group>
      )}
    </Stack>
  );
}

/** Its group, and whether visitors see it. */
function Audience({ component: { enabled, group } }: Props) {
  return (
    <>
      <Badge variant="default">{group ? group.name : <Trans>In no group</Trans>}</Badge>
      {!enabled && (
        <Badge variant="default" leftSection={<IconEyeOff size={14} aria-hidden />}>
          <Trans>Disabled</Trans>
        </Badge>
      )}
      {group?.visibility === 'HIDDEN' && (
        <Badge variant="default" leftSection={<IconEyeOff size={14} aria-hidden />}>
          <Trans>Hidden</Trans>
        </Badge>
      )}
      {group?.visibility === 'AUTHENTICATED' && (
        <Badge variant="default" leftSection={<IconLock size={14} aria-hidden />}>
          <Trans>Signed-in people</Trans>
        </Badge>
      )}
    </>
  );
}
