import { useEffect, useState } from 'react';

/**
 * The id that the address points to, as an element made anew is not the `:target` any more. The closed part around
 * it is opened, for browsers that leave it closed.
 */
export function useTarget(): string {
  const [target, setTarget] = useState('');
  useEffect(() => {
    const look = () => {
      const id = location.hash.slice(1);
      setTarget(id);
      const element = document.getElementById(id);
      const closed = element?.closest<HTMLDetailsElement>('details:not([open])');
      if (!closed) return;
      closed.open = true;
      element?.scrollIntoView();
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return target;
}
