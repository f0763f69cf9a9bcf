interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number;
}

const LONGEST_PAGE = 200;

/** Follows every page, at most `limit` items in all: one answer in the API's own shape. */
export async function allPages<T>(
  read: (page: { cursor?: string; limit: number }) => Promise<Page<T>>,
  limit = Number.POSITIVE_INFINITY,
): Promise<Page<T>> {
  const items: T[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await read({ ...(cursor ? { cursor } : {}), limit: Math.min(LONGEST_PAGE, limit - items.length) });
    items.push(...page.items);
    if (page.nextCursor === null || items.length >= limit) return { ...page, items };
    cursor = page.nextCursor;
  }
}
