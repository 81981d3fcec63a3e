/** Who may what on the desk (RULES, « Who may what »). Closed: the database repeats it. */
export const ROLES = ['reader', 'receptionist', 'manager', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  reader: 'Lecture seule',
  receptionist: 'Agent d’accueil',
  manager: 'Responsable',
  administrator: 'Administrateur',
};

/** Every gesture of the desk that a role may or may not do. */
export const ABILITIES = {
  view: 'reader',
  claim: 'receptionist',
  decide: 'receptionist',
  ask: 'receptionist',
  recheck: 'receptionist',
  reopen: 'receptionist',
  undo: 'receptionist',
  resendMail: 'receptionist',
  correctEmail: 'receptionist',
  logContact: 'receptionist',
  enterAtCounter: 'receptionist',
  decideInBulk: 'manager',
  manageLists: 'manager',
  seeStatistics: 'manager',
  exportFigures: 'manager',
  replayPolicy: 'manager',
  activatePolicy: 'administrator',
  manageStaff: 'administrator',
  suspendAccount: 'administrator',
  eraseAccount: 'administrator',
  seeQueues: 'administrator',
} as const satisfies Record<string, Role>;

export type Ability = keyof typeof ABILITIES;

/** Asked by the button that shows a gesture and by the gesture itself. */
export function may(role: Role, ability: Ability): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(ABILITIES[ability]);
}
