import { Trans } from '@lingui/react/macro';

export function NoWay() {
  return (
    <p>
      <Trans>This page sends nothing by itself, at least not this way. It can be read in other ways:</Trans>
    </p>
  );
}
