import { expect, test } from 'vitest';
import { addressIn, chooseLanguage } from '../../../src/state/language.ts';

const KNOWN = ['zh', 'en', 'pt-br'];
const choose = (search = '', remembered: string | null = null, browser: readonly string[] = []) =>
  chooseLanguage({ search, remembered, browser }, KNOWN);

test('the address comes first, then what is remembered, then the browser, then Chinese', () => {
  expect(choose('?lang=zh', 'en', ['en-US']).language).toBe('zh');
  expect(choose('?place=a', 'zh', ['en-US']).language).toBe('zh');
  expect(choose('', null, ['en-US', 'zh-CN']).language).toBe('en');
  expect(choose().language).toBe('zh');
});

test('of what the browser asks for the first that there is counts, whatever its region', () => {
  expect(choose('', null, ['de-DE', 'fr', 'zh-Hant-TW', 'en']).language).toBe('zh');
  expect(choose('', null, ['de', 'EN-gb']).language).toBe('en');
  expect(choose('', null, ['pt-BR']).language).toBe('pt-br');
  expect(choose('', null, ['de', 'ko']).language).toBe('zh');
  expect(choose('', 'de', ['en']).language).toBe('en');
});

test('an address that asks for no language of ours is told so', () => {
  expect(choose('?lang=xx', null, ['en'])).toEqual({ language: 'en', ignored: ['lang=xx'] });
  expect(choose('?lang=en')).toEqual({ language: 'en', ignored: [] });
  expect(choose('?lang=')).toEqual({ language: 'zh', ignored: [] });
});

test('the address in another language keeps every other part as it is written', () => {
  const search = '?utm=1%2C2&lang=zh&place=a-park&area=circle:123.4,41.7,500:%E7%94%B2';
  expect(addressIn('en', search)).toBe('?utm=1%2C2&place=a-park&area=circle:123.4,41.7,500:%E7%94%B2&lang=en');
  expect(addressIn('zh', '')).toBe('?lang=zh');
});
