import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Finding } from "../../checks/finding";
import { explain, withdraw } from "../../checks/settings";
import { usePane } from "../pane-context";

const useStyles = makeStyles({ buttons: { display: "flex", gap: "8px", marginTop: "6px" } });

/** Why a 核实性 finding is right as it is; stored in the workbook, and gone once a figure changes. */
export function ExplainForm({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = useStyles();
  const { state, controller, texts } = usePane();
  const [reason, setReason] = useState(finding.explanation ?? "");
  const settings = state.checked?.settings;
  const isBusy = state.work !== null;
  const save = (): void => {
    if (settings) void controller.decide(explain(settings, finding, reason.trim()));
  };
  return (
    <div>
      <Field label={texts.explanation} hint={texts.explanationHint}>
        <Textarea
          value={reason}
          placeholder={texts.explanationPlaceholder}
          resize="vertical"
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={isBusy || reason.trim() === "" || reason.trim() === finding.explanation}
          onClick={save}
        >
          {finding.explanation === null ? texts.explain : texts.save}
        </Button>
        {finding.explanation !== null && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={() => {
              if (settings) void controller.decide(withdraw(settings, finding));
            }}
          >
            {texts.withdraw}
          </Button>
        )}
      </div>
    </div>
  );
}
