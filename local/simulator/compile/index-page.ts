const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

interface IndexParts {
  base: string
  hash: string
  faults: readonly string[]
  clockScript?: string
}

/** The page that carries the simulator. What WeChat would refuse stands in it, for a person and for the tests. */
export const indexPage = ({ base, hash, faults, clockScript }: IndexParts): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>微信小程序预览</title>
<link rel="icon" href="data:,">${clockScript ? `\n<script src="${clockScript}"></script>` : ''}
<link rel="stylesheet" href="${base}_sim/style.css?${hash}">
</head>
<body data-base="${escaped(base)}" data-hash="${hash}" data-faults="${escaped(JSON.stringify(faults))}">
<div id="sim"></div>
<script src="${base}_sim/runtime.js?${hash}"></script>
<script src="${base}_sim/package.js?${hash}"></script>
</body>
</html>
`
