import type { ReactNode } from 'react';

const AS_IT_IS = { __html: '' };

/** What the server has rendered, and the browser renders later: without children its HTML stays as it came. */
export function Later({ children }: { children: ReactNode }) {
  if (children) return <div>{children}</div>;
  return <div dangerouslySetInnerHTML={AS_IT_IS} suppressHydrationWarning />;
}
