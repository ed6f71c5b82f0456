/** Whether what helps stands above the editors instead of beside them. */
export const isNarrow = (): boolean => !matchMedia('(min-width: 64rem)').matches
