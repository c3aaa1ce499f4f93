import { Trans } from '@lingui/react/macro';
import { Time } from '../../shared/time.tsx';
import type { Component } from '../state/page-state.ts';

/** Whom the row follows, and what is open there or keeps it from being known. */
export function ThirdPartyNote({ of }: { of: NonNullable<Component['thirdParty']> }) {
  const [incident] = of.incidents;
  const provider = <a href={of.url}>{of.name}</a>;
  return (
    <>
      <Trans>via {provider}</Trans>
      {incident && <>: {incident.url ? <a href={incident.url}>{incident.title}</a> : incident.title}</>}
      {of.unreadableSince && (
        <>
          {' · '}
          <Trans>
            not readable since <Time at={of.unreadableSince} show="moment" />
          </Trans>
        </>
      )}
    </>
  );
}
