import type { DeskRead } from './desk-read.js';
import { controlRead } from './reads/control.js';
import { explanationRead } from './reads/explanation.js';
import { figureFiles, figures, figuresOfTheDay } from './reads/figures.js';
import { listReads } from './reads/lists.js';
import { ownAccount } from './reads/own-account.js';
import { policyRead, replayChangesRead } from './reads/policy.js';
import { queuePage } from './reads/queue-page.js';
import { queueSelection } from './reads/queue-selection.js';
import { receptionReads } from './reads/reception.js';
import { team } from './reads/team.js';

/** By the name in the address. */
export const DESK_READS: Readonly<Record<string, DeskRead<unknown>>> = {
  ...listReads,
  ...receptionReads,
  figures,
  'figure-files': figureFiles,
  'figures-of-the-day': figuresOfTheDay,
  'own-account': ownAccount,
  team,
  control: controlRead,
  explanation: explanationRead,
  policy: policyRead,
  'replay-changes': replayChangesRead,
  queue: queuePage,
  'queue-selection': queueSelection,
};
