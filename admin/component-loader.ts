import { join } from 'node:path';
import { ComponentLoader } from 'adminjs';
import { projectRoot } from './project-root.js';

/** Components of ours, by the name under which pages and actions ask for them. */
const OURS = {
  Queue: 'queue',
  ReviewFile: 'review-file',
  Team: 'team',
  OwnAccount: 'own-account',
  Policy: 'policy',
  Reception: 'reception',
  Lists: 'lists',
  ListsImport: 'lists-import',
  Control: 'control',
  Explanation: 'explanation',
  Dashboard: 'dashboard',
  CountedFiles: 'counted-files',
};

/** Components of AdminJS that ours stand in for. */
const REPLACED = {
  Sidebar: 'sidebar',
  TopBar: 'top-bar',
  RouteWrapper: 'route-wrapper',
  ActionHeader: 'action-header',
  DefaultListAction: 'record-list',
  DefaultShowAction: 'record-shown',
};

/** Where the bundler finds our components: always in the sources, which are not compiled. */
export function componentLoader(): ComponentLoader {
  const loader = new ComponentLoader();
  for (const [name, file] of Object.entries(OURS)) loader.add(name, pathOf(file));
  for (const [name, file] of Object.entries(REPLACED)) loader.override(name, pathOf(file));
  return loader;
}

function pathOf(file: string): string {
  return join(projectRoot, 'admin', 'components', `${file}.tsx`);
}
