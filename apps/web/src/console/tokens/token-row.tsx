import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { TOKEN_SCOPES } from '@signet/domain/role';
import { useClock } from '../../shared/clock.tsx';
import { formatList } from '../../shared/time-format.ts';
import { Time } from '../../shared/time.tsx';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import { graphql } from '../gql/gql.ts';
import type { ApiTokenFactsFragment } from '../gql/graphql.ts';
import { RevokeTokenDialog } from './revoke-token-dialog.tsx';
import { SCOPE_WORDS } from './scope-words.ts';
import styles from './tokens-page.module.css';

graphql(/* GraphQL */ `
  fragment ApiTokenFacts on ApiToken {
    id
    name
    prefix
    scopes
    ownerName
    createdAt
    expiresAt
    lastUsedAt
  }
`);

interface Props {
  token: ApiTokenFactsFragment;
  showOwner: boolean;
}

export function TokenRow({ token, showOwner }: Props) {
  const { i18n } = useLingui();
  const { locale } = useClock();
  const [revoking, revoke] = useDisclosure(false);
  const { name, prefix, scopes, ownerName } = token;
  const scopeNames = formatList(
    TOKEN_SCOPES.filter((it) => scopes.includes(it)).map((scope) => i18n._(SCOPE_WORDS[scope].name)),
    locale,
  );
  return (
    <li>
      <Group justify="space-between" gap="sm" px="md" py="sm">
        <Stack gap={2} miw={0} flex="1 1 260px">
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="sm">
            <span className={styles.prefix}>{prefix}…</span> · {scopeNames}
          </Text>
          <Text size="sm" c="dimmed">
            {showOwner && (
              <>
                <Trans>Owned by {ownerName}</Trans>
                {' · '}
              </>
            )}
            <Trans>
              created <Time at={token.createdAt} show="relative" />
            </Trans>
            {' · '}
            <LastUse at={token.lastUsedAt} />
            {' · '}
            <Expiry at={token.expiresAt} />
          </Text>
        </Stack>
        <Button variant="default" c="var(--status-major)" onClick={revoke.open}>
          <Trans>Revoke</Trans>
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </Group>
      <RevokeTokenDialog token={token} opened={revoking} onClose={revoke.close} />
    </li>
  );
}

function LastUse({ at }: { at: string | null }) {
  if (at === null) return <Trans>never used</Trans>;
  return (
    <Trans>
      last used <Time at={at} show="relative" />
    </Trans>
  );
}

function Expiry({ at }: { at: string | null }) {
  const { now } = useClock();
  if (at === null) return <Trans>does not expire</Trans>;
  if (Date.parse(at) > now) {
    return (
      <Trans>
        expires <Time at={at} show="moment" />
      </Trans>
    );
  }
  return (
    <Text span fw={600} c="var(--status-major)">
      <Trans>
        expired <Time at={at} show="relative" />
      </Trans>
    </Text>
  );
}
