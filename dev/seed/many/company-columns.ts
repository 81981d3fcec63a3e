import type { Application } from '../../../src/applications/application.entity.js';
import { craftFamilyOf } from '../../../src/config/craft-families.js';
import { epciOf } from '../../../src/config/intercommunalities.js';
import type { Picture } from './pictures.js';
import type { Particulars } from './written.js';

export type CompanyColumns = Pick<
  Application,
  'companyName' | 'departement' | 'homeRegion' | 'craftFamily' | 'epci'
>;

export const NOTHING_TOLD: CompanyColumns = {
  companyName: null,
  departement: null,
  homeRegion: null,
  craftFamily: null,
  epci: null,
};

/** What `companyFields` would keep of the picture, once this company's place and craft are filled in. */
export function companyColumns(
  { fields, company }: Picture,
  { place, aprm }: Omit<Particulars, 'at'>,
): CompanyColumns {
  if (company === null || Object.keys(fields).length === 0) return NOTHING_TOLD;
  const kept = { ...NOTHING_TOLD, ...fields };
  const craftFamily = kept.craftFamily === null ? null : craftFamilyOf(aprm);
  if (place.region === null || kept.departement === null) return { ...kept, craftFamily };
  const { companyName } = kept;
  return {
    ...{ companyName, craftFamily },
    ...{ departement: place.departement, homeRegion: place.region, epci: epciOf(place.code) },
  };
}
