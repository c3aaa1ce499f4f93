/** "99.93%" for 99.9399: cut, never rounded up, so that 100 % means no second was lost. */
export function formatUptime(uptime: number, locale: string): string {
  const cut = Math.floor(uptime * 100 + 1e-6) / 100;
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(cut / 100);
}
