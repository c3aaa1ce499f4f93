import type { ReactNode } from 'react';
import styles from './draft-preview.module.css';
import { NewsTabs } from './news-tabs.tsx';
import type { DraftNews } from './use-news-preview.ts';

interface Props {
  /** The page as it will be. */
  children: ReactNode;
  news: DraftNews;
}

/** A draft as the page, mails and chats will show it, beside the form. */
export function DraftPreview({ children, news }: Props) {
  return (
    <div className={styles.aside}>
      <NewsTabs news={news} page={children} />
    </div>
  );
}
