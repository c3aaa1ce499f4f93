import { Trans } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import type { TemplateKind } from '@signet/domain/template';

export function TemplateKindBadge({ kind }: { kind: TemplateKind }) {
  return (
    <Badge variant="light" c="var(--text)">
      {kind === 'INCIDENT' ? <Trans>Incident</Trans> : <Trans>Maintenance</Trans>}
    </Badge>
  );
}
