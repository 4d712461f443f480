/**
 * Bytes of texts that one answer holds. Resources are up to megabytes each: a thousand of them are more than a process has,
 * and than one text may be.
 */
export const PAGE_BYTES = 64 * 1024 * 1024
