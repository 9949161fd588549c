import type { PageTopProps } from './page-top'

/** WeChat draws title and way back itself. */
export function PageTop(_: PageTopProps) {
  return null
}
