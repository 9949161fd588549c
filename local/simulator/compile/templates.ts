import { TmplGroup } from 'glass-easel-template-compiler'
import type { PackageFiles } from './package-files'
import { toSimulatorWxml } from './wxml'

export interface CompiledTemplates {
  /** A JavaScript expression: an object of template generators by path without `.wxml`. */
  expression: string
  /** What the compiler calls an error, each with file and line. WeChat refuses such a package. */
  faults: string[]
}

interface Finding {
  isError?: boolean
  message: string
  path: string
  startLine: number
}

/** The compiler mends tags that do not match, and only warns; WeChat's refuses them. */
const isFault = ({ isError, message }: Finding): boolean => isError === true || / end tag$/.test(message)

const withoutKind = (path: string): string => path.replace(/\.\w+$/, '')

/** Compiles WXML and WXS together, because templates import each other. */
export function compileTemplates(files: PackageFiles): CompiledTemplates {
  const group = new TmplGroup()
  const faults: string[] = []
  for (const [path, text] of files.texts) {
    if (path.endsWith('.wxs')) group.addScript(withoutKind(path), text)
    if (!path.endsWith('.wxml')) continue
    const findings = (group.addTmpl(withoutKind(path), toSimulatorWxml(text)) ?? []) as Finding[]
    faults.push(...findings.filter(isFault).map((found) => `${path}:${found.startLine + 1} ${found.message}`))
  }
  const expression = group.getTmplGenObjectGroups()
  group.free()
  return { expression, faults }
}
