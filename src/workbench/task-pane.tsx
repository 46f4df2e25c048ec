import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from "react";
import type { PaneLink } from "./premises";
import type { Texts } from "./text";

/** Excel lets a task pane be this wide, in pixels. */
const NARROWEST = 320;
const WIDEST = 450;
const AT_FIRST = 360;
const STEP = 10;

const within = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));

interface TaskPaneProps {
  readonly texts: Texts;
  /** The workbook it works on; another one brings a new page. */
  readonly link: PaneLink | null;
  /** The page in the frame is there; it hears keys that are meant for the workbench. */
  readonly onLoaded: (page: Window) => void;
}

/** The add-in's own page in a frame beside the sheets, as wide as a person makes it. */
export function TaskPane({ texts, link, onLoaded }: TaskPaneProps): ReactElement {
  const [width, setWidth] = useState(AT_FIRST);
  const [isDragging, setDragging] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    if (link && frame.current) link.showIn(frame.current);
  }, [link]);

  const drag = (event: PointerEvent): void => {
    if (isDragging) setWidth(within(window.innerWidth - event.clientX));
  };
  const press = (event: KeyboardEvent): void => {
    const wider = { ArrowLeft: STEP, ArrowRight: -STEP, Home: WIDEST, End: -WIDEST }[event.key];
    if (wider === undefined) return;
    event.preventDefault();
    setWidth(within(width + wider));
  };

  return (
    <>
      <div
        className="splitter"
        role="separator"
        aria-orientation="vertical"
        aria-label={texts.resize}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        aria-valuenow={width}
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          setDragging(false);
        }}
        onPointerCancel={() => {
          setDragging(false);
        }}
      />
      <section className={isDragging ? "pane dragging" : "pane"} style={{ width }} aria-label={texts.pane}>
        <h2>{texts.paneTitle}</h2>
        <iframe
          ref={frame}
          title={texts.paneTitle}
          onLoad={() => {
            const page = frame.current?.contentWindow;
            if (page && page.location.href !== "about:blank") onLoaded(page);
          }}
        />
      </section>
    </>
  );
}
