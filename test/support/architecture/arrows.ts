/** Asking for a mail: the request, and the words it is made of. */
const ASK_FOR_MAIL = ['src/mail/request-mail', 'src/mail/messages/values'] as const;
/** Passwords are hashed and judged, and the tokens of mailed links made, in one place for applicants and staff alike. */
const SECRETS = [
  'src/accounts/password',
  'src/accounts/password-lengths',
  'src/accounts/password-strength',
  'src/accounts/token',
] as const;

/** Which part of the house may import which; a name stands for a file or a whole folder. */
export const ARROWS: Record<string, readonly string[]> = {
  bin: ['bin', 'admin', 'jobs', 'src', 'migrations'],
  admin: ['admin', 'src'],
  jobs: ['jobs', 'src'],
  migrations: ['migrations'],
  dev: ['dev', 'bin', 'src', 'jobs'],
  test: ['test', 'bench', 'dev', 'bin', 'admin', 'jobs', 'src', 'migrations'],
  bench: ['bench', 'test', 'dev', 'bin', 'admin', 'jobs', 'src', 'migrations'],
  'src/config': ['src/config'],
  'src/database': ['src/database'],
  'src/registry': room('registry'),
  'src/outbox': room('outbox'),
  'src/mail': room('mail'),
  'src/member-space': room('member-space'),
  'src/accounts': room('accounts', ...ASK_FOR_MAIL, 'src/outbox'),
  'src/staff': room('staff', ...ASK_FOR_MAIL, ...SECRETS, 'src/outbox'),
  'src/applications': room(
    'applications',
    ...[...ASK_FOR_MAIL, 'src/mail/mail-delivery.entity', 'src/outbox', 'src/accounts', 'src/staff/policy'],
    ...['src/registry/siren', 'src/registry/company'],
  ),
  'src/statistics': room(
    'statistics',
    'src/applications',
    'src/registry',
    'src/staff',
    'src/accounts/profile',
  ),
  'src/privacy': room(
    'privacy',
    ...[
      'src/accounts',
      'src/applications',
      'src/registry',
      'src/mail',
      'src/outbox',
      'src/staff',
      'src/member-space',
    ],
  ),
  'src/http': room(
    'http',
    ...[
      'src/accounts',
      'src/applications',
      'src/member-space',
      'src/privacy',
      'src/statistics',
      'src/registry/siren',
    ],
  ),
};

/** Packages that only some may know: each outside resource has one door. Tests and benches may use all of them. */
export const DOORS: Record<string, readonly string[]> = {
  express: ['src/http', 'admin', 'bin'],
  'express-session': ['src/http', 'admin', 'bin'],
  bullmq: ['jobs', 'bin'],
  ioredis: ['jobs', 'bin'],
  adminjs: ['admin', 'bin'],
  '@adminjs/express': ['admin', 'bin'],
  '@adminjs/typeorm': ['admin', 'bin'],
  axios: [
    'src/registry/sirene/client',
    'src/registry/recherche-entreprises/client',
    'src/registry/rne/client',
  ],
  nodemailer: ['src/mail/mailer'],
  'csv-stringify': ['admin/files/csv'],
  yauzl: ['src/registry/mirror/stock-file'],
  pdfkit: ['src/applications/explanation-pdf'],
  hucre: ['admin/files/xlsx'],
};

/** Names of files: what it is about, then at most one word out of this list for what kind of file it is. */
export const SUFFIXES = [
  ...['entity', 'form', 'routes', 'query', 'job', 'action', 'resource', 'page', 'contract'],
  ...['rule.test', 'room.test', 'scenario.test', 'd'],
] as const;

export const EMPTY_WORDS = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'service',
  'index',
] as const;

/** Migrations are an explicit list, which needs a name. */
export const NAMED_INDEX = 'migrations/index.ts';

export const LONGEST = 250;

function room(name: string, ...more: string[]): readonly string[] {
  return [`src/${name}`, 'src/database', 'src/config', ...more];
}
