import { SkeletonText } from '@carbon/react';

/** Instead of a table while its rows are on their way. */
export function GridSkeleton({ rows }: { readonly rows: number }) {
  return (
    <div className="grid-skeleton">
      <SkeletonText lineCount={rows} paragraph />
    </div>
  );
}
