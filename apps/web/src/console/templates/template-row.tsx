import { Plural } from '@lingui/react/macro';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TemplateFactsFragment } from '../gql/graphql.ts';
import { TemplateKindBadge } from './template-kind-badge.tsx';

export function TemplateRow({ template: { id, name, title, kind, variables } }: { template: TemplateFactsFragment }) {
  return (
    <li>
      <Group justify="space-between" gap="xs" px="md" py="sm">
        <Stack gap={2} miw={0}>
          <Anchor
            fw={600}
            c="var(--text)"
            renderRoot={(props) => <Link to="/templates/$templateId" params={{ templateId: id }} {...props} />}
          >
            {name}
          </Anchor>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {title}
            {variables.length > 0 && (
              <>
                {' · '}
                <Plural value={variables.length} one="# variable" other="# variables" />
              </>
            )}
          </Text>
        </Stack>
        <TemplateKindBadge kind={kind} />
      </Group>
    </li>
  );
}
