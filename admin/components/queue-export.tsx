import React from 'react';
import { useCurrentAdmin } from 'adminjs';
import { may, type Role } from '../../src/staff/roles.js';

/** The lines of the filter shown, all of them, to take away, for who may. */
export default function QueueExport({ text }: { text: string }): React.ReactElement | null {
  const [admin] = useCurrentAdmin();
  if (!admin || !may(admin['role'] as Role, 'exportFigures')) return null;
  const file = (format: string) =>
    `/admin/files/queue?${new URLSearchParams({ format, ...(text ? { q: text } : {}) }).toString()}`;
  return (
    <p className="queue-export">
      Exporter cette liste{'\u202f'}:{' '}
      <a href={file('csv')} download aria-label="Exporter cette liste en CSV">
        CSV
      </a>
      ,{' '}
      <a href={file('xlsx')} download aria-label="Exporter cette liste en XLSX">
        XLSX
      </a>
    </p>
  );
}
