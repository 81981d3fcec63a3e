import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { Application } from '../../src/applications/application.entity.js';
import type { Deps } from '../../src/database/deps.js';
import {
  aCompany,
  anActivity,
  anEstablishment,
  anOfficer,
  establishments,
  fromInsee,
  fromRne,
  fromSearch,
} from '../support/company.js';
import { submitted } from '../support/world.js';

/** A file that has something to show in every part of its page. All is invented. */
export async function evidentFile(deps: Deps, siren: string): Promise<Application> {
  const email = `marie.${siren}@fournil-du-port.example`;
  const asked = { siren, firstName: 'Marie', lastName: 'Dupré', email };
  const { id } = await submitted(deps, asked);
  const place = (nic: string, codeCommune: string, communeName: string, isOpen = true) =>
    anEstablishment({
      ...{ siret: siren + nic, codeCommune, communeName, isOpen, isHeadOffice: nic === '00018' },
      codeAprm: isOpen ? '1071CB' : null,
    });
  const places = establishments(
    place('00018', '44109', 'NANTES'),
    place('00026', '44143', 'REZÉ'),
    place('00034', '49007', 'ANGERS'),
    place('00042', '35238', 'RENNES', false),
  );
  const denomination = 'LE FOURNIL DU PORT';
  const officers = [
    anOfficer({ familyNames: ['LE GOFF', 'DUPRÉ'], firstNames: ['ANNE', 'MAËLLE'], role: '30' }),
    anOfficer({ familyNames: ['MARTIN'], firstNames: ['JEAN'], role: '30' }),
  ];
  const answers = [
    fromInsee({ denomination, establishments: places }),
    fromRne({
      ...{ denomination, officers, isInFormerRm: true },
      activities: [anActivity({ siret: `${siren}00018`, codeAprm: '1071CB' })],
    }),
    fromSearch({ denomination, establishments: places, officers }),
  ];
  await applyVerdict(deps, id, siren, { ...aCompany(...answers), siren });
  await deps.dataSource.query(
    `insert into listed_companies (siren, kind, name, contact_names, valid_from, valid_until)
     values ($1, 'client', 'Le Fournil du Port', '[{"firstName":"Anne","lastName":"Le Goff"}]', '2023-01-01',
       '2025-12-31')`,
    [siren],
  );
  return deps.dataSource.getRepository(Application).findOneByOrFail({ id });
}
