import { type RefObject, useLayoutEffect, useState } from "react";

/** The width of an element in pixels, as it is now; the first guess until it is on screen. */
export function useWidth(element: RefObject<Element | null>, guess: number): number {
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const measure = () => setWidth(Math.max(1, Math.round(target.getBoundingClientRect().width)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
