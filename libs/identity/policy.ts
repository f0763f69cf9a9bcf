export * from './policy/policy.js';
