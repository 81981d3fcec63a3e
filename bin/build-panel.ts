import { panelFolder } from '../admin/project-root.js';

// AdminJS reads these while it is imported.
process.env['NODE_ENV'] = 'production';
process.env['ADMIN_JS_TMP_DIR'] = panelFolder;
delete process.env['ADMIN_JS_SKIP_BUNDLE'];

const { createBundledAdminJs } = await import('../admin/admin-js.js');
const { componentLoader } = await import('../admin/component-loader.js');

/** `npm run build`: puts the panel's own components into one script, so that no process has to. */
await createBundledAdminJs(componentLoader()).initialize();
