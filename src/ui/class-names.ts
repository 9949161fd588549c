/** Joins the class names that hold. */
export const classNames = (...names: unknown[]) => names.filter(Boolean).join(' ')
