import { useLayoutEffect, useRef } from 'preact/hooks';
import { years } from '#about';
import type { Candidate } from '../../contract/review.ts';
import type { PassageId } from '../../domain/ids.ts';
import type { StageRecord } from '../../domain/place.ts';
import { NO_PLACE_KINDS, type PlaceChange, subjectOf } from '../../domain/review.ts';
import { STAGES, type Stage } from '../../domain/vocabulary.ts';
import { say } from '../../text/review.ts';
import { chinese, isOwnLanguage } from '../../text/speak.ts';
import { listed, text } from '../../text/text.ts';
import { Chooser } from './chooser.tsx';
import { DropForm } from './drop-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { layerOptions, sectorOptions } from './pick-list.tsx';
import { selectedWords } from './report-text.tsx';
import { changeOf, countIn, type Item, type Opened, type Review } from './review.ts';
import { SplitForm } from './split-form.tsx';

interface PlaceCardProps {
  readonly review: Review;
  readonly item: Extract<Item, { about: 'place' }>;
}

/** A candidate as it would be taken, and all that may be done instead. */
export function PlaceCard({ review, item }: PlaceCardProps) {
  const { opened } = review;
  const { candidate } = item;
  const id = candidate.id;
  const change: PlaceChange = changeOf(review, item);
  const { place } = candidate;
  if (!place) return null;
  const now = { name: candidate.name, ...place, ...change };
  const namings = review.draft.value.mentions.filter((mention) => mention.place === id).length;
  const times = countIn(review, now.name);
  const close = (): void => {
    opened.value = null;
  };
  const open = (what: Opened) => () => {
    opened.value = opened.value === what ? null : what;
  };
  return (
    <>
      <p class="hint">
        {candidate.rules[0] === 'hand'
          ? say('review.ruleHand')
          : say('review.rule', { rules: listed(candidate.rules.map(nameRule)), score: candidate.score })}
        {' · '}
        {say('review.named', { n: namings })}
      </p>
      <NameField
        name={now.name}
        times={times}
        isOpen={opened.value === 'name'}
        keep={(name) => review.change({ name })}
        close={close}
      />
      <dl class="review-facts">
        <dt>{say('review.layer')}</dt>
        <dd>
          <button type="button" class="field-button" aria-expanded={opened.value === 'layer'} onClick={open('layer')}>
            {text(`layer.${now.layer}`)} <kbd>L</kbd>
          </button>
          {opened.value === 'layer' && (
            <Chooser
              label={say('review.layer')}
              options={layerOptions()}
              chosen={[now.layer]}
              pick={(layer) => {
                review.change({ layer });
                close();
              }}
              close={close}
            />
          )}
        </dd>
        <dt>{say('review.sectors')}</dt>
        <dd>
          <button
            type="button"
            class="field-button"
            aria-expanded={opened.value === 'sectors'}
            onClick={open('sectors')}
          >
            {listed(now.sectors.map((sector) => text(`sector.${sector}`)))} <kbd>F</kbd>
          </button>
          {opened.value === 'sectors' && (
            <Chooser
              label={say('review.sectors')}
              options={sectorOptions()}
              chosen={now.sectors}
              several
              pick={(sector) => {
                const rest = now.sectors.filter((each) => each !== sector);
                const grown = rest.length === now.sectors.length ? [...rest, sector] : rest;
                if (grown.length > 0) review.change({ sectors: grown });
              }}
              close={close}
            />
          )}
        </dd>
        <dt>{say('review.stages')}</dt>
        <dd>
          <Stages review={review} stages={now.stages} />
        </dd>
        <dt>{say('review.aliases')}</dt>
        <dd>
          <input
            lang={chinese()}
            aria-label={say('review.aliases')}
            placeholder={say('review.aliasesHint')}
            value={listed(now.aliases)}
            onChange={(event) =>
              review.change({ aliases: event.currentTarget.value.split(/[、，,]\s*/).filter(Boolean) })
            }
          />
        </dd>
        <dt>{say('review.nameEn')}</dt>
        <dd>
          <input
            lang={isOwnLanguage() ? 'en' : undefined}
            aria-label={say('review.nameEn')}
            value={now.nameEn}
            onChange={(event) =>
              event.currentTarget.value.trim() && review.change({ nameEn: event.currentTarget.value.trim() })
            }
          />
        </dd>
      </dl>
      {opened.value === 'merge' && (
        <MergeForm
          name={candidate.name}
          others={othersOf(review, candidate)}
          merge={(into) => review.decide({ about: 'place', id, as: 'merged', into })}
          close={close}
        />
      )}
      {opened.value === 'split' && (
        <SplitForm
          name={now.name}
          layer={now.layer}
          whole={review.whole.value}
          split={(parts) => review.decide({ about: 'place', id, as: 'split', parts })}
          close={close}
        />
      )}
      {opened.value === 'drop' && (
        <DropForm
          ask={say('review.dropAsk')}
          kinds={NO_PLACE_KINDS.map((value) => ({ value, label: say(`review.noPlace.${value}`) }))}
          drop={(kind, reason) => review.decide({ about: 'place', id, as: 'dropped', kind, ...(reason && { reason }) })}
          close={close}
        />
      )}
      <div class="review-deeds">
        <button type="button" class="button primary" disabled={times === 0} onClick={() => review.take()}>
          {say(Object.keys(change).length > 0 ? 'review.takeChanged' : 'review.take')} <kbd>↵</kbd>
        </button>
        {(
          [
            ['merge', 'M'],
            ['split', 'S'],
            ['drop', 'X'],
          ] as const
        ).map(([what, key]) => (
          <button key={what} type="button" class="button" aria-expanded={opened.value === what} onClick={open(what)}>
            {say(`review.${what}`)} <kbd>{key}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}

const RULES = ['head', 'list', 'pair', 'company', 'event', 'landmark', 'group', 'code'] as const;

/** A rule in words; one that this page does not know by its own name. */
function nameRule(name: string): string {
  const rule = RULES.find((each) => each === name);
  return rule ? say(`review.rule.${rule}`) : name;
}

/** The places that a candidate may be merged into, the likeliest first: those whose name shares most with its own. */
function othersOf({ draft, words }: Review, { id, name }: Candidate): readonly Candidate[] {
  const shared = (other: string): number => [...name].filter((char) => other.includes(char)).length / other.length;
  return draft.value.candidates
    .filter((other) => {
      const as = words.value.get(subjectOf({ about: 'place', id: other.id }))?.as;
      return other.id !== id && other.place && as !== 'dropped' && as !== 'merged' && as !== 'split';
    })
    .map((other) => ({ other, likeness: shared(other.name) }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ other }) => other);
}

interface NameFieldProps {
  readonly name: string;
  /** How often the text has it. */
  readonly times: number;
  /** Whether the focus is asked for. */
  readonly isOpen: boolean;
  keep(name: string): void;
  close(): void;
}

function NameField({ name, times, isOpen, keep, close }: NameFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (!isOpen) return;
    input.current?.focus();
    input.current?.select();
  }, [isOpen]);
  return (
    <label class="review-name">
      <span>
        {say('review.name')} <kbd>R</kbd>
      </span>
      <input
        ref={input}
        lang={chinese()}
        value={name}
        title={say('review.renameHint')}
        aria-invalid={times === 0}
        onInput={(event) => keep(event.currentTarget.value.trim())}
        onBlur={close}
      />
      <small class={times === 0 ? 'bad' : undefined} role={times === 0 ? 'alert' : undefined}>
        {times === 0 ? say('review.nowhere') : say('review.occurs', { n: times })}
      </small>
    </label>
  );
}

interface StagesProps {
  readonly review: Review;
  readonly stages: readonly StageRecord[];
}

function Stages({ review, stages }: StagesProps) {
  const { opened } = review;
  const close = (): void => {
    opened.value = null;
  };
  const change = (next: readonly StageRecord[]): void => review.change({ stages: next });
  const options = STAGES.map((value) => ({ value, label: text(`stage.${value}`) }));
  const add = (stage: Stage): void => {
    const selected = selectedWords();
    if (!selected) return;
    const passage = review.draft.value.passages.find(({ id }) => id === selected.passage);
    const year = (passage && review.draft.value.years[passage.section]) ?? years.all.at(-1) ?? 0;
    const added = { year, stage, passage: selected.passage as PassageId, quote: selected.words };
    change([...stages.filter((each) => each.year !== year), added].sort((a, b) => a.year - b.year));
  };
  return (
    <>
      {stages.length === 0 && <p class="muted">{say('review.noStage')}</p>}
      {stages.map((record) => {
        const own: Opened = `stage ${record.year}`;
        return (
          <div key={record.year} class="review-stage">
            <button
              type="button"
              class="field-button"
              aria-expanded={opened.value === own}
              onClick={() => {
                opened.value = opened.value === own ? null : own;
              }}
            >
              {text('stage.chip', { year: record.year, stage: text(`stage.${record.stage}`) })} <kbd>G</kbd>
            </button>
            <button type="button" class="link" onClick={() => change(stages.filter((each) => each !== record))}>
              {say('review.removeStage', { year: record.year })}
            </button>
            <q lang={chinese()}>{record.quote}</q>
            {opened.value === own && (
              <Chooser
                label={say('review.stages')}
                options={options}
                chosen={[record.stage]}
                pick={(stage) => {
                  change(stages.map((each) => (each === record ? { ...each, stage } : each)));
                  close();
                }}
                close={close}
              />
            )}
          </div>
        );
      })}
      <button
        type="button"
        class="link"
        // What is selected in the text stays so.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          opened.value = opened.value === 'stage' ? null : 'stage';
        }}
      >
        {say('review.addStage')}
      </button>
      {opened.value === 'stage' &&
        (selectedWords() ? (
          <Chooser
            label={say('review.stages')}
            options={options}
            chosen={[]}
            pick={(stage) => {
              add(stage);
              close();
            }}
            close={close}
          />
        ) : (
          <p class="hint" role="status">
            {say('review.addStageHint')}
          </p>
        ))}
    </>
  );
}
