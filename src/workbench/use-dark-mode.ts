import { useEffect, useState } from "react";

/** Whether the system asks for dark colours; follows it. */
export function useDarkMode(): boolean {
  const [isDark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    const follow = (): void => {
      setDark(scheme.matches);
    };
    scheme.addEventListener("change", follow);
    return () => {
      scheme.removeEventListener("change", follow);
    };
  }, []);
  return isDark;
}
