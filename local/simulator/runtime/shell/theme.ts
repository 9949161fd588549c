import type { AppConfig } from '../../app-config'

export const isDark = (config: AppConfig): boolean =>
  config.darkmode === true && window.matchMedia('(prefers-color-scheme: dark)').matches

/** A value of app.json: `@name` is looked up in the theme of the moment. */
export function themed(config: AppConfig, value: string | undefined): string | undefined {
  if (!value?.startsWith('@')) return value
  const theme = isDark(config) ? config.theme.dark : config.theme.light
  return theme?.[value.slice(1)]
}
