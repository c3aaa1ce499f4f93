import { Trans, useLingui } from '@lingui/react/macro';
import { SecretOnce } from '../parts/secret-once.tsx';
import { Snippet } from '../share/snippet.tsx';

interface Props {
  secret: string;
  onDone: () => void;
}

export function TokenSecret({ secret, onDone }: Props) {
  const { t } = useLingui();
  return (
    <SecretOnce
      warning={
        <Trans>
          Copy it now: it is shown this once and cannot be read again. Whoever has it can do what it may do, so keep it
          where you keep passwords.
        </Trans>
      }
      onDone={onDone}
    >
      <Snippet label={t`Token`} text={secret} />
      <Snippet label={t`To try it`} text={tryIt(secret)} />
    </SecretOnce>
  );
}

function tryIt(secret: string): string {
  const query = '{"query":"{ statusPage { headline } }"}';
  return `curl ${location.origin}/graphql -H 'authorization: Bearer ${secret}' -H 'content-type: application/json' -d '${query}'`;
}
