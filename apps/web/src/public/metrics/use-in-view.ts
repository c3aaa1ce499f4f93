import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether an element stands on the screen, or nearly, in a tab that is looked at. */
export function useInView(): [RefObject<HTMLDivElement | null>, boolean] {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [isSeen, setSeen] = useState(true);
  useEffect(() => {
    const look = () => setSeen(document.visibilityState === 'visible');
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: '100px',
    });
    if (place.current) observer.observe(place.current);
    document.addEventListener('visibilitychange', look);
    look();
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return [place, isNear && isSeen];
}
