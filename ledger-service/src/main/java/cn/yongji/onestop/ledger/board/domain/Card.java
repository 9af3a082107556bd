package cn.yongji.onestop.ledger.board.domain;

import cn.yongji.onestop.ledger.entry.domain.Readers;
import cn.yongji.onestop.ledger.entry.domain.Readers.StandIn;
import cn.yongji.onestop.ledger.page.domain.LightBasis;
import cn.yongji.onestop.ledger.page.domain.NodeState;
import cn.yongji.onestop.ledger.page.domain.NodeTimes.Stop;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo.ApplicationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 项目卡片: what the board needs of a project, folded from its ledger. It holds nothing that a day changes: days and lights
 * are counted when somebody looks.
 *
 * @param length number of entries it rests on
 * @param head hash of the last of them
 * @param asOf when the last of them happened
 * @param project absent until the ledger has heard of the opening
 */
public record Card(
        String projectId,
        long length,
        String head,
        Instant asOf,
        @Nullable File project,
        List<Matter> matters,
        List<Missing> missing,
        List<OpenProblem> problems,
        List<Filing> filings,
        Circle circle) {
    public Card {
        matters = List.copyOf(matters);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
        filings = List.copyOf(filings);
    }

    /**
     * 项目档案, as far as the board names it; amounts in fen.
     *
     * @param worksBegunOn 开工; absent until it is reported
     */
    public record File(
            @Nullable String number,
            @Nullable String projectCode,
            String name,
            String track,
            String category,
            String unitUscc,
            String unitName,
            long totalInvestmentFen,
            @Nullable String agent,
            @Nullable String keyLevel,
            Instant openedAt,
            @Nullable LocalDate plannedStart,
            boolean nameMayBePublished,
            @Nullable LocalDate worksBegunOn) {}

    /**
     * 审批事项.
     *
     * @param limitWorkingDays promised limit
     * @param firstDue 原定: last day in time when its clock began
     * @param lastDue last day in time as it was told last, also while the clock stands or once it is done
     * @param since when it came into the state and the hands that it is in
     * @param blocked whether a problem keeps it from being granted
     * @param decidedOn the day of its decision
     * @param silent whether silence granted it
     */
    public record Matter(
            String code,
            String name,
            String department,
            String departmentName,
            BoardStage stage,
            NodeState state,
            int limitWorkingDays,
            LightBasis light,
            @Nullable LocalDate promisedBy,
            @Nullable LocalDate firstDue,
            @Nullable LocalDate lastDue,
            @Nullable Instant since,
            @Nullable Stop stop,
            boolean blocked,
            @Nullable LocalDate decidedOn,
            boolean silent) {
        boolean granted() {
            return state == NodeState.GRANTED || state == NodeState.GRANTED_WITH_GAPS;
        }

        /** Whether a department has it in hand, its clock running or not. */
        boolean underWay() {
            return switch (state) {
                case UNDER_REVIEW, SUPPLEMENTING, SPECIAL_PROCEDURE, WITHDRAWAL_PENDING -> true;
                case PLANNED,
                        EXEMPT,
                        SUPERVISED,
                        MERGED,
                        NOT_APPLICABLE,
                        WAITING,
                        GRANTED,
                        GRANTED_WITH_GAPS,
                        REFUSED,
                        NOT_STARTED,
                        RECALLED,
                        WITHDRAWN,
                        REVOKED -> false;
            };
        }

        /** Whether it is one of those that the project needs. */
        boolean counts() {
            return switch (state) {
                case EXEMPT, SUPERVISED, NOT_APPLICABLE -> false;
                case PLANNED,
                        MERGED,
                        WAITING,
                        UNDER_REVIEW,
                        SUPPLEMENTING,
                        SPECIAL_PROCEDURE,
                        WITHDRAWAL_PENDING,
                        GRANTED,
                        GRANTED_WITH_GAPS,
                        REFUSED,
                        NOT_STARTED,
                        RECALLED,
                        WITHDRAWN,
                        REVOKED -> true;
            };
        }

        /** Whether it ever came into the hands of its department. */
        boolean started() {
            return firstDue != null && state != NodeState.NOT_STARTED;
        }
    }

    /** 待补材料. */
    public record Missing(String text, @Nullable String matterCode, LocalDate dueOn, boolean promised) {}

    /** 难题 that is not closed. */
    public record OpenProblem(
            String problemId,
            String title,
            String problemClass,
            @Nullable String level,
            String owner,
            LocalDate raisedOn,
            LocalDate deadline,
            LightBasis light) {}

    /** 申报, as far as it says who holds a project of which no review is open. */
    public record Filing(
            String applicationId,
            ApplicationState state,
            @Nullable Instant arrivedAt) {}

    /** Who may see the project, in an order that is always the same. */
    public record Circle(List<String> orgs, List<String> agents, List<String> departments, List<StandIn> standIns) {
        public Circle {
            orgs = List.copyOf(orgs);
            agents = List.copyOf(agents);
            departments = List.copyOf(departments);
            standIns = List.copyOf(standIns);
        }

        static Circle of(Readers readers) {
            return new Circle(
                    sorted(readers.orgs()),
                    sorted(readers.agents()),
                    sorted(readers.departments()),
                    readers.standIns().stream()
                            .sorted(Comparator.comparing(StandIn::toString))
                            .toList());
        }

        public Readers readers() {
            return new Readers(Set.copyOf(orgs), Set.copyOf(agents), Set.copyOf(departments), Set.copyOf(standIns));
        }

        private static List<String> sorted(Set<String> names) {
            return List.copyOf(new TreeSet<>(names));
        }
    }
}
