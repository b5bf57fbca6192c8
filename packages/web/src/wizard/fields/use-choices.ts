import { useQuery } from '@tanstack/react-query';
import type { FieldProps } from './field-props.ts';

const GOOD_FOR_MS = 60_000;

/** What the systems offer for a setting; asked for when the field is first seen and when its user asks again. */
export const useChoices = ({ setting, choices }: FieldProps) =>
  useQuery({
    queryKey: ['choices', setting.path],
    queryFn: ({ signal }) => choices(signal),
    staleTime: GOOD_FOR_MS,
    retry: false,
  });
