/** The browser's map joins its pins itself. */
export function joinPins(_: string): void {}
