/** What the host and a worker thread say to each other. Values travel as JSON, as they would over the wire. */
export interface WorkerStart {
  file: string
  offset: SharedArrayBuffer
}

export interface CallMessage {
  event: string
  env: Record<string, string | undefined>
  requestId: string
}

export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'load-failed'; message: string }
  | { kind: 'answer'; result: string }
  | { kind: 'threw'; message: string }
