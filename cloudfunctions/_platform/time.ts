/** The one place that reads the machine's clock. */
export const systemNow = () => new Date()
