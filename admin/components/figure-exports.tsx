import React from 'react';
import { useCurrentAdmin } from 'adminjs';
import { useSearchParams } from 'react-router-dom';
import { may, type Role } from '../../src/staff/roles.js';

const FILES: readonly { label: string; asked: Record<string, string> }[] = [
  { label: 'Exporter les chiffres (CSV)', asked: { format: 'csv' } },
  { label: 'Exporter les chiffres (XLSX)', asked: { format: 'xlsx' } },
  { label: 'Export diffusable (XLSX)', asked: { format: 'xlsx', diffusable: '1' } },
];

/** All figures of the filter shown, to take away, for who may. */
export default function FigureExports(): React.ReactElement | null {
  const [admin] = useCurrentAdmin();
  const [search] = useSearchParams();
  if (!admin || !may(admin['role'] as Role, 'exportFigures')) return null;
  const shown = Object.fromEntries(search);
  return (
    <>
      {FILES.map(({ label, asked }) => (
        <a
          key={label}
          className="desk-button"
          href={`/admin/files/figures?${new URLSearchParams({ ...shown, figure: 'all', ...asked }).toString()}`}
          download
        >
          {label}
        </a>
      ))}
    </>
  );
}
