import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './api/problem';

/** A refusal is an answer and is not asked again; while the platform is away the outage banner does the asking. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 2 && !(isProblem(error) && (error.isOutage || error.status < 500)),
    },
    mutations: { retry: false },
  },
});
