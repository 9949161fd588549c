import { useEffect, useState } from 'react'

/** A value once it has stopped changing, so that not every letter asks the cloud. */
export function useSettled<T>(value: T, quietMs = 300): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quietMs)
    return () => clearTimeout(timer)
  }, [value, quietMs])
  return settled
}
