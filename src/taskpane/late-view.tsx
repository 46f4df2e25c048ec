import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type ReactElement } from "react";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  place: { padding: "12px", display: "flex", gap: "8px", alignItems: "center", color: tokens.colorNeutralForeground2 },
});

/**
 * A part of the pane whose code comes only when it is shown, so that the pane itself opens fast. Where it does not
 * come, as without network, it says so and can be asked for again.
 */
export function lateView<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function LateView(props: P): ReactElement {
    const styles = useStyles();
    const { texts } = usePane();
    const [View, setView] = useState<ComponentType<P> | null>(() => loaded);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (View !== null || hasFailed) return;
      let isShown = true;
      load().then(
        (view) => {
          loaded = view;
          if (isShown) setView(() => view);
        },
        () => {
          if (isShown) setFailed(true);
        },
      );
      return () => {
        isShown = false;
      };
    }, [View, hasFailed]);
    if (View !== null) return <View {...props} />;
    if (!hasFailed)
      return (
        <div className={styles.place}>
          <Spinner size="tiny" label={texts.seeing.loading} />
        </div>
      );
    return (
      <div className={styles.place} role="alert">
        {texts.seeing.notLoaded}
        <Button
          size="small"
          onClick={() => {
            setFailed(false);
          }}
        >
          {texts.seeing.loadAgain}
        </Button>
      </div>
    );
  };
}
