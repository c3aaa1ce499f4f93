import { Trans } from '@lingui/react/macro';
import type { Problem } from '../client/problem.ts';

/** A refusal in words that help. */
export function ProblemText({ problem }: { problem: Problem }) {
  switch (problem.code) {
    case 'UNREACHABLE':
      return <Trans>The server could not be reached. Nothing you entered is lost; please try again.</Trans>;
    case 'UNAUTHENTICATED':
      return <Trans>Your session had ended. Once you are signed in again, please repeat this step.</Trans>;
    case 'SECOND_FACTOR_REQUIRED':
      return <Trans>Everybody needs a second factor here. Set one up first.</Trans>;
    case 'PROOF_REQUIRED':
      return <Trans>Nothing was changed, as you did not show that it is you.</Trans>;
    case 'FORBIDDEN':
      return <Trans>Your role does not allow this.</Trans>;
    case 'NOT_FOUND':
      return <Trans>This does not exist any more. Somebody may have deleted it.</Trans>;
    case 'TOO_MANY_REQUESTS':
      return <TooMany seconds={problem.retryAfter ?? 0} />;
    case 'UNAVAILABLE':
      return <Trans>The server cannot save at the moment. Nothing you entered is lost; please try again.</Trans>;
    case 'INTERNAL':
      return <Trans>Something went wrong on the server. Its log says more.</Trans>;
    case 'BAD_USER_INPUT':
    case 'CONFLICT':
      return problem.message;
  }
}

function TooMany({ seconds }: { seconds: number }) {
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 1) return <Trans>Those were too many attempts. Please wait a minute.</Trans>;
  return <Trans>Those were too many attempts. Please try again in {minutes} minutes.</Trans>;
}
