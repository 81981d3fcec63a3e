/** In characters. No composition rule beside them (ASVS 5.0, 6.2.5). */
export const APPLICANT_MIN_LENGTH = 12;
export const STAFF_MIN_LENGTH = 16;
export const MAX_LENGTH = 128;
