/** A sentence with its narrow no-break spaces made plain, as one types it in a test. */
export function plain(text: string | undefined): string {
  return (text ?? '').replace(/[\u202f\u00a0]/g, ' ');
}
