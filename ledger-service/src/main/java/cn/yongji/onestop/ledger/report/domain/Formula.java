package cn.yongji.onestop.ledger.report.domain;

/** 口径: what a number is and how it is counted, in words that stand beside it. */
public enum Formula {
    IN_TIME(
            Kind.SHARE,
            "按期率",
            "in time",
            "本期内定案的审核中按期的件数 ÷ 定案件数；审核在到期日或之前作出决定的于决定日定案，否则于到期日定案一次，办结与否不论；默示准予计为超期",
            "in time / settled in the period; a review settles on its decision day if that is not after its due day,"
                    + " else on its due day, once, decided or not; a silent grant is a miss"),
    MEAN_USED(
            Kind.MEAN,
            "平均用时（工作日）",
            "mean working days used",
            "本期内决定的审核所用工作日之和 ÷ 件数，四舍五入至一位小数；合并办理计一次，撤回后以最后一次决定为准",
            "sum of working days used / reviews decided in the period, one place, half up; merged handling once, the"
                    + " last decision"),
    P50_USED(Kind.QUANTILE, "用时中位数（工作日）", "P50 of working days used", "升序第 ⌈0.5·n⌉ 个", "sorted[⌈0.5·n⌉]"),
    P90_USED(Kind.QUANTILE, "用时 P90（工作日）", "P90 of working days used", "升序第 ⌈0.9·n⌉ 个", "sorted[⌈0.9·n⌉]"),
    ELAPSED_ACCEPTED(
            Kind.MEAN,
            "自受理起历时（自然日）",
            "mean days since acceptance",
            "自受理日至决定日的自然日之和 ÷ 件数",
            "sum of natural days from acceptance to decision / reviews decided"),
    ELAPSED_SUBMITTED(
            Kind.MEAN,
            "自收件起历时（自然日）",
            "mean days since submission",
            "自收件生效日至决定日的自然日之和 ÷ 件数",
            "sum of natural days from legal receipt to decision / reviews decided"),
    OVERDUE_OPEN(
            Kind.SHARE,
            "期末超期在办",
            "overdue at the end",
            "期末在办且计时中、到期日早于最后一日的件数 ÷ 期末在办且计时中的件数",
            "open, running, due before the last day / open and running at the end"),
    OVERDUE_PROVISIONAL(
            Kind.COUNT,
            "期末超暂定期限",
            "past a provisional day",
            "期末在办、到期日为暂定且已过的件数",
            "open at the end, due day provisional and past"),
    SUPPLEMENT_ROUNDS(
            Kind.MEAN, "补正次数", "supplement rounds", "本期内决定的审核的补正次数之和 ÷ 件数", "distinct supplements / reviews decided"),
    SUPPLEMENT_TWICE(
            Kind.SHARE,
            "补正两次以上占比",
            "two rounds or more",
            "补正两次以上的件数 ÷ 本期内决定的件数",
            "reviews with two or more / reviews decided"),
    NOTICES(
            Kind.MEAN,
            "一次性告知次数",
            "notices per application",
            "一次性告知次数之和 ÷ 本期内受理的申报数",
            "correction notices / applications accepted"),
    EXEMPTIONS_UNDONE(
            Kind.SHARE,
            "豁免失效率",
            "exemptions undone",
            "失效的豁免 ÷ 受理时适用的豁免（项目、事项、规则相同计一次）",
            "undone / distinct (project, matter, rule) at acceptance"),
    GAPS_MISSED(
            Kind.SHARE,
            "容缺逾期率",
            "gaps missed",
            "逾期未补的承诺 ÷ 本期内到期或补齐的承诺；后来补齐的仍计逾期",
            "missed / settled in the period; a gap settles when fulfilled, else on its due day; repaired stays missed"),
    PROBLEMS_OPENED(Kind.COUNT, "新登记难题", "problems opened", "本期内登记的难题数", "raised in the period"),
    PROBLEMS_CLOSED(Kind.COUNT, "办结难题", "problems closed", "本期内办结的难题数", "closed in the period"),
    PROBLEMS_OPEN(Kind.COUNT, "期末未结难题", "problems open", "期末未办结的难题数", "open at the end"),
    PROBLEM_P50(
            Kind.QUANTILE,
            "难题历时中位数（工作日）",
            "P50 of problem days",
            "（登记, 办结或期末] 工作日，升序第 ⌈0.5·n⌉ 个",
            "working days in (raised, closed or end], sorted[⌈0.5·n⌉]"),
    PROBLEM_P90(
            Kind.QUANTILE,
            "难题历时 P90（工作日）",
            "P90 of problem days",
            "（登记, 办结或期末] 工作日，升序第 ⌈0.9·n⌉ 个",
            "working days in (raised, closed or end], sorted[⌈0.9·n⌉]"),
    PROBLEMS_MOVED_UP(
            Kind.SHARE,
            "难题升级率",
            "problems moved up",
            "换过层级的难题 ÷ 本期办结或期末未结的难题",
            "that changed their rung / closed in the period or open at its end"),
    VISITS_SAVED(
            Kind.SAVING,
            "减少跑动",
            "visits saved",
            "1 − 本期内办完的项目实际跑动次数之和 ÷ 基准次数之和，向下取至 0.1%；目标 50%；无基准的不计",
            "1 − sum counted / sum baseline of projects finished in the period, rounded down to 0.1 %; target 50 %;"
                    + " without baseline out"),
    VISITS_NO_BASELINE(
            Kind.COUNT,
            "无基准的项目",
            "projects without baseline",
            "本期内办完而无基准次数的项目数",
            "finished in the period without a baseline"),
    DAYS_PROMISED(
            Kind.MEAN,
            "承诺节省（工作日）",
            "days saved, promised",
            "本期内首次受理的项目：（串行工作日 − 方案工作日）之和 ÷ 项目数",
            "projects first accepted in the period: sum of (serial − planned working days) / projects"),
    DAYS_ACHIEVED(
            Kind.MEAN,
            "实际节省（工作日）",
            "days saved, achieved",
            "本期内办完的项目：（串行工作日 − 首次受理至最后结果的工作日）之和 ÷ 项目数，可为负",
            "projects finished in the period: sum of (serial − working days from first acceptance to last result) /"
                    + " projects; may be negative"),
    MATERIALS_PROMISED(
            Kind.MEAN,
            "承诺节省（份）",
            "materials saved, promised",
            "本期内首次受理的项目：（串行材料数 − 清单材料数）之和 ÷ 项目数",
            "projects first accepted in the period: sum of (serial − listed) / projects"),
    MATERIALS_ACHIEVED(
            Kind.MEAN,
            "实际节省（份）",
            "materials saved, achieved",
            "本期内办完的项目：（填入的应交材料数 − 不同文件数）之和 ÷ 项目数",
            "projects finished in the period: sum of (slots filled − distinct documents) / projects");

    /** How the number comes from numerator and n. */
    public enum Kind {
        /** Percent to one place, rounded down. */
        SHARE,
        /** To one place, half up. */
        MEAN,
        /** Nearest rank. */
        QUANTILE,
        /** Only the numerator. */
        COUNT,
        /** Percent that is missing to the whole, to one place, rounded down. */
        SAVING
    }

    private final Kind kind;
    private final String titleZh;
    private final String titleEn;
    private final String zh;
    private final String en;

    Formula(Kind kind, String titleZh, String titleEn, String zh, String en) {
        this.kind = kind;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
        this.zh = zh;
        this.en = en;
    }

    Kind kind() {
        return kind;
    }

    public String title(boolean chinese) {
        return chinese ? titleZh : titleEn;
    }

    public String text(boolean chinese) {
        return chinese ? zh : en;
    }
}
