import { fingerprint } from "../../src/checks/settings";
import { withCells } from "../support/grid-draft";
import { printedWorkbook, REAL_FORMS } from "../support/real-forms";
import { findingsIn } from "../support/rule-test";
import { wholeSample } from "../support/sample";

type Changes = Parameters<typeof withCells>[1];

const KNOWN = new Set(findingsIn(wholeSample()).map(fingerprint));
/** What one rule says of a change to the sample. */
const said = (rule: string, changes: Changes): string[] =>
  findingsIn(withCells(wholeSample(), changes))
    .filter((finding) => finding.rule.id === rule && !KNOWN.has(fingerprint(finding)))
    .map(({ severity, message }) => `${severity} ${message.zh}`);

describe("检查组先看的问题", () => {
  test.each<[string, Changes, string]>([
    [
      "basics-contradict-tables",
      { "基本信息!B4": "自治区审计厅", "基本信息!B5": "新疆维吾尔自治区审计厅" },
      "logical 基本信息的部门名称“自治区审计厅”（基本信息!B4）不是各表的编制部门“自治区财政厅”。",
    ],
    [
      "basics-contradict-tables",
      { "基本信息!B6": 2025 },
      "logical 基本信息的预算年度2025（基本信息!B6）与各表的2024年不一致。",
    ],
    [
      "published-outside-year",
      { "基本信息!B7": "2023年2月28日" },
      "verifiable 公开日期2023年2月28日（基本信息!B7）不在预算年度2024年。",
    ],
    [
      "three-public-rose",
      { "上年预算数!D28": 100, "上年预算数!D30": 89.71 },
      "verifiable “三公”经费合计比上年预算增加13.29万元（表10!B7），应当只减不增。",
    ],
    [
      "reason-empty",
      { "变动原因!D4": "项目调整" },
      "verifiable 部门收入的一般公共预算的变动原因“项目调整”没有说明具体事由。",
    ],
    [
      "reason-contradicts-change",
      { "变动原因!D4": "与上年持平" },
      "verifiable 部门收入的一般公共预算比上年预算增加1,098.19万元，原因却是“与上年持平”，说的是没有增减。",
    ],
    [
      "reason-contradicts-change",
      { "变动原因!D4": "落实只减不增要求" },
      "verifiable 部门收入的一般公共预算比上年预算增加1,098.19万元，原因却是“落实只减不增要求”，方向相反。",
    ],
    [
      "procurement-within-expenditure",
      { "政府采购!B4": 59928.1 },
      "verifiable 总计：表3合计17,690.90（表3!E8）不应少于政府采购预算59,928.10（政府采购!B4），少42,237.20万元。",
    ],
    [
      "agency-operating-within-operating",
      { "其他!B4": 9000 },
      "verifiable 总计：表6公用经费889.00（表6!F8）不应少于机关运行经费财政拨款预算9,000.00（其他!B4），少8,111.00万元。",
    ],
    [
      "vehicles-bought-agree",
      { "国有资产!D13": 30 },
      "verifiable 公务用车购置费：表10合计0.00（表10!B11）应等于安排购置车辆的价值30.00（国有资产!D13），少30.00万元。",
    ],
    [
      "change-without-reason",
      { "上年预算数!D32": 20, "变动原因!D31": null },
      "logical “三公”经费的公务接待费比上年预算减少10.00万元，没有填写主要原因。",
    ],
    [
      "published-late",
      { "基本信息!A23": "批复日期", "基本信息!B23": "2024-02-07" },
      "logical 公开日期2024年2月28日（基本信息!B7）距批复日期2024年2月7日（基本信息!B23）21天，超过20天。",
    ],
    [
      "published-late",
      { "基本信息!A23": "批复日期", "基本信息!B23": "2024年3月1日" },
      "logical 公开日期2024年2月28日（基本信息!B7）早于批复日期2024年3月1日（基本信息!B23）。",
    ],
    ["statement-blank", { "部门概况!B4": null }, "verifiable 部门概况表没有填写主要职能（部门概况!B4）。"],
    [
      "statement-blank",
      { "国有资产!B4": null, "国有资产!D4": null, "国有资产!B5": null, "国有资产!D5": null },
      "verifiable 国有资产情况表没有填写房屋、车辆（国有资产!B4:B5）。",
    ],
    [
      "statement-blank",
      { "项目情况!E4": null, "项目情况!E5": null },
      "verifiable 项目情况表中“自治区国库代理银行手续费”、“国库业务管理”没有填写资金分配情况（项目情况!E4:E5）。",
    ],
    [
      "glossary-term-twice",
      { "名词解释!A8": "一般公共预算" },
      "verifiable 名词解释中“一般公共预算”解释了两次（名词解释!A5、名词解释!A8）。",
    ],
    [
      "glossary-term-twice",
      { "名词解释!A5": "环境监测专项经费", "名词解释!A8": "环境检测专项经费" },
      "verifiable 名词解释中“环境监测专项经费”（名词解释!A5）与“环境检测专项经费”（名词解释!A8）像是同一名词的两种写法。",
    ],
    [
      "listed-twice",
      { "基本信息!B13": 2, "基本信息!B14": "办公室、自治区财政厅机关服务中心" },
      "verifiable “自治区财政厅机关服务中心”既列入预算单位名称（基本信息!B12），又列入内设处室名称（基本信息!B14）。",
    ],
    [
      "published-outside-year",
      { "基本信息!B7": "二〇二三年十二月二十八日" },
      "verifiable 公开日期2023年12月28日（基本信息!B7）不在预算年度2024年。",
    ],
    [
      "glossary-incomplete",
      { "名词解释!A10": "公务用车" },
      "verifiable 情况说明用到“三公”经费，名词解释（名词解释）没有解释。",
    ],
    [
      "draft-residue",
      { "变动原因!D4": "增加（减少）了人员" },
      "formal 一般公共预算的变动原因（变动原因!D4）：模板中的选择没有选定，“增加（减少）”。",
    ],
    [
      "draft-residue",
      { "项目情况!B5": "《关于XX工作的通知》" },
      "formal 项目“国库业务管理”的政策依据（项目情况!B5）：模板中的空没有填，“XX”。",
    ],
    [
      "draft-residue",
      { "项目情况!B5": "《预算法》。。" },
      "formal 项目“国库业务管理”的政策依据（项目情况!B5）：多了字或标点，“。。”。",
    ],
    [
      "marks-unbalanced",
      { "项目情况!B5": "《预算法、《会计法》" },
      "formal 项目“国库业务管理”的政策依据（项目情况!B5）中的“《”没有与它成对的另一半：“…《预算法、《会计法…”。",
    ],
    [
      "marks-unbalanced",
      { "项目情况!B5": "《关于印发《部门决算管理办法》的通知》" },
      "formal 项目“国库业务管理”的政策依据（项目情况!B5）中书名号里面用了书名号：“《关于印发《部门决算管理办法》的通知》”，应为“《关于印发〈部门决算管理办法〉的通知》”。",
    ],
    [
      "performance-head-differs",
      { "项目支出绩效目标表!A2": "（2023年）" },
      "verifiable 项目“2024年巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目”绩效目标表写的是2023年（项目支出绩效目标表!A2），各表是2024年。",
    ],
    [
      "performance-head-differs",
      { "部门整体绩效目标表!B3": "自治区审计厅" },
      "verifiable 部门整体绩效目标表的部门名称“自治区审计厅”（部门整体绩效目标表!B3）不是编制部门“自治区财政厅”。",
    ],
    [
      "performance-goal-missing",
      { "部门整体绩效目标表!B4": null },
      "verifiable 部门整体绩效目标表没有填写总体目标（部门整体绩效目标表!A4）。",
    ],
    [
      "performance-deadline-outside-year",
      { "项目支出绩效目标表!D11": "2025年7月30日" },
      "verifiable 项目“2024年巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目”绩效目标表的指标“第三方机构2024年巩固衔接资金项目绩效目标审核完成时限”为2025年7月30日（项目支出绩效目标表!D11），不在2024年之内。",
    ],
    [
      "performance-overall-count",
      { "其他!B5": 2 },
      "verifiable 整体预算绩效目标个数2（其他!B5）应等于整体绩效目标表的张数1（部门整体绩效目标表!A1），多1个。",
    ],
    [
      "procurement-reserved-share",
      { "政府采购!B8": 1000, "政府采购!B9": 700 },
      "verifiable 面向中小企业预留1,000.00（政府采购!B8）占政府采购预算5,992.81（政府采购!B4）的16.69%，低于30%，请核实。",
    ],
    [
      "procurement-reserved-share",
      { "政府采购!B9": 3000 },
      "verifiable 面向小微企业预留3,000.00（政府采购!B9）占面向中小企业预留5,982.42（政府采购!B8）的50.15%，低于60%，请核实。",
    ],
    [
      "medical-contributions-agree",
      { "表6!D15": 331.29, "表6!E15": 331.29 },
      "verifiable 表6的医疗保险缴费（301 10、301 11）617.07与表5行政事业单位医疗（210 11）的基本支出570.37相差46.70万元（表6!D15:D16、表5!F25），请核实是否有一部分列在其他科目。",
    ],
    [
      "statement-blank",
      { "项目情况!B4": "—" },
      "verifiable 项目情况表中“自治区国库代理银行手续费”没有填写设立的政策依据（项目情况!B4）。",
    ],
    ["statement-blank", { "国有资产!D4": null }, "verifiable 国有资产情况表没有填写房屋（国有资产!D4）。"],
    ["statement-blank", { "其他!B4": null }, "verifiable 其他情况表没有填写机关运行经费财政拨款预算（其他!B4）。"],
    [
      "performance-goal-missing",
      { "部门整体绩效目标表!B4": "无" },
      "verifiable 部门整体绩效目标表没有填写总体目标（部门整体绩效目标表!B4）。",
    ],
    [
      "performance-head-differs",
      { "项目支出绩效目标表!B3": "自治区审计厅" },
      "verifiable 项目“2024年巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目”绩效目标表的预算单位“自治区审计厅”（项目支出绩效目标表!B3）不是本部门的单位。",
    ],
    [
      "performance-deadline-outside-year",
      { "项目支出绩效目标表!D11": "2025年底前" },
      "verifiable 项目“2024年巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目”绩效目标表的指标“第三方机构2024年巩固衔接资金项目绩效目标审核完成时限”为2025年底前（项目支出绩效目标表!D11），不在2024年之内。",
    ],
    [
      "performance-unit-unsuited",
      { "项目支出绩效目标表!F7": "93" },
      "verifiable 项目“2024年巩固拓展脱贫攻坚成果同乡村振兴有效衔接资金绩效评价及指导评估项目”绩效目标表（项目支出绩效目标表）有1条指标的单位不相称：“第三方机构2023年巩固衔接资金项目绩效自评审核县市数量”上年完成值93（F7）没有写单位，指标值是=93个（D7）。",
    ],
    [
      "performance-overall-agrees-with-income",
      { "部门整体绩效目标表!D8": null },
      "logical 部门整体绩效目标表：其他资金0（部门整体绩效目标表!B8）应等于表1财政专户核拨0.00（表1!B16）与单位资金426.76（表1!B17）之和426.76，少426.76万元。",
    ],
    ...["按需安排", "根据工作实际需要", "项目增减变化", "2024年项目增加", "本年预算安排增加", "无"].map(
      (reason): [string, Changes, string] => [
        "reason-empty",
        { "变动原因!D4": reason },
        `verifiable 部门收入的一般公共预算的变动原因“${reason}”没有说明具体事由。`,
      ],
    ),
    ...["规模保持不变", "本年没有变动", "较上年无变化", "与2023年基本一致"].map((reason): [string, Changes, string] => [
      "reason-contradicts-change",
      { "变动原因!D4": reason },
      `verifiable 部门收入的一般公共预算比上年预算增加1,098.19万元，原因却是“${reason}”，说的是没有增减。`,
    ]),
    ...(
      [
        ["人员增加（待补充）", "模板中的空没有填，“（待补充）”"],
        ["人员增加（请各处室核实）", "模板中的空没有填，“（请各处室核实）”"],
        ["人员增加（或减少）", "模板中的选择没有选定，“增加（或减少）”"],
        ["人员增加？？", "多了字或标点，“？？”"],
      ] as const
    ).map(([reason, what]): [string, Changes, string] => [
      "draft-residue",
      { "变动原因!D4": reason },
      `formal 一般公共预算的变动原因（变动原因!D4）：${what}。`,
    ]),
  ])("%s", (rule, changes, sentence) => {
    expect(said(rule, changes)).toEqual([sentence]);
  });

  test("照公开的样本，检查人写下的缺陷也查得出", () => {
    const rules = [
      "procurement-reserved-share",
      "performance-deadline-outside-year",
      "marks-unbalanced",
      "medical-contributions-agree",
    ];
    const there = findingsIn(wholeSample()).filter(({ rule }) => rules.includes(rule.id));
    expect(there.map(({ rule, message }) => `${rule.id} ${message.zh}`)).toEqual([
      "procurement-reserved-share 面向中小企业预留与面向小微企业预留同为5,982.42（政府采购!B8:B9），请核实是否照抄。",
      "performance-deadline-outside-year 项目“‘金财工程’运行维护费-财政政务基础服务类软件升级维护项目”绩效目标表的指标“完成时间”为2025年4月30日（项目支出绩效目标表!D77），不在2024年之内。",
      "marks-unbalanced 项目“自治区财政监督检查专项经费”的资金分配情况（项目情况!E10）中的右引号没有与它成对的另一半：“…查、四个专项整治”核查工作30.0…”。",
      "marks-unbalanced 项目“新疆会计领军（后备）人才培养专项经费”的政策依据（项目情况!B11）中的“）”没有与它成对的另一半：“…2021〕35号）、自治区财政厅《…”。",
      "marks-unbalanced 项目“自治区会考办考务经费”的政策依据（项目情况!B20）中的“》”没有与它成对的另一半：“…0〕11号)以及》《关于2023年…”。",
      "medical-contributions-agree 表6的医疗保险缴费（301 10、301 11）617.06与表5行政事业单位医疗（210 11）的基本支出570.37相差46.69万元（表6!D15:D16、表5!F25），请核实是否有一部分列在其他科目。",
    ]);
  });

  test.each([
    ["draft-residue", "《预算法》。。", "《预算法》。"],
    ["marks-unbalanced", "《关于印发《决算办法》的通知》", "《关于印发〈决算办法〉的通知》"],
  ])("%s 一键改定", (rule, wrong, right) => {
    const [finding] = findingsIn(withCells(wholeSample(), { "项目情况!B5": wrong })).filter(
      (each) => each.rule.id === rule && each.repair !== null,
    );
    expect(finding?.repair?.edits.map(({ after }) => after.content)).toEqual([right]);
  });

  test("年度填错只说一处，不逐个项目再说", () => {
    expect(said("project-period-in-year", { "基本信息!B6": 2025 })).toEqual([]);
  });
});

test("公开过的工作簿里，医疗保险缴费没有一处提示", () => {
  const told = REAL_FORMS.filter((form) =>
    findingsIn(printedWorkbook(form)).some(({ rule }) => rule.id === "medical-contributions-agree"),
  );
  expect(REAL_FORMS.length).toBeGreaterThan(15);
  expect(told.map(({ id }) => id)).toEqual([]);
});

describe("险些违反而没有违反", () => {
  test.each<[string, Changes]>([
    ["basics-contradict-tables", { "基本信息!B4": "新疆维吾尔自治区财政厅", "基本信息!B5": null }],
    ["published-outside-year", { "基本信息!B7": "2024-03-05" }],
    ["published-outside-year", { "基本信息!B7": "二〇二四年二月十日" }],
    ["published-late", { "基本信息!A23": "批复日期", "基本信息!B23": "二○二四年二月八日" }],
    ["glossary-term-twice", { "名词解释!A5": "行政单位离退休", "名词解释!A6": "事业单位离退休" }],
    ["glossary-term-twice", { "名词解释!A5": "上级转移支付资金", "名词解释!A6": "下级转移支付资金" }],
    ["listed-twice", { "基本信息!B13": 2, "基本信息!B14": "办公室、机关服务中心" }],
    ["three-public-rose", { "上年预算数!D28": 113.3 }],
    ["published-late", { "基本信息!A23": "批复日期", "基本信息!B23": "2024-02-08" }],
    ["published-late", { "基本信息!A23": "批复日期", "基本信息!B23": "待定" }],
    ["statement-blank", { "其他!B12": null, "基本信息!B22": null, "国有资产!B7": null, "国有资产!D7": null }],
    ["statement-blank", { "部门概况!B4": null, "基本信息!B4": null }],
    ["glossary-incomplete", { "名词解释!A10": "三公经费" }],
    ["draft-residue", { "变动原因!D4": "增加人员，减少（含退休）项目，采购X光机" }],
    ["marks-unbalanced", { "项目情况!B5": "1）《预算法》；2）《会计法》（主席令第8号）" }],
    ["performance-head-differs", { "部门整体绩效目标表!B3": "新疆维吾尔自治区财政厅" }],
    ["performance-goal-missing", { "部门整体绩效目标表!B4": "完成各项任务" }],
    ["performance-deadline-outside-year", { "项目支出绩效目标表!D10": "2024年12月31日" }],
    ["performance-overall-count", { "其他!B5": null }],
    ["procurement-reserved-share", { "政府采购!B8": 2000, "政府采购!B9": 1200 }],
    ["procurement-reserved-share", { "政府采购!B8": 0, "政府采购!B9": 0, "政府采购!B4": 0 }],
    ["medical-contributions-agree", { "表6!D17": 26.56 }],
    // All of it paid elsewhere, or only 公务员医疗补助 stated: nothing to compare.
    ["medical-contributions-agree", { "表6!D15": null, "表6!E15": null }],
    ["medical-contributions-agree", { "表5!F25": null }],
    ["statement-blank", { "其他!B4": null, "基本信息!B11": 0 }],
    ["statement-blank", { "国有资产!B13": null, "国有资产!D13": 0 }],
    ["reason-empty", { "变动原因!D4": "新增信息化项目" }],
    ["reason-empty", { "变动原因!D4": "上年结转减少" }],
    ["draft-residue", { "变动原因!D4": "人员增加（含新招录人员）" }],
    ["performance-head-differs", { "项目支出绩效目标表!B3": "机关服务中心" }],
    ["performance-unit-unsuited", { "项目支出绩效目标表!F7": "0" }],
    ["performance-overall-agrees-with-income", { "部门整体绩效目标表!D6": null }],
    ["listed-twice", { "基本信息!B14": "办公室、综合处、综合一处" }],
    ["vehicles-bought-count", { "国有资产!B13": null }],
    ["reason-empty", { "变动原因!D4": "项目调整，减少危楼拆除费用" }],
    ["reason-contradicts-change", { "变动原因!D4": "人员增加，但压减了公用经费" }],
    ["reason-contradicts-change", { "变动原因!D4": "人员增加，公用经费与上年持平" }],
    ["procurement-within-expenditure", { "政府采购!B4": 17690.9 }],
    ["agency-operating-within-operating", { "其他!B4": 800 }],
    ["vehicles-bought-agree", { "国有资产!D13": null }],
    [
      "empty-statement-year-or-department",
      { "表8!A8": "注：本部门2024年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。" },
    ],
  ])("%s", (rule, changes) => {
    expect(said(rule, changes)).toEqual([]);
  });
});
