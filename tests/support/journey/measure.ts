/** What was measured of one page in one mode; sizes in CSS pixels. */
export interface Measured {
  /** Letters of the smallest text, and the worst contrast and line height of any. */
  smallestText: number
  lowestContrast: number
  lowestLine: number
  smallestTarget: number
  texts: number
  targets: number
  faults: string[]
}

export interface Limits {
  text: number
  line: number
  target: number
  /** Height of a button across the page. */
  mainTarget: number
  /** Only what stands in here is the app's own; the whole document if absent. */
  within?: string
}

/**
 * Measures the page it runs in (it is sent there as it stands, so it uses nothing from outside): letters, line heights,
 * contrast with what lies behind, sizes and overlaps of what can be tapped, cut text, sideways scrolling.
 */
export function measurePage(limits: Limits): Measured {
  const faults: string[] = []
  const own = document.querySelector(limits.within ?? 'body') ?? document.body
  const note = (what: string, node: Element) =>
    faults.push(
      `${what}: “${(node.getAttribute('aria-label') || node.textContent || node.tagName).trim().slice(0, 24)}”`,
    )
  const isShown = (node: Element) => {
    const { width, height } = node.getBoundingClientRect()
    return width > 0 && height > 0 && node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }

  type Rgba = [number, number, number, number]
  const parse = (color: string): Rgba => {
    const [r = 0, g = 0, b = 0, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number)
    return [r, g, b, a]
  }
  const over = (top: Rgba, under: Rgba): Rgba => {
    const mix = (at: 0 | 1 | 2) => top[at] * top[3] + under[at] * (1 - top[3])
    return [mix(0), mix(1), mix(2), 1]
  }
  const behind = (node: Element | null): Rgba => {
    if (!node) return [255, 255, 255, 1]
    const own = parse(getComputedStyle(node).backgroundColor)
    return own[3] === 1 ? own : over(own, behind(node.parentElement))
  }
  const light = ([r, g, b]: Rgba) => {
    const part = (value: number) =>
      value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
  }
  const contrast = (front: Rgba, back: Rgba) => {
    const [one, two] = [light(over(front, back)), light(back)]
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
  }

  // What WeChat's map draws by itself is none of our markup.
  const texts = [...own.querySelectorAll('*')].filter(
    (node) =>
      isShown(node) &&
      !node.closest('wx-map') &&
      [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()),
  )
  const lowest = {
    text: Number.POSITIVE_INFINITY,
    line: Number.POSITIVE_INFINITY,
    contrast: Number.POSITIVE_INFINITY,
    target: Number.POSITIVE_INFINITY,
  }
  for (const node of texts) {
    const style = getComputedStyle(node)
    const size = Number.parseFloat(style.fontSize)
    const line = style.lineHeight === 'normal' ? 1.4 : Number.parseFloat(style.lineHeight) / size
    const ratio = contrast(parse(style.color), behind(node))
    const isLarge = size >= 24 || (size >= 18 && Number(style.fontWeight) >= 600)
    const isLines = node.getBoundingClientRect().height > size * 2
    if (size < limits.text) note(`文字 ${size}px`, node)
    if (isLines && line < limits.line) note(`行高 ${line.toFixed(2)}`, node)
    if (ratio < (isLarge ? 3 : 4.5)) note(`对比度 ${ratio.toFixed(1)}`, node)
    const isCut = style.overflow !== 'visible' && node.scrollWidth > node.clientWidth + 1 && style.overflowX !== 'auto'
    if (isCut) note('文字被截断', node)
    lowest.text = Math.min(lowest.text, size)
    lowest.contrast = Math.min(lowest.contrast, ratio)
    if (isLines) lowest.line = Math.min(lowest.line, line)
  }

  const roles =
    'button, a[href], input, select, textarea, [role="button"], [role="tab"], [role="checkbox"], [role="radio"], [role="switch"], [role="link"]'
  const targets = [...own.querySelectorAll(roles)].filter(
    (node) => isShown(node) && !node.closest('.leaflet-container, wx-map'),
  )
  // WeChat's field takes the tap for the text within.
  const rects = targets.map((node) => (node.closest('wx-textarea, wx-input') ?? node).getBoundingClientRect())
  targets.forEach((node, at) => {
    const rect = rects[at] as DOMRect
    const least = Math.min(rect.width, rect.height)
    lowest.target = Math.min(lowest.target, least)
    if (least < limits.target - 0.5) note(`点按区 ${Math.round(rect.width)}×${Math.round(rect.height)}`, node)
    const isMain = node.className.includes('action-main')
    if (isMain && rect.height < limits.mainTarget - 0.5) note(`主按钮高 ${Math.round(rect.height)}`, node)
    for (let other = at + 1; other < targets.length; other += 1) {
      const [mine, theirs] = [node, targets[other] as Element]
      const second = rects[other] as DOMRect
      const across = Math.min(rect.right, second.right) - Math.max(rect.left, second.left)
      const down = Math.min(rect.bottom, second.bottom) - Math.max(rect.top, second.top)
      const isNested = mine.contains(theirs) || theirs.contains(mine)
      const isFixed = [mine, theirs].some((one) =>
        one.closest('.screen-foot, .page-top, .taro-tabbar__tabbar, .large-bar, .sheet, .toast'),
      )
      if (!isNested && !isFixed && across > 2 && down > 2)
        note(`与别的按钮重叠 ${Math.round(across)}×${Math.round(down)}`, mine)
    }
  })
  for (const node of own.querySelectorAll('[aria-role]')) note('浏览器不认的 aria-role', node)
  for (const node of targets) {
    const spoken = `${node.getAttribute('aria-label') ?? ''}${node.textContent ?? ''}${node.getAttribute('placeholder') ?? ''}`
    if (!spoken.trim() && !(node instanceof HTMLInputElement)) note('没有名字的按钮', node)
  }
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth + 1) faults.push(`页面横向滚动 ${root.scrollWidth - root.clientWidth}px`)
  return {
    smallestText: lowest.text,
    lowestContrast: lowest.contrast,
    lowestLine: lowest.line,
    smallestTarget: lowest.target,
    texts: texts.length,
    targets: targets.length,
    faults: [...new Set(faults)],
  }
}
