import type { CompiledPackage } from '../app-config'

export interface PackageScripts {
  main: Promise<CompiledPackage>
  fetch(root: string): Promise<CompiledPackage>
}

declare global {
  interface Window {
    __simDefine(compiled: CompiledPackage): void
  }
}

/** Receives the packages' scripts. The main package stands in the page; a subpackage is fetched when asked for. */
export function packageScripts(base: string, hash: string): PackageScripts {
  const waiting = new Map<string, (compiled: CompiledPackage) => void>()
  const expect = (root: string) => new Promise<CompiledPackage>((resolve) => waiting.set(root, resolve))
  window.__simDefine = (compiled) => waiting.get(compiled.root)?.(compiled)
  return {
    main: expect(''),
    fetch: (root) =>
      new Promise((resolve, reject) => {
        expect(root).then(resolve)
        const script = document.createElement('script')
        script.src = `${base}_sim/package.js?${hash}&root=${encodeURIComponent(root)}`
        script.onerror = () => reject(new Error(`subpackage ${root} could not be loaded`))
        document.head.append(script)
      }),
  }
}
