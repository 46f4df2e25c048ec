import type { ReactElement, RefObject } from "react";
import type { Asked } from "./asked";
import type { Language, Texts } from "./text";
import { READABLE_ENDINGS } from "../xlsx/endings";

interface TitleBarProps {
  /** The file chooser behind 打开, for its shortcut. */
  readonly picker: RefObject<HTMLInputElement>;
  readonly texts: Texts;
  readonly language: Language;
  /** The opened file's name, once there is one. */
  readonly file: string | null;
  readonly isEdited: boolean;
  /** Address of the product's icon. */
  readonly icon: string;
  readonly onOpen: (asked: Asked) => void;
  readonly onChoose: () => void;
  readonly onSave: () => void;
  readonly onOtherLanguage: () => void;
}

/** Product, file name, opening and saving. */
export function TitleBar({
  picker,
  texts,
  language,
  file,
  isEdited,
  icon,
  onOpen,
  onChoose,
  onSave,
  onOtherLanguage,
}: TitleBarProps): ReactElement {
  return (
    <header className="title-bar">
      <img src={icon} alt="" width="20" height="20" />
      <h1>{texts.product}</h1>
      <p className="file" title={file ?? undefined}>
        {file ?? ""}
        {isEdited ? <span className="edited"> · {texts.edited}</span> : null}
      </p>
      <nav>
        <button type="button" title={texts.openHint} onClick={onChoose}>
          {texts.open}
        </button>
        <input
          ref={picker}
          type="file"
          accept={READABLE_ENDINGS.join(",")}
          hidden
          aria-label={texts.open}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            // The same file may be chosen again after it was changed elsewhere.
            event.target.value = "";
            if (chosen) onOpen({ file: chosen, handle: null });
          }}
        />
        <button type="button" title={texts.saveHint} disabled={file === null} onClick={onSave}>
          {texts.save}
        </button>
        <button
          type="button"
          title={texts.sampleHint}
          onClick={() => {
            onOpen("sample");
          }}
        >
          {texts.sample}
        </button>
        <button
          type="button"
          title={texts.templateHint}
          onClick={() => {
            onOpen("template");
          }}
        >
          {texts.template}
        </button>
        <button type="button" lang={language === "zh" ? "en" : "zh-CN"} onClick={onOtherLanguage}>
          {texts.otherLanguage}
        </button>
      </nav>
    </header>
  );
}
