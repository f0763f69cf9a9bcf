import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export const STYLESHEET = readFileSync(new URL('./portal.css', import.meta.url), 'utf8');

/** Changes with the content, so that browsers may keep the file for ever. */
export const STYLESHEET_HREF = `/_shuyuan/portal.css?v=${createHash('sha256').update(STYLESHEET).digest('base64url').slice(0, 12)}`;

/** A vermilion seal with 书. Drawn, so that it needs no font. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#a6301f"/><path d="M9 10h13v6H7m2-6v-0m13 6v7h-3M15 6v21M22 6l2 3" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
