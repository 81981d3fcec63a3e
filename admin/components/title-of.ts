import { resources } from '../locale/resources.js';

/** The French name of a list. */
export function titleOf(resourceId: string): string {
  const names: Record<string, { name: string }> = resources;
  return names[resourceId]?.name ?? resourceId;
}
