import './map-panel.css';
import type { ComponentChildren } from 'preact';
import { text } from '../../text/later.ts';
import { Icon } from './icon.tsx';

interface PanelProps {
  readonly title: string;
  /** Its class in the style sheet, besides that of all panels. */
  readonly look?: string;
  readonly children: ComponentChildren;
  onClose(): void;
}

/** A panel over the map: its title, the button that closes it, and what it holds. */
export const MapPanel = ({ title, look = '', children, onClose }: PanelProps) => (
  <section class={`legend ${look}`} aria-label={title}>
    <div class="legend-head">
      <h2>{title}</h2>
      <button type="button" class="quiet icon-button" aria-label={text('dialog.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
    {children}
  </section>
);
