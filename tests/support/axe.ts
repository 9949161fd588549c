import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Finding {
  id: string
  impact?: string | null
  help: string
  nodes: { html: string }[]
}

/**
 * What axe-core finds serious or critical on the page, each with its first place in the markup. Contrast is left out
 * where `withContrast` is false: WeChat's own bars are not ours to colour.
 */
export async function seriousFindings(page: Page, withContrast = true): Promise<string[]> {
  // As an expression from outside it runs whatever the page's content policy says.
  await page.evaluate(axe.source)
  const findings = await page.evaluate(
    async (rules) => {
      const runner = (
        window as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: Finding[] }> } }
      ).axe
      return (await runner.run(document, { rules })).violations
    },
    withContrast ? {} : { 'color-contrast': { enabled: false } },
  )
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}×) ${nodes[0]?.html.slice(0, 160)}`)
}
