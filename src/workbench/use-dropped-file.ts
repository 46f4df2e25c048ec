import { useEffect, useRef, useState } from "react";

/**
 * Takes a file dropped anywhere on the window.
 * @returns whether a file hovers over the window just now
 */
export function useDroppedFile(onFile: (file: File) => void, onSeveral: () => void): boolean {
  const [isHovering, setHovering] = useState(false);
  const handlers = useRef({ onFile, onSeveral });
  useEffect(() => {
    handlers.current = { onFile, onSeveral };
  });
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setHovering(false);
      const [file, ...others] = event.dataTransfer?.files ?? [];
      if (others.length > 0) handlers.current.onSeveral();
      else if (file) handlers.current.onFile(file);
    };
    window.addEventListener("dragenter", over, true);
    window.addEventListener("dragover", over, true);
    window.addEventListener("dragleave", leave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragenter", over, true);
      window.removeEventListener("dragover", over, true);
      window.removeEventListener("dragleave", leave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, []);
  return isHovering;
}
