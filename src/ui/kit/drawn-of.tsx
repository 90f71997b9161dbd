/** How many the map draws, of how many there are. */
export const DrawnOf = ({ drawn, n }: { drawn: number; n: number }) => (
  <span>
    {drawn > 0 ? <b>{drawn}</b> : drawn} / {n}
  </span>
);
