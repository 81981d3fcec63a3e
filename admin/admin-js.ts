import AdminJS, { type AdminJSOptions, type ComponentLoader } from 'adminjs';
import type { Logger } from 'pino';
import { chamber } from '../src/config/chamber.js';
import type { Deps } from '../src/database/deps.js';
import { bulkAction, bulkApprove, bulkReject } from './actions/bulk.action.js';
import { correct } from './actions/correct-email.action.js';
import { approve, ask, reject, reopen, undo } from './actions/decide.action.js';
import { gestureAction } from './actions/gesture.js';
import { claim, contact, recheck, release, resend } from './actions/handle.action.js';
import { previewMailAction } from './actions/preview-mail.action.js';
import { reviewAction } from './actions/review.action.js';
import { PAGES } from './desk-table.js';
import { frenchLocale } from './locale/fr.js';
import { queueHandler } from './pages/queue.page.js';
import { DeskResource } from './resources/desk-resource.js';
import { resourceOptions, type DeskActions } from './resources/options.js';
import { tables } from './resources/tables.js';
import { adminTheme } from './theme/admin-theme.js';

export interface DeskParts {
  deps: Deps;
  log: Pick<Logger, 'error'>;
  publicUrl: string;
}

/** AdminJS as the desk uses it: it shows and asks; gestures of the service do. */
export function createAdminJs(parts: DeskParts): AdminJS {
  const { deps } = parts;
  return new AdminJS({
    ...shell,
    dashboard: { component: 'Queue', handler: queueHandler(deps) },
    pages: Object.fromEntries(Object.entries(PAGES).map(([name, { component }]) => [name, { component }])),
    resources: tables.map((table) => ({
      resource: new DeskResource(table, deps.dataSource),
      options: resourceOptions(table, table.id === 'applications' ? applicationActions(parts) : {}),
    })),
  });
}

/** AdminJS with our components and no data: what the bundle is built from. */
export function createBundledAdminJs(componentLoader: ComponentLoader): AdminJS {
  return new AdminJS({ ...shell, componentLoader });
}

const shell: AdminJSOptions = {
  rootPath: '/admin',
  loginPath: '/admin/login',
  logoutPath: '/admin/logout',
  branding: {
    companyName: `Guichet – ${chamber.shortName}`,
    logo: false,
    withMadeWithLove: false,
    favicon: 'data:,',
    theme: adminTheme,
  },
  assets: { styles: ['/admin/desk.css'] },
  locale: frenchLocale,
  settings: { defaultPerPage: 25 },
};

function applicationActions({ deps, log, publicUrl }: DeskParts): DeskActions {
  return {
    show: { ...reviewAction(deps), isVisible: false },
    review: reviewAction(deps),
    approve: gestureAction(deps, approve),
    reject: gestureAction(deps, reject),
    askInformation: gestureAction(deps, ask),
    reopen: gestureAction(deps, reopen),
    undo: gestureAction(deps, undo),
    claim: gestureAction(deps, claim),
    release: gestureAction(deps, release),
    recheck: gestureAction(deps, recheck),
    resendMail: gestureAction(deps, resend),
    correctEmail: gestureAction(deps, correct),
    logContact: gestureAction(deps, contact),
    previewMail: previewMailAction(deps, publicUrl),
    bulkApprove: bulkAction({ deps, log }, bulkApprove),
    bulkReject: bulkAction({ deps, log }, bulkReject),
  };
}
