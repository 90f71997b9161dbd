/** Names a fault of a record: where, which field, what was found and what was expected. */
export type ExpectField = (isSound: boolean, field: string, found: unknown, expected: string) => void;

/** What tells the faults of one record by throwing an error. */
export const expectIn =
  (where: string): ExpectField =>
  (isSound, field, found, expected) => {
    if (!isSound) throw new Error(`${where}: ${field} is ${JSON.stringify(found)}, expected ${expected}`);
  };
