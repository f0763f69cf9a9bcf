import type { ThemeConfig } from 'antd';

/** 墨 ink, 青瓷 celadon, 朱砂 vermilion, 宣纸 paper: the colours of an academy. Every text pair reaches WCAG AA. */
export const palette = {
  ink: '#1d2b2c',
  celadon: '#23695c',
  vermilion: '#a8322a',
  ochre: '#7d5510',
  indigo: '#2c5777',
  paper: '#f6f3ec',
};

export const theme: ThemeConfig = {
  token: {
    colorPrimary: palette.celadon,
    colorLink: palette.celadon,
    colorLinkHover: '#174d43',
    colorSuccess: palette.celadon,
    colorWarning: '#9a6a14',
    colorError: palette.vermilion,
    colorInfo: palette.indigo,
    // antd derives these from the dark seeds above and gets them muddy.
    colorPrimaryBg: '#e1eee9',
    colorInfoBg: '#eaf1f6',
    colorInfoBorder: '#b5c8d6',
    colorSuccessBg: '#e9f3ef',
    colorSuccessBorder: '#a9cfc1',
    colorWarningBg: '#fbf3e0',
    colorWarningBorder: '#dcc48c',
    colorErrorBg: '#fbeeeb',
    colorErrorBorder: '#e2b4ad',
    colorText: palette.ink,
    colorTextSecondary: '#4c5b5b',
    colorTextTertiary: '#5d6a69',
    colorTextPlaceholder: '#6b7674',
    colorTextDescription: '#5d6a69',
    colorBorder: '#b9bfb6',
    colorBorderSecondary: '#dfdcd1',
    colorBgLayout: palette.paper,
    borderRadius: 4,
    // One stack for antd and our own sheets; base.css sets it per language.
    fontFamily: 'var(--sans)',
    fontSize: 14,
    controlHeight: 36,
    wireframe: false,
    // Its movements end by events that a style sheet without transitions never gives.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: {
    Button: { primaryShadow: 'none', dangerShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
    Form: { labelColor: palette.ink, itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
    Tabs: { horizontalItemPadding: '10px 2px', titleFontSize: 15 },
    Modal: { titleFontSize: 17 },
  },
};
