package cn.yongji.onestop.ledger.report.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.past.web.PastLooks;
import cn.yongji.onestop.ledger.report.Reports;
import cn.yongji.onestop.ledger.report.Reports.Compared;
import cn.yongji.onestop.ledger.report.domain.Grouping;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import cn.yongji.onestop.ledger.report.domain.ReportTable;
import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.dear.WorkLines;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A report as far as the caller may see it: a head of department sees what lies with his own. */
@Component
final class ReportAsking {
    private static final int MOST_YEARS = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private final Reports reports;
    private final PastLooks looks;
    private final WorkLine line;

    ReportAsking(Reports reports, PastLooks looks, WorkLines lines) {
        this.reports = reports;
        this.looks = looks;
        this.line = lines.of("report");
    }

    /**
     * What is asked for.
     *
     * @param asOf only what had happened by then
     * @param knownAt a size of the public log or an instant: only what the ledger knew
     */
    record Question(
            String table,
            LocalDate from,
            LocalDate to,
            @Nullable Grouping groupBy,
            @Nullable Instant asOf,
            @Nullable String knownAt) {}

    Compared ask(Caller caller, Question asked) {
        var from = asked.from();
        var to = asked.to();
        var table = ReportTable.named(asked.table()).orElseThrow(() -> new ProblemException(Problem.notFound()));
        var grouping = Optional.ofNullable(asked.groupBy()).orElse(Grouping.NONE);
        if (!isPeriod(from, to)) throw wrongPeriod(from, to);
        if (!table.groupsBy(grouping)) throw wrongGrouping(table, grouping);
        var department = departmentOf(caller);
        if (department.isPresent() && !table.ofDepartments()) throw notOfADepartment(table);
        var point = looks.point(asked.asOf(), asked.knownAt());
        try (var _ = line.enter(caller)) {
            return reports.of(table, grouping, new ReportPeriod(from, to), department, point);
        }
    }

    /** Far beyond the calendar there is no year before or ten years behind to compare or to measure with. */
    private static boolean isPeriod(LocalDate from, LocalDate to) {
        return from.getYear() >= FIRST_YEAR
                && to.getYear() <= LAST_YEAR
                && !to.isBefore(from)
                && !from.plusYears(MOST_YEARS).isBefore(to);
    }

    /** Who has another role that sees all sees all; a head whose token names no department sees nothing, not all. */
    private static Optional<String> departmentOf(Caller caller) {
        return caller.roles().stream().anyMatch(ReportAsking::seesAll)
                ? Optional.empty()
                : Optional.of(caller.requiredDepartment().value());
    }

    private static boolean seesAll(Role role) {
        return role == Role.LEADER || role == Role.AUDITOR || role == Role.COORDINATOR || role == Role.ADMIN;
    }

    private static ProblemException wrongPeriod(LocalDate from, LocalDate to) {
        return new ProblemException(Problem.of(
                ReportProblem.PERIOD_INVALID,
                "统计期应从起日到止日，最长 " + MOST_YEARS + " 年，在 " + FIRST_YEAR + " 年至 " + LAST_YEAR + " 年之间",
                "A period goes from its first day to its last, is " + MOST_YEARS + " years at most and lies between "
                        + FIRST_YEAR + " and " + LAST_YEAR,
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
