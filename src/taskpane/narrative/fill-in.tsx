import { Button, Field as Labelled, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type FormEvent, type ReactElement } from "react";
import type { Field, FieldsOfSheet } from "../../actions/fill-in";
import { cellKey } from "../../workbook/address";
import { usePane } from "../pane-context";
import { SourceLink } from "./source-link";
import type { Narrative } from "./use-narrative";

/** A sheet may ask for a hundred things; so many at a time are answered. */
const PAGE = 12;

const useStyles = makeStyles({
  part: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "6px 10px",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  summary: { cursor: "pointer", padding: "3px 0", overflowWrap: "anywhere" },
  form: { display: "flex", flexDirection: "column", gap: "8px", padding: "4px 0 8px" },
  field: { minWidth: 0 },
  label: { overflowWrap: "anywhere" },
  input: { width: "100%", minWidth: 0 },
  below: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
  },
});

/** The gaps of the text by the sheets they are filled in, to be typed here. */
export function FillIn({
  narrative,
  onGo,
}: {
  readonly narrative: Narrative;
  /** Shows a line of the text. */
  readonly onGo: (id: string) => void;
}): ReactElement | null {
  const styles = useStyles();
  const { texts } = usePane();
  const { toFill } = narrative;
  const count = toFill.reduce((sum, { fields }) => sum + fields.length, 0);
  if (count === 0) return null;
  return (
    <section className={styles.part} aria-label={texts.day.toFillIn(count)} data-part="fill-in">
      <h2 className={styles.heading}>{texts.day.toFillIn(count)}</h2>
      {toFill.map((group) => (
        <Sheet key={group.sheet} group={group} narrative={narrative} onGo={onGo} />
      ))}
    </section>
  );
}

function Sheet({
  group: { sheet, fields },
  narrative,
  onGo,
}: {
  readonly group: FieldsOfSheet;
  readonly narrative: Narrative;
  readonly onGo: (id: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { state, texts, say } = usePane();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map());
  const hasAny = [...typed.values()].some((text) => text.trim() !== "");
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (state.work !== null || !hasAny) return;
    const notTaken = await narrative.fillIn(fields, typed);
    setWrong(new Map(notTaken.map(({ cell, sentence }) => [cellKey(cell), say(sentence)])));
  };
  return (
    <details
      data-sheet={sheet}
      onToggle={(event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>{texts.day.fieldsOf(sheet, fields.length)}</summary>
      {isOpen && (
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          {fields.slice(0, shown).map((field) => {
            const key = cellKey(field.cell);
            return (
              <Answer
                key={key}
                field={field}
                text={typed.get(key) ?? ""}
                wrong={wrong.get(key) ?? null}
                onType={(text) => {
                  setTyped(new Map(typed).set(key, text));
                }}
                onGo={onGo}
              />
            );
          })}
          <div className={styles.below}>
            <Button size="small" type="submit" appearance="primary" disabledFocusable={state.work !== null || !hasAny}>
              {texts.day.write}
            </Button>
            {fields.length > shown && (
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  setShown(shown + PAGE);
                }}
              >
                {texts.moreOfThem(Math.min(PAGE, fields.length - shown))}
              </Button>
            )}
          </div>
        </form>
      )}
    </details>
  );
}

function Answer({
  field: { cell, name, line, unit, draft },
  text,
  wrong,
  onType,
  onGo,
}: {
  readonly field: Field;
  readonly text: string;
  readonly wrong: string | null;
  readonly onType: (text: string) => void;
  readonly onGo: (id: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const label = unit === null ? name : texts.day.inUnit(name, unit);
  return (
    <div className={styles.field}>
      <Labelled
        size="small"
        label={<span className={styles.label}>{label}</span>}
        {...(wrong !== null && { validationMessage: wrong })}
      >
        {unit === null ? (
          <Textarea
            size="small"
            className={styles.input}
            value={text}
            placeholder={draft}
            resize="vertical"
            onChange={(_event, { value }) => {
              onType(value);
            }}
          />
        ) : (
          <Input
            size="small"
            className={styles.input}
            inputMode="decimal"
            value={text}
            onChange={(_event, { value }) => {
              onType(value);
            }}
          />
        )}
      </Labelled>
      <div className={styles.below}>
        <SourceLink cell={cell} />
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            onGo(line);
          }}
        >
          {texts.goToLine}
        </Button>
        {draft !== "" && text === "" && (
          <Button
            size="small"
            appearance="transparent"
            title={texts.day.draftHint}
            onClick={() => {
              onType(draft);
            }}
          >
            {texts.day.useDraft}
          </Button>
        )}
      </div>
    </div>
  );
}
