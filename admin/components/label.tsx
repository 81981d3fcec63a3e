import React from 'react';
import { useTranslation } from 'adminjs';

/** The French name of a column. */
export default function Label({
  resourceId,
  name,
}: {
  resourceId: string;
  name: string;
}): React.ReactElement {
  const { translateProperty } = useTranslation();
  return <>{translateProperty(name, resourceId)}</>;
}
