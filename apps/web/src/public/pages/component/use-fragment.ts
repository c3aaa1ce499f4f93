import { useEffect } from 'react';

/** Opens what the address points into, for browsers that leave a closed part closed. */
export function useFragment(): void {
  useEffect(() => {
    const reveal = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const closed = target?.closest<HTMLDetailsElement>('details:not([open])');
      if (!target || !closed) return;
      closed.open = true;
      target.scrollIntoView();
    };
    reveal();
    addEventListener('hashchange', reveal);
    return () => removeEventListener('hashchange', reveal);
  }, []);
}
