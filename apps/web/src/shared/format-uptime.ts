const formats = new Map<string, Intl.NumberFormat>();

/** "99.93%" for 99.9399: cut, never rounded up, so that 100 % means no second was lost. */
export function formatUptime(uptime: number, locale: string): string {
  const cut = Math.floor(uptime * 100 + 1e-6) / 100;
  return percentIn(locale).format(cut / 100);
}

function percentIn(locale: string): Intl.NumberFormat {
  let known = formats.get(locale);
  if (!known)
    formats.set(locale, (known = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })));
  return known;
}
