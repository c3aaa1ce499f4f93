import { Trans } from '@lingui/react/macro';
import { Button, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { NewsTabs } from './news-tabs.tsx';
import type { DraftNews } from './use-news-preview.ts';

/** Where there is no room beside the form: what is sent, for whoever wants to see it. */
export function NewsDetails({ news }: { news: DraftNews }) {
  const [open, { toggle }] = useDisclosure(false);
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={open}
        leftSection={open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        onClick={toggle}
      >
        <Trans>What is sent</Trans>
      </Button>
      <Collapse expanded={open} pt="xs">
        {open && <NewsTabs news={news} />}
      </Collapse>
    </div>
  );
}
