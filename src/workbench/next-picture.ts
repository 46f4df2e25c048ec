/** Once the browser has drawn what was set just now. A page that is not seen draws nothing and is not waited for. */
export function nextPicture(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else
      requestAnimationFrame(() => {
        setTimeout(resolve, 0);
      });
  });
}
