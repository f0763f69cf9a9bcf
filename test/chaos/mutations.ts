import type { ApiCall } from './faults/api-call.js';

/** Ways to break the product from outside, in tests only, that the suite has to notice. */
export interface Mutation {
  readonly write: (call: ApiCall, body: string) => string | undefined;
  /** Run as the owner before the schedule begins. */
  readonly sql?: string;
}

export const NONE: Mutation = { write: (_call, body) => body };

/** The step that removes what is no longer rendered does nothing, and says that it did. */
export const NO_PRUNE: Mutation = {
  write: (call, body) => (call.verb === 'delete' && call.resource !== 'namespaces' ? undefined : body),
};

/** Every ConfigMap is written under the label of another tenant. */
export const WRONG_LABEL: Mutation = {
  write: (call, body) =>
    call.verb === 'apply' && call.resource === 'configmaps'
      ? body.replace(/"shuyuan.dev\/tenant":"[^"]*"/, '"shuyuan.dev/tenant":"00000000-0000-4000-8000-000000000000"')
      : body,
};

/** A generation is recorded as dealt with, and the tenant as ready, when the work on it has only begun. */
export const TOO_EARLY: Mutation = {
  write: (_call, body) => body,
  sql: `
    CREATE FUNCTION too_early() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      NEW.observed_generation := NEW.generation;
      IF NEW.state IN ('provisioning', 'failed') THEN NEW.state := 'ready'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER too_early BEFORE UPDATE ON tenants FOR EACH ROW EXECUTE FUNCTION too_early();`,
};
