import type { DeskFile } from './desk-file.js';
import { explanationFile } from './files/explanation.js';
import { figuresFile } from './files/figures.js';
import { listedCompaniesFile } from './files/listed-companies.js';
import { personalDataFile } from './files/personal-data.js';
import { queueFile } from './files/queue.js';
import { replayChangesFile } from './files/replay-changes.js';

/** By the name in the address. */
export const DESK_FILES: Readonly<Record<string, DeskFile<unknown>>> = {
  listes: listedCompaniesFile,
  explanation: explanationFile,
  figures: figuresFile,
  'personal-data': personalDataFile,
  queue: queueFile,
  'replay-changes': replayChangesFile,
};
