declare module 'qrcode/lib/core/qrcode' {
  /** The core alone, without drawing: `@types/qrcode` knows only the whole. */
  export function create(
    segments: { data: string; mode: 'alphanumeric' | 'numeric' }[],
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): { modules: { size: number; data: Uint8Array } }
}
