import type { ApiCall } from './faults/fault-book.js';

/** Ways to break the product from outside, in tests only, that the suite has to notice. */
export interface Mutation {
  readonly write: (call: ApiCall, body: string) => string | 'swallow';
}

export const NONE: Mutation = { write: (_call, body) => body };

/** The step that removes what is no longer rendered does nothing, and says that it did. */
export const NO_PRUNE: Mutation = {
  write: (call, body) => (call.verb === 'delete' && call.resource !== 'namespaces' ? 'swallow' : body),
};

/** Every ConfigMap is written with another value than the template renders. */
export const WRONG_VALUE: Mutation = {
  write: (call, body) => (call.verb === 'apply' && call.resource === 'configmaps' ? body.replace(/"PORTAL_HOST":"[^"]*"/, '"PORTAL_HOST":"elsewhere"') : body),
};
