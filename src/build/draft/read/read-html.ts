import type { AnyNode, Element, ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';

const NEVER = new Set(
  'script style noscript template svg iframe select option button input textarea nav header footer aside form object embed'.split(
    ' ',
  ),
);
const ASIDE =
  /(?:^|[-_ ])(?:nav|navbar|menu|foot|footer|header|head|top|crumb|crumbs|breadcrumb|position|share|relate|related|recommend|copyright|sidebar|side|links?|friend|search|toolbar|login|banner|comment|pager|qrcode|ewm)(?:$|[-_ \d])/i;
const BLOCK = new Set(
  'p div section article main li ul ol table tr h1 h2 h3 h4 h5 h6 blockquote pre dd dt dl center body figure figcaption'.split(
    ' ',
  ),
);
/** What such pages put around their text. */
const FURNITURE =
  /^(?:上一篇|下一篇|【?打印|【?关闭|分享到|责任编辑|编辑[：:]|来源[：:]|字体[：:]|浏览次数|浏览量|发布时间|发布日期|信息来源|索引号|当前位置|您现在的位置|扫一扫|相关链接|相关附件|返回顶部|版权所有|ICP备|网站标识码|技术支持|点击数|首页|附件下载)/;

/** The text of a saved page, a line for each block: the part that holds most of the Chinese, without menus and footers. @throws where there is none. */
export function readHtml(html: string): string {
  const document = parseDocument(html);
  const body = find(document, (element) => element.name === 'body') ?? document;
  const lines = linesOf(mainPart(body)).filter((line) => !FURNITURE.test(line));
  if (lines.length === 0) throw new Error('is a page without text');
  const title = titleOf(document);
  const isThere = title === '' || lines.slice(0, 12).join('').replace(/\s/g, '').includes(title.replace(/\s/g, ''));
  return (isThere ? lines : [title, ...lines]).join('\n');
}

/** The title of the report, where the page has it above the text: its first heading, or what it calls itself, if that is a report. */
function titleOf(document: ParentNode): string {
  for (const name of ['h1', 'title']) {
    const words = linesOf(find(document, (element) => element.name === name) ?? { children: [] })[0] ?? '';
    const own = words.split(/[_|｜]|\s[-—–]\s/)[0]?.trim() ?? '';
    if (/报告|報告|实事|任务/.test(own) && own.length <= 60) return own;
  }
  return '';
}

const isElement = (node: AnyNode): node is Element => 'attribs' in node;

function find(node: ParentNode, keeps: (element: Element) => boolean): Element | null {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    const found = keeps(child) ? child : find(child, keeps);
    if (found) return found;
  }
  return null;
}

function isFurniture(element: Element): boolean {
  if (NEVER.has(element.name)) return true;
  const words = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`;
  return (ASIDE.test(words) || /display\s*:\s*none/i.test(element.attribs.style ?? '')) && weigh(element) < 400;
}

/** How many Chinese characters stand in a node, those of links aside: menus are links. */
function weigh(node: ParentNode): number {
  let sum = 0;
  for (const child of node.children) {
    if (child.type === 'text') sum += child.data.match(/\p{Script=Han}/gu)?.length ?? 0;
    else if (isElement(child) && child.name !== 'a' && !NEVER.has(child.name)) sum += weigh(child);
  }
  return sum;
}

/** Down to the smallest part that still holds nearly all of the text. */
function mainPart(node: ParentNode): ParentNode {
  const whole = weigh(node);
  for (const child of node.children) {
    if (isElement(child) && !NEVER.has(child.name) && child.name !== 'p' && weigh(child) > whole * 0.8)
      return mainPart(child);
  }
  return node;
}

function linesOf(node: Pick<ParentNode, 'children'>): string[] {
  const lines: string[] = [];
  let line = '';
  const close = (): void => {
    const text = line.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
    if (text !== '') lines.push(text);
    line = '';
  };
  const walk = (parent: Pick<ParentNode, 'children'>): void => {
    for (const child of parent.children) {
      if (child.type === 'text') line += child.data;
      if (!isElement(child) || isFurniture(child)) continue;
      const isBlock = BLOCK.has(child.name);
      if (isBlock || child.name === 'br') close();
      if ((child.name === 'td' || child.name === 'th') && line !== '') line += ' | ';
      walk(child);
      if (isBlock) close();
    }
  };
  walk(node);
  close();
  return lines;
}
