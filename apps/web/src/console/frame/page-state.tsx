import { useLingui } from '@lingui/react/macro';
import { Skeleton, Tooltip } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { StatusMark } from '../../shared/status-mark.tsx';
import { INDICATOR_TONES } from '../../shared/status-tone.ts';
import { INDICATOR_WORDS } from '../../shared/status-words.ts';
import type { FrameQuery } from '../gql/graphql.ts';
import styles from './page-state.module.css';

/** What the page says right now, always in sight; leads to it. */
export function PageState({ page }: { page: FrameQuery['statusPage'] | undefined }) {
  const { t, i18n } = useLingui();
  if (!page) return <Skeleton height={20} width={200} />;
  const word = i18n._(INDICATOR_WORDS[page.indicator]);
  return (
    <Tooltip label={t`Open the public page`}>
      <a
        className={styles.state}
        href="/"
        target="_blank"
        rel="noreferrer"
        aria-label={t`Public page: ${word}. ${page.headline}`}
      >
        <StatusMark tone={INDICATOR_TONES[page.indicator]} size={18} />
        <span className={styles.headline}>{page.headline}</span>
        <IconExternalLink className={styles.away} size={14} aria-hidden />
      </a>
    </Tooltip>
  );
}
