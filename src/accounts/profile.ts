/** « Quel est votre profil ? » Closed: the database repeats it. */
export const PROFILES = [
  'company_head',
  'founder_or_buyer',
  'youth_or_apprentice',
  'employee_or_jobseeker',
  'authority_or_partner',
] as const;

export type Profile = (typeof PROFILES)[number];

export const PROFILE_LABELS: Readonly<Record<Profile, string>> = {
  company_head: 'Chef(fe) d’entreprise',
  founder_or_buyer: 'Créateur(trice) / Repreneur(euse)',
  youth_or_apprentice: 'Jeune / Apprenti(e)',
  employee_or_jobseeker: 'Salarié(e) / Demandeur(euse) d’emploi',
  authority_or_partner: 'Collectivité / Partenaire',
};

/** True for the two profiles whose account is reserved (RULES S0): they give a SIREN, a name and the use of the account. */
export function isConditional(profile: Profile): profile is 'company_head' | 'authority_or_partner' {
  return profile === 'company_head' || profile === 'authority_or_partner';
}
