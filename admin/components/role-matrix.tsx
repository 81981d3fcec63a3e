import React from 'react';
import { ABILITIES, may, ROLE_LABELS, ROLES, type Ability } from '../../src/staff/roles.js';
import { ABILITY_LABELS } from '../words/ability-labels.js';
import Icon from './icon.js';

const LINES = Object.keys(ABILITIES) as Ability[];

/** Who may do what, read from the table that the gestures themselves ask. */
export default function RoleMatrix(): React.ReactElement {
  return (
    <table className="desk-table team-matrix">
      <caption className="desk-hidden">Ce que chaque rôle permet</caption>
      <thead>
        <tr>
          <th scope="col">Geste</th>
          {ROLES.map((role) => (
            <th key={role} scope="col">
              {ROLE_LABELS[role]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LINES.map((ability) => (
          <tr key={ability}>
            <th scope="row">{ABILITY_LABELS[ability]}</th>
            {ROLES.map((role) => (
              <td key={role}>
                {may(role, ability) ? (
                  <>
                    <Icon name="done" />
                    <span className="desk-hidden">oui</span>
                  </>
                ) : (
                  <span className="desk-hint">non</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
