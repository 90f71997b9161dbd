import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readReportFile } from '../../../../src/build/draft/read/read-file.ts';
import { aDocx, aPdf, REPORT } from './files.ts';

const TEXT = REPORT.join('\n');

describe('the file of a report', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['GB18030', iconv.encode(TEXT, 'gb18030')],
    ['UTF-16, the small end first, with its mark', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['UTF-16, the large end first, with its mark', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(TEXT, 'utf-16le')],
  ])('is read from text in %s', async (_, bytes) => {
    expect(await readReportFile(bytes, 'report.txt')).toBe(TEXT);
  });

  it('is read from a Word document, paragraph by paragraph', async () => {
    expect(await readReportFile(aDocx(REPORT), 'report.docx')).toBe(TEXT);
  });

  it('is read from a PDF, its lines joined to paragraphs and the page’s number left out', async () => {
    const long = '全年实现地区生产总值稳步增长各项事业全面进步人民生活持续改善城市面貌';
    const pdf = aPdf([
      { text: '一、工作回顾', x: 80 },
      { text: long, x: 104 },
      { text: '焕然一新。', x: 80 },
      { text: '松涛大道建成通车。', x: 104 },
      { text: '— 1 —', x: 280 },
    ]);
    expect((await readReportFile(pdf, 'report.pdf')).split('\n')).toEqual([
      '一、工作回顾',
      `${long}焕然一新。`,
      '松涛大道建成通车。',
    ]);
  });

  it('is read from a saved page, without its menus and footers', async () => {
    const page = `<!DOCTYPE html><html><head><title>政府</title><style>p{}</style></head><body>
      <div class="nav"><a href="/">首页</a><a href="/a">政务公开</a></div>
      <div id="main"><div class="position">您现在的位置：首页 &gt; 报告</div>
      <div class="article">${REPORT.map((line) => `<p>&nbsp;&nbsp;${line}</p>`).join('')}</div>
      <p>责任编辑：某某</p></div>
      <div class="footer">版权所有 某某区人民政府办公室 网站标识码 123</div><script>var x = '不是正文';</script></body></html>`;
    for (const bytes of [Buffer.from(page), iconv.encode(page, 'gb18030')])
      expect(await readReportFile(bytes, 'page.html')).toBe(TEXT);
  });

  it('keeps the title that a page has above its text', async () => {
    const page = `<html><head><title>云溪区2031年政府工作报告_云溪区人民政府</title></head><body><div id="a">${REPORT.slice(
      1,
    )
      .map((line) => `<p>${line}</p>`)
      .join('')}</div></body></html>`;
    expect((await readReportFile(Buffer.from(page), 'page.htm')).split('\n').slice(0, 2)).toEqual([
      '云溪区2031年政府工作报告',
      REPORT[1],
    ]);
  });

  it.each([
    ['empty.txt', Buffer.from(''), /empty\.txt: is empty/],
    ['scan.pdf', aPdf([]), /scan\.pdf: is a PDF without a text layer, as a scan is/],
    ['broken.pdf', Buffer.from('%PDF-1.4 nothing'), /broken\.pdf: cannot be opened as a PDF/],
    ['picture.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /picture\.jpg: is a picture; expected a report as/],
    ['old.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old\.doc: is a Word file of the old form/],
    ['table.xlsx', Buffer.from('PK\u0003\u0004xl/workbook.xml'), /table\.xlsx: is a packed file but no Word document/],
    ['sound.mp3', Buffer.from('ID3 some sound'), /sound\.mp3: is of no known kind \(\.mp3\)/],
    ['none.docx', aDocx([]), /none\.docx: is a (?:page|Word document) without text/],
  ])('is refused where it is none: %s', async (name, bytes, message) => {
    await expect(readReportFile(bytes, name)).rejects.toThrow(message);
  });
});
