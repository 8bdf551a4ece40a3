/** What a task answers, or `late` when it takes longer than so many milliseconds. The task itself goes on. */
export async function within<Value>(milliseconds: number, task: Promise<Value>, late: Value): Promise<Value> {
  const { promise, resolve } = Promise.withResolvers<Value>();
  const timer = setTimeout(() => resolve(late), milliseconds);
  try {
    return await Promise.race([task, promise]);
  } finally {
    clearTimeout(timer);
  }
}
