/** Whether a style sheet has come: one that could not be loaded is none, or one whose rules nobody may read. */
export function isStyled({ sheet }: HTMLLinkElement): boolean {
  try {
    return !!sheet && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

/** Asks again for style sheets that could not be loaded: the part that brought them would else be drawn without. @throws when one still cannot. */
export async function mendStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await Promise.all(links.filter((link) => !isStyled(link)).map(replace));
}

function replace(link: HTMLLinkElement): Promise<unknown> {
  const next = link.cloneNode() as HTMLLinkElement;
  return new Promise((resolve, reject) => {
    next.addEventListener('load', resolve);
    next.addEventListener('error', () => reject(new Error(`no style sheet ${next.href}`)));
    link.replaceWith(next);
  });
}
