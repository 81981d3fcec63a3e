import React from 'react';
import type { ApplicationStatus } from '../../src/applications/status.js';
import { STATUS_WORDS } from '../words/labels.js';
import Icon from './icon.js';

const LOOKS = {
  approved: ['approved', 'done'],
  pending: ['pending', 'wait'],
  rejected: ['rejected', 'refused'],
  submitted: ['pending', 'wait'],
  awaiting_applicant: ['pending', 'reply'],
  withdrawn: ['rejected', 'refused'],
  expired: ['rejected', 'refused'],
} as const satisfies Record<ApplicationStatus, readonly [string, React.ComponentProps<typeof Icon>['name']]>;

/** Where a demande stands: a mark, a word and a colour that say the same. */
export default function Stamp({ status }: { status: ApplicationStatus }): React.ReactElement {
  const [look, icon] = LOOKS[status];
  return (
    <span className={`desk-stamp desk-stamp--${look}`}>
      <Icon name={icon} />
      {STATUS_WORDS[status]}
    </span>
  );
}
