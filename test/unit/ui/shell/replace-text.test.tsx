import { expect, test } from 'vitest';
import { replaceTexts } from '../../../../src/ui/shell/replace-text.ts';

replaceTexts();

test('words that fill an element are its text as a whole: there is no text node to write to', () => {
  const { props } = (
    <p class="count">
      {3} of {null}
      {['1', 2]}
    </p>
  );
  expect(props).toEqual({ class: 'count', textContent: '3 of 12' });
  expect((<p>{''}</p>).props).toEqual({ textContent: '' });
});

test('elements among words stay where they are, and neighbouring words become one', () => {
  const name = <b>x</b>;
  const { children } = (<p>{['a', 1, name, 'c', false]}</p>).props;
  expect(children.map((child: unknown) => (child === name ? 'the element' : child))).toEqual([
    'a1',
    null,
    'the element',
    'c',
    false,
  ]);
});

test('without words nothing changes', () => {
  expect((<p>{null}</p>).props).toEqual({ children: null });
  expect((<p hidden />).props).toEqual({ hidden: true });
});

test('in SVG the element with the words is another one for other words, and the same for the same', () => {
  const [one, same, other] = ['5 km', '5 km', '2 km'].map((words) => <text key="scale">{words}</text>);
  expect(one?.key).toBe(same?.key);
  expect(one?.key).not.toBe(other?.key);
});
