import { Button, Field, Link, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { correctedWords, type AuditFinding, type Place, type Proposed } from "../../audit";
import { usePane } from "../pane-context";
import { placeKey } from "./audit-desk";
import type { Auditing } from "./use-audit";

/** More than the likeliest few only confuse. */
const MOST_PROPOSALS = 3;
const MOST_OTHERS = 6;

const useStyles = makeStyles({
  finding: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    paddingTop: "4px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  level: { fontWeight: tokens.fontWeightSemibold, marginRight: "6px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  others: { display: "flex", flexWrap: "wrap", columnGap: "8px", "& button": { fontSize: "inherit" } },
});

interface FindingProps {
  readonly proposal: Proposed;
  readonly onLead: (key: string) => void;
  readonly auditing: Auditing;
  readonly isBusy: boolean;
}

/** A finding as told at one of its places: what is wrong, what to put there, or why it is right as it is. */
export function FindingAtPlace({ proposal, onLead, auditing, isBusy }: FindingProps): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const [isExplaining, setExplaining] = useState(false);
  const { finding, reason } = proposal.finding;
  const { place, by } = proposal;
  return (
    <div className={styles.finding} data-part="finding">
      <div>
        <span className={styles.level}>{texts.audit.levels[reason === null ? finding.level : "acknowledged"]}</span>
        {finding.message}
      </div>
      {reason !== null && <div>{texts.audit.reason(reason)}</div>}
      <OtherPlaces finding={finding} place={place} onLead={onLead} />
      <div className={styles.buttons}>
        {reason === null &&
          by.slice(0, MOST_PROPOSALS).map((words) => (
            <Button
              key={words}
              size="small"
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() => {
                void auditing.accept(place, words);
              }}
            >
              {words === "" ? texts.audit.delete : texts.audit.use(words)}
            </Button>
          ))}
        {reason === null ? (
          <Button
            size="small"
            aria-expanded={isExplaining}
            onClick={() => {
              setExplaining(!isExplaining);
            }}
          >
            {texts.audit.explain}
          </Button>
        ) : (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              void auditing.acknowledge(finding, "");
            }}
          >
            {texts.audit.withdraw}
          </Button>
        )}
      </div>
      {isExplaining && reason === null && (
        <ReasonForm
          isBusy={isBusy}
          onSave={(words) => {
            setExplaining(false);
            void auditing.acknowledge(finding, words);
          }}
        />
      )}
    </div>
  );
}

/** The other figures that may be the wrong one instead. */
function OtherPlaces({
  finding: { suspects },
  place,
  onLead,
}: {
  readonly finding: AuditFinding;
  readonly place: Place;
  readonly onLead: (key: string) => void;
}): ReactElement | null {
  const styles = useStyles();
  const { texts } = usePane();
  const others = suspects.filter((suspect) => placeKey(suspect) !== placeKey(place)).slice(0, MOST_OTHERS);
  if (others.length === 0) return null;
  return (
    <div className={styles.others}>
      {texts.audit.others}
      {others.map((other) => (
        <Link
          key={placeKey(other)}
          inline
          as="button"
          onClick={() => {
            onLead(placeKey(other));
          }}
        >
          {texts.audit.otherPlace(
            other.paragraph,
            other.text,
            other.expected[0] === undefined ? null : correctedWords(other.text, other.expected[0]),
          )}
        </Link>
      ))}
    </div>
  );
}

function ReasonForm({
  isBusy,
  onSave,
}: {
  readonly isBusy: boolean;
  readonly onSave: (reason: string) => void;
}): ReactElement {
  const { texts } = usePane();
  const [reason, setReason] = useState("");
  return (
    <>
      <Field label={texts.explanation} hint={texts.audit.explanationHint} size="small">
        <Textarea
          value={reason}
          placeholder={texts.audit.explanationPlaceholder}
          resize="vertical"
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div>
        <Button
          size="small"
          disabledFocusable={isBusy || reason.trim() === ""}
          onClick={() => {
            onSave(reason);
          }}
        >
          {texts.save}
        </Button>
      </div>
    </>
  );
}
