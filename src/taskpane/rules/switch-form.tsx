import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type FormEvent, type ReactElement } from "react";
import type { Rule } from "../../checks/rule";
import { canSwitchOff, switchOff, switchOn } from "../../checks/settings";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  form: { display: "flex", gap: "6px", alignItems: "flex-end", marginTop: "6px" },
  grow: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0 },
});

/** 停用 needs a reason, which travels with the workbook; 启用 needs none. */
export function SwitchForm({ rule, isOff }: { readonly rule: Rule; readonly isOff: boolean }): ReactElement | null {
  const styles = useStyles();
  const {
    state: { checked, work },
    controller,
    texts,
  } = usePane();
  const [given, setGiven] = useState("");
  if (checked === null || !canSwitchOff(rule)) return null;
  const { settings } = checked;
  const isBusy = work !== null;
  const reason = given.trim();
  if (isOff)
    return (
      <Button
        size="small"
        disabledFocusable={isBusy}
        onClick={() => {
          void controller.decide(switchOn(settings, rule.id));
        }}
      >
        {texts.switchOn}
      </Button>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy && reason !== "") void controller.decide(switchOff(settings, rule.id, reason));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field className={styles.grow} size="small" label={texts.switchOffReason}>
        <Input
          className={styles.input}
          size="small"
          value={given}
          placeholder={texts.switchOffPlaceholder}
          onChange={(_event, { value }) => {
            setGiven(value);
          }}
        />
      </Field>
      <Button size="small" type="submit" disabledFocusable={isBusy || reason === ""}>
        {texts.switchOff}
      </Button>
    </form>
  );
}
