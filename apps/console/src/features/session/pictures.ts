import type { Picture } from '../../api/types';

/** 图形密码: what small children choose from, as every system draws it. */
export const PICTURES: Record<Picture, string> = {
  ...{
    apple: '🍎',
    banana: '🍌',
    grapes: '🍇',
    watermelon: '🍉',
    carrot: '🥕',
    cat: '🐱',
    dog: '🐶',
    rabbit: '🐰',
    panda: '🐼',
    fish: '🐟',
  },
  ...{ bird: '🐦', butterfly: '🦋', sun: '☀️', moon: '🌙', star: '⭐', flower: '🌸', tree: '🌳', car: '🚗', boat: '⛵', ball: '⚽' },
};
export const HOW_MANY_PICTURES = 3;
