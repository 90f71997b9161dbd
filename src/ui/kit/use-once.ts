import { useRef } from 'preact/hooks';

/** Whether something has been wanted, now or before: a part that was drawn once stays, with what was unfolded in it. */
export function useOnce(isWanted: boolean): boolean {
  const was = useRef(false);
  was.current ||= isWanted;
  return was.current;
}
