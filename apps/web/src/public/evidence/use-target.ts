import { useEffect, useState } from 'react';

/** The id that the address points to: an element made anew is not the `:target` any more. */
export function useTarget(): string {
  const [target, setTarget] = useState('');
  useEffect(() => {
    const look = () => setTarget(location.hash.slice(1));
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return target;
}
