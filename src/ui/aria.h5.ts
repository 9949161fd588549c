import type { Role } from './aria'

/** In the browser `aria-role` is no attribute at all. */
export const spokenAs = (role: Role) => ({ role })
