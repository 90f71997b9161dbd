import { useSignal } from '@preact/signals';
import { isSeveral } from '#about';
import type { SectionId } from '../../domain/ids.ts';
import { isRead } from '../../domain/years.ts';
import { isOwnLanguage } from '../../text/speak.ts';
import { text } from '../../text/text.ts';
import { Icon } from '../kit/icon.tsx';
import { titleOf } from '../kit/names.ts';
import { headingOf, usePage } from '../kit/page.ts';
import { trailOf } from '../kit/trail.ts';
import { OutlineTools } from './outline-tools.tsx';

/** Where in the report one reads, and the way to any other section. */
export function Outline() {
  const { store, reading: report } = usePage();
  const { section: reading, readSection } = report;
  const open = useSignal(false);
  const here = reading.value;
  const { sections: all } = store.atlas;
  const sections = isSeveral ? all.filter(({ id }) => isRead(id, store.display.value.report)) : all;
  // A place that a chapter names in several sections counts once.
  const placesIn = (id: SectionId): number => {
    const below = new Set([id, ...sections.filter((section) => section.parent === id).map((section) => section.id)]);
    return store.atlas.places.filter((place) => place.sections.some((section) => below.has(section))).length;
  };
  const go = (section: (typeof sections)[number]['id']) => () => {
    open.value = false;
    readSection(section);
  };
  return (
    <nav
      class="outline"
      aria-label={text('outline.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open.value) return;
        event.stopPropagation();
        open.value = false;
        event.currentTarget.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        class="outline-button"
        aria-expanded={open.value}
        aria-controls="outline-list"
        onClick={() => (open.value = !open.value)}
      >
        <Icon name="outline" />
        <span class="outline-here">
          {here && !here.endsWith('-front') ? trailOf(store, headingOf(here)) : text('outline.open')}
        </span>
        <Icon name={open.value ? 'up' : 'down'} />
      </button>
      <OutlineTools onUse={() => (open.value = false)} />
      {open.value && (
        <ol class="outline-list" id="outline-list">
          {sections.map((section) => (
            <li key={section.id} data-level={section.level}>
              <button type="button" aria-current={section.id === here} onClick={go(section.id)}>
                <span>
                  {titleOf(section)}
                  {!isOwnLanguage() && (
                    <span class="outline-title" lang="zh-CN">
                      {section.title}
                    </span>
                  )}
                </span>
                {placesIn(section.id) > 0 && (
                  <span class="count">{text('outline.places', { n: placesIn(section.id) })}</span>
                )}
              </button>
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}
