import React from 'react';
import { useCurrentAdmin } from 'adminjs';
import { NavLink } from 'react-router-dom';
import { chamber } from '../../src/config/chamber.js';
import { may, ROLE_LABELS, type Ability, type Role } from '../../src/staff/roles.js';
import { ACCESSIBILITY_PATH, accessibilityLabel } from '../words/accessibility.js';
import SkipLink from './skip-link.js';

const LINKS: readonly { to: string; label: string; ability: Ability }[] = [
  { to: '/admin', label: 'File d’attente', ability: 'view' },
  { to: '/admin/pages/reception', label: 'Réception', ability: 'view' },
  { to: '/admin/resources/applications', label: 'Demandes', ability: 'view' },
  { to: '/admin/resources/decisions', label: 'Décisions', ability: 'view' },
  { to: '/admin/resources/accounts', label: 'Comptes', ability: 'view' },
  { to: '/admin/resources/mail_deliveries', label: 'Mails', ability: 'view' },
  { to: '/admin/pages/listes', label: 'Clients et partenaires', ability: 'manageLists' },
  { to: '/admin/pages/tableau-de-bord', label: 'Tableau de bord', ability: 'seeStatistics' },
  { to: '/admin/pages/equipe', label: 'Équipe', ability: 'manageStaff' },
  { to: '/admin/pages/controle', label: 'Contrôle des refus', ability: 'view' },
  { to: '/admin/pages/politique', label: 'Règles de décision', ability: 'replayPolicy' },
];

/** Where one can go, who is signed in, and the way out. */
export default function Sidebar(): React.ReactElement | null {
  const [admin] = useCurrentAdmin();
  if (!admin) return null;
  const role = admin['role'] as Role;
  return (
    <>
      <SkipLink />
      <nav className="desk desk-side" aria-label="Guichet">
        <header className="desk-side__head">
          <p className="desk-brand">Guichet</p>
          <p className="desk-hint">{chamber.shortName}</p>
        </header>
        <ul>
          {LINKS.filter(({ ability }) => may(role, ability)).map(({ to, label }) => (
            <li key={to}>
              <NavLink to={to} end={to === '/admin'}>
                {label}
              </NavLink>
            </li>
          ))}
        </ul>
        <footer className="desk-side__foot">
          <p>
            <strong>{admin.title}</strong>
          </p>
          <p className="desk-hint">{ROLE_LABELS[role]}</p>
          <NavLink to="/admin/pages/mon-compte">Mon compte</NavLink>
          {may(role, 'seeQueues') && (
            <p>
              <a href="/admin/queues">File des travaux</a>
            </p>
          )}
          <p>
            <a href={ACCESSIBILITY_PATH}>{accessibilityLabel}</a>
          </p>
          <form method="post" action="/admin/logout" style={{ marginTop: 8 }}>
            <button type="submit" className="desk-button">
              Se déconnecter
            </button>
          </form>
        </footer>
      </nav>
    </>
  );
}
