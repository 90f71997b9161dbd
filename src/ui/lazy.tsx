import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part that is loaded when it is first drawn, and is not there until then: not part of the first view. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return function Lazy(props: P) {
    const [part, setPart] = useState<{ Content: ComponentType<P> } | null>(null);
    useEffect(() => {
      let isWanted = true;
      void load().then((Content) => isWanted && setPart({ Content }));
      return () => {
        isWanted = false;
      };
    }, []);
    return part && <part.Content {...props} />;
  };
}
