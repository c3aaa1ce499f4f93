import { Trans } from '@lingui/react/macro';
import type { Visibility } from '@signet/domain/visibility';

/** For whom a preview is. */
export function AudienceTitle({ visibility }: { visibility: Visibility }) {
  switch (visibility) {
    case 'PUBLIC':
      return <Trans>As visitors will see it</Trans>;
    case 'AUTHENTICATED':
      return <Trans>As signed-in people will see it</Trans>;
    case 'HIDDEN':
      return <Trans>Editors only; the page stays as it is</Trans>;
  }
}
