import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/client';
import type { Overview } from '../../api/types';

export const useOverview = () =>
  useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => request<Overview>('GET', '/overview', { signal }) });
