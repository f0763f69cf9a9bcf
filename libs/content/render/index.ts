export * from './notice-pages.js';
export { renderSite } from './site-page.js';
export { ICON, STYLESHEET, STYLESHEET_HREF } from './stylesheet.js';
