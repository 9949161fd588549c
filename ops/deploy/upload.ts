import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Too heavy to be a dependency of everybody; fetched when a county uploads. */
export const ciPackage = 'miniprogram-ci@2.1.42'

export interface UploadOptions {
  root: string
  key: string
  appId: string
  version: string
  description: string
  /** A code for the phone instead of an upload. */
  isPreview: boolean
  /** Uploads the cloud functions to this environment, too. */
  env?: string
  functions: readonly string[]
}

/** Where the preview's code is put. */
export const previewCode = (root: string) => join(root, 'dist', 'preview.jpg')

/** The lines given to npx, one for the package and one for each function. */
export function uploadCommands(options: UploadOptions): string[][] {
  const { root, key, appId, version, description, isPreview, env, functions } = options
  const project = ['--pp', root, '--pkp', key, '--appid', appId]
  const code = ['--uv', version, '--ud', description, '-r', '1', '--use-project-config', 'true']
  const shown = ['--qrcode-format', 'image', '--qrcode-output-dest', previewCode(root)]
  const folder = (name: string) => join(root, 'dist', 'cloudfunctions', name)
  const perFunction = (name: string) =>
    ['cloud', 'functions', 'upload', ...project, '--env', env ?? '', '--name', name].concat([
      '--path',
      folder(name),
      '--remote-npm-install',
      'true',
    ])
  return [
    ...(env && !isPreview ? functions.map(perFunction) : []),
    isPreview ? ['preview', ...project, ...code, ...shown] : ['upload', ...project, ...code],
  ]
}

/** Runs one line through npx and shows what it says. Answers its exit code; 127 where npx cannot be started. */
export const runCi = (words: readonly string[]): Promise<number> =>
  new Promise((done) => {
    const child = spawn('npx', ['--yes', ciPackage, ...words], { stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', () => done(127))
    child.on('close', (code) => done(code ?? 1))
  })
