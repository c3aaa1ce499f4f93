import { Trans } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import type { ProviderRefusalReason } from '@signet/domain/sign-in';

interface Props {
  reason: ProviderRefusalReason;
  /** What the provider is called. */
  name: string;
}

/** Why somebody came back from the provider as nobody, and what helps. */
export function ProviderRefusal({ reason, name }: Props) {
  return (
    <Alert color={reason === 'cancelled' ? 'orange' : 'red'} role="alert">
      <Why reason={reason} name={name} />
    </Alert>
  );
}

function Why({ reason, name }: Props) {
  switch (reason) {
    case 'begun-elsewhere':
      return (
        <Trans>This was begun in another browser or tab, or took longer than ten minutes. Please begin again.</Trans>
      );
    case 'cancelled':
      return <Trans>You were not signed in at {name}, as that was cancelled there.</Trans>;
    case 'failed':
      return <Trans>The answer of {name} could not be taken. The log of this server says more.</Trans>;
    case 'full':
      return <Trans>The team of this page is full. Ask an owner or admin to make room.</Trans>;
    case 'limit':
      return <Trans>Those were too many attempts from your network. Please try again in a quarter of an hour.</Trans>;
    case 'no-role':
      return <Trans>{name} gives you no role on this page any more. Ask whoever looks after your account there.</Trans>;
    case 'not-invited':
      return <Trans>{name} knows you, but you have no account here. Ask an owner or admin for an invitation.</Trans>;
    case 'other-person':
      return <Trans>You signed in at {name} as somebody else than here.</Trans>;
    case 'owner':
      return (
        <Trans>
          This address is an owner's, and an address alone takes over no page. Sign in as before, and link your account
          on your account page. If you are invited as an owner, begin with the link of the invitation.
        </Trans>
      );
    case 'stale':
      return <Trans>{name} did not say that you signed in there just now. Sign out there, and try again.</Trans>;
    case 'taken':
      return <Trans>Your account here and the one at {name} are linked otherwise. Ask an owner or admin.</Trans>;
    case 'unavailable':
      return <Trans>{name} cannot be reached at the moment. Please try again soon.</Trans>;
    case 'unverified':
      return <Trans>{name} does not say that the address is yours. Have it verified there, and try again.</Trans>;
  }
}
