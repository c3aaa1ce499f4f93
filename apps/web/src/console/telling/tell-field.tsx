import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import type { Visibility } from '@signet/domain/visibility';
import { receiverWords } from './receiver-words.ts';
import type { DraftNews } from './use-news-preview.ts';

interface Props {
  checked: boolean;
  onChange: (checked: boolean) => void;
  visibility: Visibility;
  news: DraftNews;
}

/** Whether subscribers are told, and how many that are. */
export function TellField({ checked, onChange, ...rest }: Props) {
  return (
    <Checkbox
      label={<Trans>Tell subscribers</Trans>}
      description={<Note checked={checked} {...rest} />}
      styles={{ description: { fontSize: 'var(--text-s)' } }}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

function Note({ checked, visibility, news: { preview } }: Omit<Props, 'onChange'>) {
  const { i18n } = useLingui();
  if (visibility === 'HIDDEN') return <Trans>Nobody is told while it is hidden.</Trans>;
  if (!checked) return <Trans>Nobody is told.</Trans>;
  if (preview === undefined) return <Trans>Counting who will be told…</Trans>;
  if (preview === null) return <Trans>How many will be told could not be counted.</Trans>;
  const words = receiverWords(i18n, preview.receivers);
  if (words === null) return <Trans>Nobody has subscribed to news of this.</Trans>;
  return <Trans>{words} will be told.</Trans>;
}
