/** A whole number that a double can say is one; any other keeps its digits as a text. */
export const exact = (value: bigint): number | string => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
};
