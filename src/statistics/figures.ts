import type { Figure } from './figure.js';
import type { FigureName } from './figure-names.js';
import { comptesFinalises, comptesParEpci, comptesParMetier, refusParRegion } from './figures/comptes.js';
import { controleDesRefus } from './figures/controle.js';
import { automatisation, comptesParLien, deleguesReorientes, issues } from './figures/decisions.js';
import { delais } from './figures/delais.js';
import { demandesEnAttente, demandesRecues } from './figures/demandes.js';
import { chargeEquipe } from './figures/equipe.js';
import { reexamens } from './figures/reexamens.js';
import {
  refusParAuteur,
  refusParDepartement,
  refusParPeriode,
  refusParProfil,
  refusParRegle,
} from './figures/refus.js';
import type { Counts } from './report.query.js';

/** How each figure is made of the counts. */
export const FIGURES: Readonly<Record<FigureName, (counts: Counts) => Figure>> = {
  'demandes-recues': demandesRecues,
  'demandes-en-attente': demandesEnAttente,
  issues,
  delais,
  automatisation,
  'refus-par-regle': refusParRegle,
  'refus-par-departement': refusParDepartement,
  'refus-par-profil': refusParProfil,
  'refus-par-periode': refusParPeriode,
  'refus-par-auteur': refusParAuteur,
  'refus-par-region': refusParRegion,
  'delegues-reorientes': deleguesReorientes,
  reexamens,
  'controle-des-refus': controleDesRefus,
  'comptes-finalises': comptesFinalises,
  'comptes-par-lien': comptesParLien,
  'comptes-par-metier': comptesParMetier,
  'comptes-par-epci': comptesParEpci,
  'charge-equipe': chargeEquipe,
};
