import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { SecretOnce } from '../parts/secret-once.tsx';
import { Snippet } from '../share/snippet.tsx';

interface Props {
  codes: readonly string[];
  onDone: () => void;
}

/** Ten of them, told this once. */
export function RecoveryCodes({ codes, onDone }: Props) {
  const { t } = useLingui();
  const text = codes.join('\n');
  return (
    <SecretOnce
      warning={
        <Trans>
          Keep these codes where you find them without your phone: printed, or in a password manager. Each lets you in
          once instead of a code of the app or a passkey. They are shown this once.
        </Trans>
      }
      onDone={onDone}
    >
      <Snippet label={t`Recovery codes`} text={text} />
      <Anchor href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`} download="recovery-codes.txt">
        <IconDownload size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
        <Trans>Download as a file</Trans>
      </Anchor>
    </SecretOnce>
  );
}
