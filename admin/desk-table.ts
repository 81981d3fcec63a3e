import type { Ability } from '../src/staff/roles.js';

/** Everything that may be asked of the panel, resource by resource, and the ability it takes. Nothing else exists. */
export const DESK = {
  applications: {
    list: 'view',
    show: 'view',
    search: 'view',
    review: 'view',
    approve: 'decide',
    reject: 'decide',
    previewMail: 'decide',
    askInformation: 'ask',
    recheck: 'recheck',
    claim: 'claim',
    release: 'claim',
    reopen: 'reopen',
    undo: 'undo',
    resendMail: 'resendMail',
    correctEmail: 'correctEmail',
    logContact: 'logContact',
    bulkApprove: 'decideInBulk',
    bulkReject: 'decideInBulk',
  },
  decisions: { list: 'view', show: 'view', search: 'view' },
  accounts: { list: 'view', show: 'view', search: 'view' },
  mail_deliveries: { list: 'view', show: 'view', search: 'view' },
  listed_companies: { list: 'manageLists', show: 'manageLists', search: 'manageLists' },
  staff_members: { list: 'manageStaff', show: 'manageStaff', search: 'manageStaff' },
  policy_versions: { list: 'replayPolicy', show: 'replayPolicy', search: 'replayPolicy' },
} as const satisfies Record<string, Record<string, Ability>>;

export type ResourceId = keyof typeof DESK;

/** The pages of the desk beside its resources, at `/admin/pages/<name>`, and the ability each takes. */
export const PAGES: Readonly<Record<string, { component: string; ability: Ability }>> = {
  equipe: { component: 'Team', ability: 'manageStaff' },
  reception: { component: 'Reception', ability: 'view' },
  listes: { component: 'Lists', ability: 'manageLists' },
  'listes-import': { component: 'ListsImport', ability: 'manageLists' },
  'mon-compte': { component: 'OwnAccount', ability: 'view' },
  controle: { component: 'Control', ability: 'view' },
  explication: { component: 'Explanation', ability: 'view' },
  'tableau-de-bord': { component: 'Dashboard', ability: 'seeStatistics' },
  'dossiers-comptes': { component: 'CountedFiles', ability: 'seeStatistics' },
  politique: { component: 'Policy', ability: 'replayPolicy' },
};

/** The ability an action of a resource takes, or null when there is no such thing. */
export function abilityFor(resourceId: string, action: string): Ability | null {
  const actions: Record<string, Record<string, Ability>> = DESK;
  const found = Object.hasOwn(actions, resourceId) ? actions[resourceId] : undefined;
  return found && Object.hasOwn(found, action) ? (found[action] ?? null) : null;
}
