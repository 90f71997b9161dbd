import { text } from '../../text/text.ts';
import { Icon } from '../kit/icon.tsx';
import { usePage } from '../kit/page.ts';

/** What a person should know, until it is dismissed. */
export function NoticeList() {
  const { notices } = usePage();
  return (
    <section class="notices" aria-label={text('notice.label')} aria-live="polite">
      {notices.list.value.map((notice) => (
        <p key={notice.id} class="notice" data-kind={notice.kind} {...(notice.kind === 'trouble' && { role: 'alert' })}>
          <span>{notice.text}</span>
          {notice.action && (
            <button type="button" class="button" onClick={notice.action.run}>
              {notice.action.label}
            </button>
          )}
          <button
            type="button"
            class="quiet icon-button"
            aria-label={text('notice.close')}
            onClick={() => notices.dismiss(notice.id)}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </section>
  );
}
