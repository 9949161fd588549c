import { DataFileError } from './gateway/engine/engine'

/** Why the local cloud could not start. The message is one sentence for the person who started it. */
export class StartFailure extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'StartFailure'
  }
}

export const portBusy = (port: number) =>
  new StartFailure(
    `端口 ${port} 已被别的程序占用，请关掉它，或换一个端口：PORT=8788 npm start（port ${port} is in use）`,
  )

export const portRefused = (port: number, code: string) =>
  new StartFailure(`不能使用端口 ${port}（cannot listen on port ${port}: ${code}）`)

export const folderUnwritable = (folder: string, code: string) =>
  new StartFailure(`数据文件夹不能写入：${folder}，请检查权限或用 DATA_DIR 换一个（data folder not writable: ${code}）`)

export const folderInUse = (folder: string) =>
  new StartFailure(`数据文件夹正被另一个同心驿使用：${folder}，请先停掉它，或用 DATA_DIR 换一个（data folder in use）`)

/** The data file's own sentence, or that another SQLite file of the folder is damaged; anything else stays as it is. */
export function asStartFailure(error: unknown, file: string): unknown {
  if (error instanceof DataFileError) return new StartFailure(error.message)
  const code = (error as { code?: string } | null)?.code ?? ''
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) {
    return new StartFailure(`数据文件已损坏，打不开：${file}，请把它移到别处再启动（damaged file）`)
  }
  return error
}
