package cn.yongji.onestop.ledger.report.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.report.Reports;
import cn.yongji.onestop.ledger.report.Reports.Compared;
import cn.yongji.onestop.ledger.report.domain.Grouping;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import cn.yongji.onestop.ledger.report.domain.ReportTable;
import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.dear.WorkLines;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A report as far as the caller may see it: a head of department sees what lies with his own. */
@Component
final class ReportAsking {
    private static final int MOST_YEARS = 10;

    private final Reports reports;
    private final WorkLine line;

    ReportAsking(Reports reports, WorkLines lines) {
        this.reports = reports;
        this.line = lines.of("report");
    }

    Compared ask(Caller caller, String name, LocalDate from, LocalDate to, @Nullable Grouping groupBy) {
        var table = ReportTable.named(name).orElseThrow(() -> new ProblemException(Problem.notFound()));
        var grouping = groupBy == null ? Grouping.NONE : groupBy;
        if (to.isBefore(from) || from.plusYears(MOST_YEARS).isBefore(to)) throw wrongPeriod(from, to);
        if (!table.groupsBy(grouping)) throw wrongGrouping(table, grouping);
        var department = departmentOf(caller);
        if (department.isPresent() && !table.ofDepartments()) throw notOfADepartment(table);
        try (var _ = line.enter(caller)) {
            return reports.of(table, grouping, new ReportPeriod(from, to), department);
        }
    }

    /** Who has another role that sees all sees all. */
    private static Optional<String> departmentOf(Caller caller) {
        var all = caller.roles().stream().anyMatch(role -> role != Role.DEPARTMENT_HEAD && seesAll(role));
        if (all || caller.department() == null) return Optional.empty();
        return Optional.of(caller.department().value());
    }

    private static boolean seesAll(Role role) {
        return role == Role.LEADER || role == Role.AUDITOR || role == Role.COORDINATOR || role == Role.ADMIN;
    }

    private static ProblemException wrongPeriod(LocalDate from, LocalDate to) {
        return new ProblemException(Problem.of(
                ReportProblem.PERIOD_INVALID,
                "统计期应从起日到止日，最长 " + MOST_YEARS + " 年",
                "A period goes from its first day to its last and is " + MOST_YEARS + " years at most",
                "from",
                from,
                "to",
                to));
    }

    private static ProblemException wrongGrouping(ReportTable table, Grouping grouping) {
        return new ProblemException(Problem.of(
                ReportProblem.GROUPING_NOT_OF_TABLE,
                table.slug() + " 不能按 " + grouping + " 分组",
                table.slug() + " cannot be grouped by " + grouping,
                "groupBy",
                grouping));
    }

    private static ProblemException notOfADepartment(ReportTable table) {
        return new ProblemException(Problem.of(
                ReportProblem.NOT_OF_A_DEPARTMENT,
                table.slug() + " 不分部门，部门负责人看不到",
                table.slug() + " has no part of a department that its head could see"));
    }
}
