declare module '@socialgouv/jours-feries' {
  /** French public holidays of a year by name, each at midnight in the zone of the process. */
  function joursFeries(year: number, options?: { alsace: boolean }): Record<string, Date>;
  export = joursFeries;
}
