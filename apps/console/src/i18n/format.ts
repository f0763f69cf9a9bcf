import i18next from 'i18next';

/** Every date is shown on Henan's clock, whatever the machine's own time zone is. */
const ZONE = 'Asia/Shanghai';
type Style = 'date' | 'minute' | 'second';
const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  minute: { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false },
  second: { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false },
};

export function formatTime(value: string | null | undefined, style: Style = 'minute'): string {
  if (!value) return '—';
  const locale = i18next.language === 'en' ? 'en-GB' : 'zh-CN';
  return new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: ZONE }).format(new Date(value));
}

export const formatNumber = (value: number): string => new Intl.NumberFormat(i18next.language).format(value);

/** `640 毫秒`, `1.3 秒`, `2 分 05 秒`: as exact as a person watching a phase needs. */
export function formatDuration(milliseconds: number): string {
  const t = i18next.t;
  if (milliseconds < 1000) return t('time.milliseconds', { value: Math.round(milliseconds) });
  if (milliseconds < 60_000) return t('time.seconds', { value: (milliseconds / 1000).toFixed(1) });
  const minutes = Math.floor(milliseconds / 60_000);
  const seconds = String(Math.floor((milliseconds % 60_000) / 1000)).padStart(2, '0');
  return t('time.minutes', { minutes, seconds });
}

/** Today in Henan as YYYY-MM-DD. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date());
