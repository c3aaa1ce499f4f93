import { Alert, createTheme, type CSSVariablesResolver } from '@mantine/core';

const ALERT_TONES: Record<string, string> = { red: 'major', orange: 'degraded', green: 'operational' };

/** A dialog's own header is not the banner of the page. */
const DIALOG = {
  closeButtonProps: { 'aria-label': 'Close' },
  attributes: { header: { role: 'presentation' } },
  styles: { title: { fontSize: 'var(--text-l)', fontWeight: 650 } },
};

/** The parts of the kit in the colours of the one token sheet, which follow light and dark by themselves. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    dark: [
      '#e8ebef',
      '#c5ccd4',
      '#a1abb6',
      '#7a8591',
      '#2b323b',
      '#262c35',
      '#1d222a',
      '#171b21',
      '#12161b',
      '#0f1216',
    ],
    accent: [
      '#edf4ff',
      '#d6e6ff',
      '#adcdff',
      '#83b4ff',
      '#5b96f0',
      '#3b7de0',
      '#1f66d0',
      '#0b57c4',
      '#0a4aa6',
      '#083b86',
    ],
  },
  defaultRadius: 'md',
  radius: { md: 'var(--radius-s)', lg: 'var(--radius)' },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  headings: {
    fontFamily: 'var(--font)',
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.75rem' }, h2: { fontSize: '1.25rem' }, h3: { fontSize: '1rem' } },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Alert: Alert.extend({
      vars: (_theme, { color = 'blue' }) => {
        const tone = ALERT_TONES[color] ?? 'maintenance';
        return {
          root: {
            '--alert-bg': `var(--status-${tone}-tint)`,
            '--alert-color': `var(--status-${tone})`,
            '--alert-bd': '1px solid var(--hairline)',
          },
        };
      },
      styles: { message: { color: 'var(--text)', fontSize: 'var(--text-m)' }, title: { color: 'var(--text)' } },
    }),
    Badge: { styles: { root: { textTransform: 'none', fontWeight: 550 } } },
    Paper: { defaultProps: { radius: 'lg' } },
    EmptyState: { styles: { actions: { marginTop: 'var(--space-1)' } } },
    Modal: { defaultProps: { radius: 'lg', ...DIALOG } },
    Drawer: { defaultProps: DIALOG },
    // Within its landmark, and without the placeholder that is no item of a menu.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    NavLink: { styles: { root: { borderRadius: 'var(--radius-s)' } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: false } } },
  },
});

const surfaces = {
  '--mantine-color-body': 'var(--card)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-muted)',
  '--mantine-color-placeholder': 'var(--text-muted)',
  '--mantine-color-error': 'var(--status-major)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-border': 'var(--hairline)',
  '--mantine-color-anchor': 'var(--accent)',
};

/** Stated for both schemes, as the kit's own values are: those would win over values without a scheme. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
