import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Finding {
  id: string
  impact?: string | null
  help: string
  nodes: { html: string }[]
}

const off = { enabled: false }
/** Colours are measured in four ways by `measurePage`, and are what axe takes longest for. */
const inBrowser = { context: 'html', rules: { 'color-contrast': off } }
/** Of the simulator only the pages are ours, and WeChat scrolls them itself. */
const inSimulator = {
  // WeChat's map is drawn by WeChat.
  context: { include: ['.sim-windows'], exclude: ['wx-map'] },
  rules: { 'color-contrast': off, 'scrollable-region-focusable': off },
}

/** What axe-core finds serious or critical on the page, each with its first place in the markup. */
export async function seriousFindings(page: Page, isSimulator = false): Promise<string[]> {
  // As an expression from outside it runs whatever the page's content policy says.
  await page.evaluate(axe.source)
  const findings = await page.evaluate(
    async ({ context, rules }) => {
      const { axe } = window as unknown as {
        axe: { run(where: object | string, how: object): Promise<{ violations: Finding[] }> }
      }
      return (await axe.run(context, { rules })).violations
    },
    isSimulator ? inSimulator : inBrowser,
  )
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}×) ${nodes[0]?.html.slice(0, 160)}`)
}
