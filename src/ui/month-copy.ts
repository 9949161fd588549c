export const monthWord = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
