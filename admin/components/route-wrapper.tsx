import React from 'react';

/** What AdminJS shows beside the menu is the page's main part. */
export default function RouteWrapper({ children }: { children: React.ReactNode }): React.ReactElement {
  return <main className="desk desk-main">{children}</main>;
}
