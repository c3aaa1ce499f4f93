import { Trans } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { problemOf } from '../client/problem.ts';
import { ProblemText } from '../parts/problem-text.tsx';

/** Why no passkey was used or made: said by the browser, or by the server. */
export function PasskeyProblem({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <Alert color="red" role="alert">
      <PasskeyProblemText error={error} />
    </Alert>
  );
}

function PasskeyProblemText({ error }: { error: unknown }) {
  // A browser's own errors are known by their names, also within the library's.
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'AbortError':
      return <Trans>No passkey was used: it was cancelled, or took too long.</Trans>;
    case 'InvalidStateError':
      return <Trans>This device has a passkey of yours already.</Trans>;
    case 'SecurityError':
      return <Trans>Passkeys work at the page's own address only, as its operator has set it.</Trans>;
    default:
  }
  const problem = problemOf(error);
  if (problem.code === 'UNAUTHENTICATED' || problem.code === 'BAD_USER_INPUT')
    return <Trans>This passkey is not known here, or was not used in time. Please try again.</Trans>;
  return <ProblemText problem={problem} />;
}
