import { Trans } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';

interface Props {
  /** As in "incident:5". */
  subject: string;
  /** Null where it is gone. */
  title: string | null;
}

/** What a delivery was about, with the way to it. */
export function SubjectLink({ subject, title }: Props) {
  const to = placeOf(subject);
  if (title === null || !to) {
    return (
      <Text fw={600}>
        <Trans>Something that was deleted</Trans>
      </Text>
    );
  }
  return (
    <Anchor
      fw={600}
      w="fit-content"
      style={{ overflowWrap: 'anywhere' }}
      renderRoot={(props) => <Link {...to} {...props} />}
    >
      {title}
    </Anchor>
  );
}

function placeOf(subject: string): Pick<LinkProps, 'to' | 'params'> | null {
  const [kind, id = ''] = subject.split(':');
  switch (kind) {
    case 'incident':
      return { to: '/incidents/$incidentId', params: { incidentId: id } };
    case 'maintenance':
      return { to: '/maintenance/$maintenanceId', params: { maintenanceId: id } };
    case 'component':
      return { to: '/components/$componentId', params: { componentId: id } };
    default:
      return null;
  }
}
