import type React from 'react';

/** Every screen of ours has its own title and its own buttons. */
export default function ActionHeader(): React.ReactElement | null {
  return null;
}
