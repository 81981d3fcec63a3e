import React from 'react';
import type { ActionHeaderProps } from 'adminjs';
import { useTitle } from './use-title.js';

/** The title of a list or of a line; screens of ours have their own. */
export default function ActionHeader({ resource, action }: ActionHeaderProps): React.ReactElement | null {
  useTitle(action.hideActionHeader ? null : resource.name);
  return action.hideActionHeader ? null : <h1>{resource.name}</h1>;
}
