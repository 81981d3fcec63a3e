import { typeset } from '../../src/config/words.js';
import { ACCESSIBILITY_STATE } from '../../src/http/pages/accessibility-state.js';

/** Leads to the declaration on the public site, whose address the panel's pages do not know. */
export const ACCESSIBILITY_PATH = '/admin/accessibilite';

/** The link that every page owes, with the state (RGAA 4.1, décret 2019-768). */
export const accessibilityLabel = typeset(`Accessibilité : ${ACCESSIBILITY_STATE}`);
