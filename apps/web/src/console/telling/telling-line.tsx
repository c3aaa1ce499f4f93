import { useLingui } from '@lingui/react/macro';
import { Collapse, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useClock } from '../../shared/clock.tsx';
import type { TellingFactsFragment } from '../gql/graphql.ts';
import { TellingDetails } from './telling-details.tsx';
import styles from './telling-line.module.css';
import { tellingWords } from './telling-words.ts';

/** In one line whom an update was told; it opens to when, and why not. */
export function TellingLine({ telling }: { telling: TellingFactsFragment | undefined }) {
  const { i18n } = useLingui();
  const { now } = useClock();
  const id = useId();
  const [open, { toggle }] = useDisclosure(false);
  if (!telling) return null;
  const words = tellingWords(i18n, telling, now);
  const isQuiet = telling.sent + telling.waiting + telling.failed + telling.leftOut === 0;
  if (isQuiet) {
    return (
      <Text size="sm" c="dimmed" className={styles.telling}>
        {words}
      </Text>
    );
  }
  return (
    <div className={styles.telling}>
      <UnstyledButton className={styles.line} aria-expanded={open} aria-controls={id} onClick={toggle}>
        {open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        <span className={telling.failed > 0 ? styles.failed : undefined}>{words}</span>
      </UnstyledButton>
      <Collapse expanded={open} id={id}>
        {open && <TellingDetails telling={telling} />}
      </Collapse>
    </div>
  );
}
