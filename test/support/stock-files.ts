import { crc32, deflateRawSync } from 'node:zlib';

/** The first lines of INSEE's stock files, as of December 2025. */
export const UNIT_HEADER =
  'siren,statutDiffusionUniteLegale,unitePurgeeUniteLegale,dateCreationUniteLegale,sigleUniteLegale,sexeUniteLegale,' +
  'prenom1UniteLegale,prenom2UniteLegale,prenom3UniteLegale,prenom4UniteLegale,prenomUsuelUniteLegale,' +
  'pseudonymeUniteLegale,identifiantAssociationUniteLegale,trancheEffectifsUniteLegale,anneeEffectifsUniteLegale,' +
  'dateDernierTraitementUniteLegale,nombrePeriodesUniteLegale,categorieEntreprise,anneeCategorieEntreprise,dateDebut,' +
  'etatAdministratifUniteLegale,nomUniteLegale,nomUsageUniteLegale,denominationUniteLegale,' +
  'denominationUsuelle1UniteLegale,denominationUsuelle2UniteLegale,denominationUsuelle3UniteLegale,' +
  'categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,nomenclatureActivitePrincipaleUniteLegale,' +
  'nicSiegeUniteLegale,economieSocialeSolidaireUniteLegale,societeMissionUniteLegale,caractereEmployeurUniteLegale,' +
  'activitePrincipaleNAF25UniteLegale';
export const ESTABLISHMENT_HEADER =
  'siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,trancheEffectifsEtablissement,' +
  'anneeEffectifsEtablissement,activitePrincipaleRegistreMetiersEtablissement,dateDernierTraitementEtablissement,' +
  'etablissementSiege,nombrePeriodesEtablissement,complementAdresseEtablissement,numeroVoieEtablissement,' +
  'indiceRepetitionEtablissement,typeVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,' +
  'libelleCommuneEtablissement,libelleCommuneEtrangerEtablissement,distributionSpecialeEtablissement,' +
  'codeCommuneEtablissement,codeCedexEtablissement,libelleCedexEtablissement,codePaysEtrangerEtablissement,' +
  'libellePaysEtrangerEtablissement,complementAdresse2Etablissement,numeroVoie2Etablissement,' +
  'indiceRepetition2Etablissement,typeVoie2Etablissement,libelleVoie2Etablissement,codePostal2Etablissement,' +
  'libelleCommune2Etablissement,libelleCommuneEtranger2Etablissement,distributionSpeciale2Etablissement,' +
  'codeCommune2Etablissement,codeCedex2Etablissement,libelleCedex2Etablissement,codePaysEtranger2Etablissement,' +
  'libellePaysEtranger2Etablissement,dateDebut,etatAdministratifEtablissement,enseigne1Etablissement,' +
  'enseigne2Etablissement,enseigne3Etablissement,denominationUsuelleEtablissement,activitePrincipaleEtablissement,' +
  'nomenclatureActivitePrincipaleEtablissement,caractereEmployeurEtablissement,activitePrincipaleNAF25Etablissement';

type Cells = Record<string, string>;

/** A bakery that is a company, in StockUniteLegale. */
export function unitCells(siren: string, more: Cells = {}): Cells {
  return {
    siren,
    statutDiffusionUniteLegale: 'O',
    etatAdministratifUniteLegale: 'A',
    denominationUniteLegale: 'PAIN FICTIF, LE VRAI',
    categorieJuridiqueUniteLegale: '5499',
    ...more,
  };
}

/** Its open head office in Nantes, in StockEtablissement. */
export function establishmentCells(siren: string, more: Cells = {}): Cells {
  return {
    siren,
    siret: `${siren}00015`,
    etablissementSiege: 'true',
    etatAdministratifEtablissement: 'A',
    codePostalEtablissement: '44000',
    libelleCommuneEtablissement: 'NANTES',
    codeCommuneEtablissement: '44109',
    activitePrincipaleRegistreMetiersEtablissement: '1071CB',
    ...more,
  };
}

export const unitsCsv = (lines: readonly Cells[]) => csvOf(UNIT_HEADER, lines);
export const establishmentsCsv = (lines: readonly Cells[]) => csvOf(ESTABLISHMENT_HEADER, lines);

/** A zip with one file in it, as INSEE publishes its stock. */
export function zipOf(name: string, text: string): Buffer {
  const [content, nameBytes] = [Buffer.from(text), Buffer.from(name)];
  const packed = deflateRawSync(content);
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(crc32(content), 10);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(content.length, 18);
  about.writeUInt16LE(nameBytes.length, 22);
  const local = Buffer.concat([signature(0x04034b50), about, nameBytes, packed]);
  const central = Buffer.concat([
    signature(0x02014b50),
    Buffer.from([20, 0]),
    about,
    Buffer.alloc(14),
    nameBytes,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, signature(0x06054b50), end]);
}

function csvOf(header: string, lines: readonly Cells[]): string {
  const names = header.split(',');
  const cell = (text = '') => (text.includes(',') ? `"${text}"` : text);
  return (
    [header, ...lines.map((cells) => names.map((name) => cell(cells[name])).join(','))].join('\n') + '\n'
  );
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
