export interface FieldError {
  field: string;
  code: string;
  message: string;
}
export interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  hint?: string;
  correlationId?: string;
  errors?: FieldError[];
}

/** An RFC 9457 answer of the API, or a request that never got one (status 0). */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
    readonly retryAfterSeconds = 5,
  ) {
    super(body.detail ?? body.title ?? body.code ?? String(status));
    this.name = 'ProblemError';
  }
  get code(): string {
    return this.body.code ?? '';
  }
  get fieldErrors(): FieldError[] {
    return this.body.errors ?? [];
  }
  /** The platform itself is away: nothing the user did is wrong. */
  get isOutage(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export const isProblem = (error: unknown, status?: number): error is ProblemError =>
  error instanceof ProblemError && (status === undefined || error.status === status);
