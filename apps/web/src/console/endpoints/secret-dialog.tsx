import { Trans, useLingui } from '@lingui/react/macro';
import { Modal, Text } from '@mantine/core';
import { Time } from '../../shared/time.tsx';
import { SecretOnce } from '../parts/secret-once.tsx';
import { Snippet } from '../share/snippet.tsx';

interface Props {
  /** Undefined: closed. */
  secret: string | undefined;
  /** How long the one before is signed with too, if there is one. */
  previousUntil?: string | null;
  onDone: () => void;
}

/** The secret of a webhook, which only a button takes away. */
export function SecretDialog({ secret, previousUntil = null, onDone }: Props) {
  return (
    <Modal
      opened={secret !== undefined}
      onClose={onDone}
      size="lg"
      title={<Trans>Its secret</Trans>}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      {secret !== undefined && <Secret secret={secret} previousUntil={previousUntil} onDone={onDone} />}
    </Modal>
  );
}

function Secret({
  secret,
  previousUntil,
  onDone,
}: {
  secret: string;
  previousUntil: string | null;
  onDone: () => void;
}) {
  const { t } = useLingui();
  return (
    <SecretOnce
      warning={
        <Trans>
          Copy it now: it is shown this once and cannot be read again. By it your program can tell our messages from
          anybody else’s.
        </Trans>
      }
      onDone={onDone}
    >
      {previousUntil !== null && (
        <Text>
          <Trans>
            Until <Time at={previousUntil} show="moment" /> every message is signed with both, this one and the one
            before. Change over by then.
          </Trans>
        </Text>
      )}
      <Snippet label={t`Secret`} text={secret} />
      <Snippet label={t`To verify a message, in Node`} text={verifyIt(secret)} />
    </SecretOnce>
  );
}

/** Standard Webhooks have such a library for most languages. */
function verifyIt(secret: string): string {
  return `import { Webhook } from 'standardwebhooks'; // npm install standardwebhooks

// body: the text as it came, before it is parsed. Throws if it is not from here, or is old.
const message = new Webhook('${secret}').verify(body, request.headers);`;
}
