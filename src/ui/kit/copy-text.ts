/** Puts words on the clipboard; false where the browser forbids it or has none, as on a page without https. */
export async function copyText(words: string): Promise<boolean> {
  const writing = navigator.clipboard?.writeText(words).then(
    () => true,
    () => false,
  );
  return (await writing) ?? false;
}
