import React from 'react';

/** Every screen of ours is its own `<main>`. */
export default function RouteWrapper({ children }: { children: React.ReactNode }): React.ReactElement {
  return <>{children}</>;
}
