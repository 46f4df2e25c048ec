import { makeStyles, tokens } from "@fluentui/react-components";
import { Sankey } from "@visx/sankey";
import { useRef, type ReactElement } from "react";
import { formatAmount, ZERO } from "../../disclosure/money";
import type { FlowStage, FlowStation, MoneyFlow } from "../../report/pictures";
import { usePane } from "../pane-context";
import { DataTable } from "./data-table";
import { useWidth } from "./use-width";

/** Two lines of a label stand beside each station. */
const ROOM = 34;
const TOP = 36;
const NODE = 8;
const NARROWEST = 240;
/** Characters of a name that fit beside a station, at the width of a character. */
const CHARACTER = 12;

const STAGES: readonly FlowStage[] = ["source", "total", "kind", "category"];

interface Node {
  readonly station: FlowStation;
}
type Link = Readonly<Record<never, never>>;

/** At their station names begin to the right of it, or end to the left. */
const SIDE: Readonly<Record<FlowStage, "right" | "left" | "above">> = {
  source: "right",
  total: "above",
  kind: "left",
  category: "left",
};

const useStyles = makeStyles({
  svg: { display: "block", width: "100%", printColorAdjust: "exact", WebkitPrintColorAdjust: "exact" },
  node: {
    fill: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  link: {
    fill: "none",
    stroke: tokens.colorBrandStroke2,
    strokeOpacity: 0.55,
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  text: {
    fontSize: "11px",
    fontFamily: tokens.fontFamilyBase,
    fill: tokens.colorNeutralForeground1,
    // Readable where a flow passes behind it.
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    paintOrder: "stroke",
    "@media (forced-colors: active)": { fill: "CanvasText", stroke: "Canvas" },
  },
  amount: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

/** 资金流向 as a picture, with its amounts as a table behind it. */
export function MoneyFlowPicture({ flow }: { readonly flow: MoneyFlow }): ReactElement {
  const styles = useStyles();
  const { texts } = usePane();
  const place = useRef<HTMLDivElement>(null);
  const width = Math.max(NARROWEST, useWidth(place));
  const { stations, flows } = flow;
  const most = Math.max(...STAGES.map((stage) => stations.filter((each) => each.stage === stage).length));
  const height = TOP + Math.max(most * (ROOM + 22), 150);
  const name = ({ stage, name: called, together }: FlowStation): string =>
    stage === "total" ? texts.seeing.flowTotal : together > 1 ? texts.seeing.flowRest(together) : called;
  const nameOf = (key: string): string => {
    const found = stations.find((station) => station.key === key);
    return found ? name(found) : "";
  };
  const room = width / (STAGES.length - 1) - NODE - 4;
  return (
    <div ref={place}>
      <svg
        className={styles.svg}
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        role="img"
        aria-label={texts.seeing.flowTold(
          formatAmount(stations.find(({ stage }) => stage === "total")?.amount ?? ZERO),
        )}
      >
        <Sankey<Node, Link>
          root={{
            nodes: stations.map((station) => ({ station })),
            links: flows.map(({ from, to, amount }) => ({
              source: stations.findIndex(({ key }) => key === from),
              target: stations.findIndex(({ key }) => key === to),
              value: amount.toNumber(),
            })),
          }}
          nodeAlign={({ station }) => STAGES.indexOf(station.stage)}
          nodeWidth={NODE}
          nodePadding={ROOM}
          extent={[
            [0, TOP],
            [width, height - ROOM / 2],
          ]}
        >
          {({ graph, createPath }) => (
            <>
              {graph.links.map((link, at) => (
                <path
                  key={at}
                  className={styles.link}
                  d={createPath(link) ?? ""}
                  strokeWidth={Math.max(1, link.width ?? 1)}
                />
              ))}
              {graph.nodes.map(({ station, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => (
                <g key={station.key}>
                  <title>{`${name(station)} ${formatAmount(station.amount)}`}</title>
                  <rect className={styles.node} x={x0} y={y0} width={x1 - x0} height={Math.max(1, y1 - y0)} />
                  <Label
                    side={SIDE[station.stage]}
                    name={name(station)}
                    amount={formatAmount(station.amount)}
                    room={room}
                    {...{ x0, x1, y0, y1 }}
                  />
                </g>
              ))}
            </>
          )}
        </Sankey>
      </svg>
      <DataTable
        caption={texts.seeing.flow}
        head={[texts.seeing.flowFrom, texts.seeing.flowTo, texts.seeing.inTenThousands]}
        rows={flows.map(({ from, to, amount }) => [nameOf(from), nameOf(to), formatAmount(amount)])}
        amountsFrom={2}
      />
    </div>
  );
}

function Label({
  side,
  name,
  amount,
  room,
  x0,
  x1,
  y0,
  y1,
}: {
  readonly side: "right" | "left" | "above";
  readonly name: string;
  readonly amount: string;
  readonly room: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}): ReactElement {
  const styles = useStyles();
  const fits = Math.max(3, Math.floor(room / CHARACTER));
  const short = side === "above" || name.length <= fits ? name : `${name.slice(0, fits - 1)}…`;
  const x = side === "above" ? (x0 + x1) / 2 : side === "right" ? x1 + 4 : x0 - 4;
  const y = side === "above" ? y0 - 20 : (y0 + y1) / 2 - 3;
  const anchor = side === "above" ? "middle" : side === "right" ? "start" : "end";
  return (
    <text className={styles.text} textAnchor={anchor} aria-hidden>
      <tspan x={x} y={y}>
        {short}
      </tspan>
      <tspan className={styles.amount} x={x} y={y + 14}>
        {amount}
      </tspan>
    </text>
  );
}
