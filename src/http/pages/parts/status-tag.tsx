/** @jsxImportSource preact */
import { STATUS_LABELS, type ApplicationStatus } from '../../../applications/status.js';
import { Icon, type IconName } from './icon.js';

type Tone = 'approved' | 'pending' | 'rejected' | 'neutral';

const SIGNS: Readonly<Record<ApplicationStatus, { icon: IconName; tone: Tone }>> = {
  submitted: { icon: 'clock', tone: 'pending' },
  pending: { icon: 'clock', tone: 'pending' },
  awaiting_applicant: { icon: 'reply', tone: 'pending' },
  approved: { icon: 'check', tone: 'approved' },
  rejected: { icon: 'cross', tone: 'rejected' },
  withdrawn: { icon: 'minus', tone: 'neutral' },
  expired: { icon: 'minus', tone: 'neutral' },
};

/** Where a demande stands: an icon, a word, and a colour that adds nothing to them. */
export function StatusTag({ status }: { status: ApplicationStatus }) {
  const { icon, tone } = SIGNS[status];
  return (
    <strong class={`site-tag site-tag--${tone}`}>
      <Icon name={icon} />
      {STATUS_LABELS[status]}
    </strong>
  );
}
