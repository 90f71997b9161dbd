import { describe, expect, it } from 'vitest';
import { breakPath, sourceLabel } from '../../../../src/ui/card/source-label.ts';

describe('a source on a card', () => {
  it('is named by its host, without the address’s machinery', () => {
    expect(sourceLabel('https://www.a.cn/b/c.html')).toEqual({ name: 'a.cn', path: '/b/c.html' });
    expect(sourceLabel('http://a.cn/b?id=7&page=2')).toEqual({ name: 'a.cn', path: '/b?…' });
    expect(sourceLabel('http://a.cn/')).toEqual({ name: 'a.cn', path: '' });
  });

  it('is named by its repository, with the file and a short commit', () => {
    expect(sourceLabel('github:o/r:data/x.json@12db461b029a50c6757a')).toEqual({
      name: 'o/r',
      path: 'data/x.json · 12db461',
    });
  });

  it('keeps every word of other references', () => {
    expect(sourceLabel('npm:a@2.7.0 (b/c.json)')).toEqual({ name: 'npm:a@2.7.0', path: '(b/c.json)' });
    expect(sourceLabel('an index, file 7, unnamed')).toEqual({ name: 'an index', path: 'file 7, unnamed' });
    expect(sourceLabel('a book')).toEqual({ name: 'a book', path: '' });
  });

  it('wraps after slashes and before a commit, and loses nothing', () => {
    expect(breakPath('a/b.png@12db461')).toEqual(['a/', 'b.png', '@12db461']);
    expect(breakPath('/a/b//c.html')).toEqual(['/', 'a/', 'b//', 'c.html']);
    expect(breakPath('')).toEqual([]);
  });
});
