/**
 * A webpack loader for Taro's own runtime in the WeChat build. It lists every component of WeChat with its attributes, and
 * every interface that answers by callback; what `src/` names nowhere is left out. A component keeps its place in the list,
 * which its template's number follows, and loses its attributes only.
 */
module.exports = function leanTaro(source) {
  const { components, apis } = this.getOptions()
  const keepsComponent = (name) => components.includes(name === 'MapComp' ? 'Map' : name)
  const keepsApi = (quoted) => apis.includes(quoted.trim().slice(1, -1))
  return source
    .replace(/new Set\(\[([^\]]*)\]\)/, (_, list) => `new Set([${list.split(',').filter(keepsApi).join(',')}])`)
    .replace(/^const ([A-Z][A-Za-z]*) = (?:\{|Object\.assign\()[\s\S]*?[})];$/gm, (all, name) =>
      keepsComponent(name) ? all : `const ${name} = {};`,
    )
    .replace(/^ {4}([A-Z][A-Za-z]*): \{\n[\s\S]*?^ {4}\}/gm, (all, name) =>
      keepsComponent(name) ? all : `    ${name}: {}`,
    )
}
