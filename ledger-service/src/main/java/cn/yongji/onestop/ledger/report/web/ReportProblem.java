package cn.yongji.onestop.ledger.report.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that asking for a report may end with. */
enum ReportProblem implements ProblemKind {
    PERIOD_INVALID("report-period-invalid", 422, "统计期不符合要求", "The period of the report is not one"),
    GROUPING_NOT_OF_TABLE("report-grouping-not-of-table", 422, "该统计表不能这样分组", "The table cannot be grouped that way"),
    NOT_OF_A_DEPARTMENT("report-not-of-a-department", 403, "该统计表不分部门", "The table has no part of a department");

    private final ProblemType type;

    ReportProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
