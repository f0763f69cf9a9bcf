export { demoApplications } from './data/demo-application.js';
export type { DemoApplication, DemoUnit } from './data/demo-data.js';
