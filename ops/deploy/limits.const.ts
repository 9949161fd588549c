/** WeChat's documented limits. Sizes in bytes of 1024 to the KB. */
const kb = 1024
const mb = 1024 * kb

export const tabLimits = { least: 2, most: 5, iconBytes: 40 * kb }
export const packageLimits = { oneBytes: 2 * mb, allBytes: 30 * mb }
/** Of a reason that stands in WeChat's permission dialog. */
export const reasonLimit = 30
/** Seconds a function may take, as far as CloudBase lets it be raised. */
export const timeoutLimit = 60
export const functionNamePattern = /^[A-Za-z][\w-]{0,59}$/
export const appIdPattern = /^wx[0-9a-f]{16}$/
