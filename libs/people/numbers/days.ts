import { registerDecorator } from 'class-validator';

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const LONG_AGO = '1900-01-01';
const FAR_OFF = '2200-01-01';

/** Whether `text` is a day of the calendar, written YYYY-MM-DD. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || text < LONG_AGO || text >= FAR_OFF) return false;
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (!day) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

const BEIJING_MS = 8 * 3_600_000;

/** The day it is in China. */
export const today = (now = Date.now()): string => new Date(now + BEIJING_MS).toISOString().slice(0, 10);

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** 周岁 on `day`: one more from the day of birth in each year (29 February counts from 1 March). */
export function ageOn(birthOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return day.slice(5) < birthOn.slice(5) ? years - 1 : years;
}

/** A day of the calendar, YYYY-MM-DD. */
export function IsDay(): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: 'isIso8601',
      target: target.constructor,
      propertyName: propertyName as string,
      validator: { validate: isDay },
    });
}
