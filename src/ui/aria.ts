type Role = 'alert' | 'dialog' | 'radiogroup' | 'status' | 'tablist' | 'img' | 'list' | 'listitem' | 'group'

/** What a screen reader calls an element: spread it over a component. WeChat's attribute; `aria.h5.ts` has the browser's. */
export const spokenAs = (role: Role) => ({ 'aria-role': role })

export type { Role }
