package cn.yongji.onestop.coordination.difficulty.domain;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ContradictionFoundV1;
import cn.yongji.onestop.kernel.event.DifferenceFoundV1;
import cn.yongji.onestop.kernel.event.ForeseenProblem;
import cn.yongji.onestop.kernel.event.GapBreachedV1;
import cn.yongji.onestop.kernel.event.PreReviewRequestedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewExemptionUndoneV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 难题登记: by hand, or by rule: a review is refused or turns red, a visit foresees something, conditions
 * contradict each other, a promise is broken. It starts with the agent. */
public final class DifficultyRaising {

    private final CoordinationLadder ladder;

    public DifficultyRaising(CoordinationLadder ladder) {
        this.ladder = ladder;
    }

    /** Opens what a person has raised. */
    public Decision.Changed<Difficulty, DifficultyRefusal> raise(DifficultyFile file) {
        return opened(file, ladder.standing(file, startOf(file), file.raised().on()));
    }

    private static Decision.Changed<Difficulty, DifficultyRefusal> opened(
            DifficultyFile file, DifficultyStanding standing) {
        var open = new Difficulty.Open(file, standing, List.of());
        return new Decision.Changed<>(open, List.of(raised(open)));
    }

    /** Opens a difficulty because a review was refused. */
    public Decision.Changed<Difficulty, DifficultyRefusal> onRefusal(
            ReviewDecidedV1 review, Optional<String> agent, Instant at) {
        var ground = review.ground() == null ? "" : review.ground();
        return raise(byRule(
                idOfRefusal(review),
                review.projectId(),
                Origin.REFUSAL,
                review.matterName() + "不予许可",
                "不予许可的理由：" + ground,
                review.caseId(),
                review.reviewId(),
                review.department(),
                agent,
                new Act(at, "rule:refusal")));
    }

    /** Opens a difficulty because a review is past its due day. */
    public Decision.Changed<Difficulty, DifficultyRefusal> onRedLight(
            ReviewTurnedRedV1 review, Optional<String> agent, Instant at) {
        return raise(byRule(
                idOfRedLight(review),
                review.projectId(),
                Origin.RED_LIGHT,
                review.matterName() + "亮红灯",
                "承诺时限于 " + review.due() + " 届满，尚未办结。",
                review.caseId(),
                review.reviewId(),
                review.department(),
                agent,
                new Act(at, "rule:red-light")));
    }

    /**
     * Opens a difficulty because an exemption fell after the grant (D5, D7). The department has it, since its head answers, and
     * has as long as its head has.
     */
    public Decision.Changed<Difficulty, DifficultyRefusal> onFallenExemption(
            ReviewExemptionUndoneV1 undone, Optional<String> agent) {
        var department = DepartmentCode.of(undone.department());
        var required = Optional.ofNullable(undone.requiredMatter());
        var file = new DifficultyFile(
                idOfFallenExemption(undone),
                undone.projectId(),
                DifficultyClass.of(department),
                titleOf(undone),
                reasonOf(undone) + "。许可不变，请部门负责人说明处理意见。",
                Origin.EXEMPTION_UNDONE,
                new Act(undone.undoneAt(), "rule:exemption-undone"),
                Optional.of(department),
                agent,
                Optional.of(undone.caseId()),
                Optional.of(undone.reviewId()),
                false,
                Optional.empty(),
                Collections.emptySortedSet(),
                Optional.of(MatterCode.of(required.orElse(undone.matterCode()))));
        var replyBy = undone.replyBy();
        return replyBy == null
                ? raise(file)
                : opened(file, ladder.until(file, startOf(file), file.raised().on(), replyBy));
    }

    private static String titleOf(ReviewExemptionUndoneV1 undone) {
        if (undone.requiredReview() != null) return undone.matterCode() + " 准予后须赴上级联合评审";
        var what = undone.requiredMatter() == null ? "专家评审" : "前置事项 " + undone.requiredMatter();
        return undone.matterCode() + " 准予后" + what + "的豁免失效";
    }

    private static String reasonOf(ReviewExemptionUndoneV1 undone) {
        if (undone.requiredReview() != null) return "情况变化，按规则 " + undone.rule() + " 须由上级联合评审";
        var causes = undone.causes().stream()
                .map(it -> it.fact() + " 由 " + it.before() + " 变为 " + it.after())
                .collect(Collectors.joining("；"));
        return "豁免（" + undone.rule() + "）失效：" + causes;
    }

    /** Opens a difficulty that a visit foresaw (S2); it has the identity that the visit gave it. */
    public Decision.Changed<Difficulty, DifficultyRefusal> onForeseen(
            VisitRecordedV1 visit, ForeseenProblem foreseen, Optional<String> agent) {
        var owner = DifficultyOwner.named(foreseen.owner());
        var department = owner.kind() == DifficultyOwner.Kind.DEPARTMENT
                ? Optional.of(DepartmentCode.of(owner.name()))
                : Optional.<DepartmentCode>empty();
        return raise(new DifficultyFile(
                foreseen.problemRef(),
                visit.projectId(),
                DifficultyClass.named(foreseen.problemClass()),
                foreseen.title(),
                foreseen.description(),
                Origin.FORESEEN,
                new Act(visit.recordedAt(), visit.recordedBy()),
                department,
                agent,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new Foresight(
                        visit.visitId(), foreseen.link(), owner, Optional.ofNullable(foreseen.plannedResolution()))),
                Collections.emptySortedSet(),
                Optional.empty()));
    }

    /** Opens a difficulty because the conditions of two departments contradict each other. */
    public Decision.Changed<Difficulty, DifficultyRefusal> onContradiction(
            ContradictionFoundV1 found, Optional<String> agent) {
        var departments = found.conditions().stream()
                .map(it -> DepartmentCode.of(it.department()))
                .collect(Collectors.toCollection(TreeSet::new));
        var words = found.conditions().stream()
                .map(it -> it.department() + "：" + it.condition())
                .collect(Collectors.joining("；"));
        return raise(new DifficultyFile(
                idOfContradiction(found),
                found.projectId(),
                DifficultyClass.of(departments),
                "部门批复条件相互矛盾",
                words + "（规则 " + found.rule() + "）",
                Origin.CONTRADICTION,
                new Act(found.foundAt(), "rule:contradiction"),
                Optional.empty(),
                agent,
                Optional.of(found.caseId()),
                Optional.empty(),
                false,
                Optional.empty(),
                departments,
                Optional.empty()));
    }

    /** Opens a difficulty because a promised material did not come in time. */
    public Decision.Changed<Difficulty, DifficultyRefusal> onBreach(GapBreachedV1 gap, Optional<String> agent) {
        return raise(new DifficultyFile(
                idOfBreach(gap.gapId()),
                gap.projectId(),
                DifficultyClass.OTHER,
                gap.matterCode() + (gap.issued() == null ? " 容缺材料逾期未补" : " 容缺通过后材料逾期未补"),
                missed(gap),
                Origin.BREACH,
                new Act(gap.breachedAt(), "rule:gap-breached"),
                Optional.empty(),
                agent,
                Optional.of(gap.applicationId()),
                Optional.of(gap.applicationId() + "-" + gap.matterCode()),
                false));
    }

    /** Before the decision no result is issued; after it the result is out, and its head looks whether to revoke it (D10). */
    private static String missed(GapBreachedV1 gap) {
        var issued = gap.issued();
        if (issued == null) return "承诺于 " + gap.dueOn() + " 前补齐的材料（" + gap.slot() + "）未补；补救并经核实前不出具结果。";
        var number = issued.resultNumber() == null ? "" : "（文号 " + issued.resultNumber() + "）";
        return "应于 " + gap.dueOn() + " 前补齐的材料（" + gap.slot() + "）未补；结果" + number + "已于 "
                + WorkingCalendar.dateOf(issued.decidedAt()) + " 容缺通过并出具，现由部门负责人进行撤销审查，决定撤销或维持。";
    }

    /** Opens what a joint pre-review has to meet about (S3). */
    public Decision.Changed<Difficulty, DifficultyRefusal> onPreReview(
            PreReviewRequestedV1 asked, Optional<String> agent) {
        var departments =
                asked.departments().stream().map(DepartmentCode::of).collect(Collectors.toCollection(TreeSet::new));
        return raise(new DifficultyFile(
                idOfPreReview(asked.preReviewId()),
                asked.projectId(),
                DifficultyClass.of(departments),
                "重点项目联合预审",
                asked.subject() + "（请各部门于 " + asked.opinionsBy() + " 前提出意见）",
                Origin.PRE_REVIEW,
                new Act(asked.requestedAt(), "rule:pre-review"),
                Optional.empty(),
                agent,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                departments,
                Optional.empty()));
    }

    /** Opens a difficulty because a service does not hold what it has told, for whoever looks after the system. */
    public Decision.Changed<Difficulty, DifficultyRefusal> onDifference(DifferenceFoundV1 found) {
        return raise(new DifficultyFile(
                idOfDifference(found.differenceId(), found.since()),
                found.projectId(),
                DifficultyClass.OTHER,
                "对账差异：" + found.service() + " 服务与台账不一致",
                described(found),
                Origin.RECONCILIATION,
                new Act(found.foundAt(), "rule:reconciliation"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false));
    }

    private static String described(DifferenceFoundV1 found) {
        var about = found.aggregateId() == null ? "" : "；对象 " + found.aggregateId();
        var fields = found.fields().stream()
                .map(it -> it.name() + "：服务 " + shown(it.listed()) + "，台账 " + shown(it.recorded()))
                .collect(Collectors.joining("；"));
        return "%s 夜间对账（%s，清单 %s%s）%s"
                .formatted(found.since(), found.kind(), found.list(), about, fields.isEmpty() ? "" : "。" + fields);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "无" : value;
    }

    /** As {@link #idOfRefusal}; one that comes back is another. */
    public static String idOfDifference(String differenceId, LocalDate since) {
        return named("difference:" + differenceId + ":" + since);
    }

    /** As {@link #idOfRefusal}. */
    public static String idOfPreReview(String preReviewId) {
        return named("pre-review:" + preReviewId);
    }

    /** As {@link #idOfRefusal}. */
    public static String idOfContradiction(ContradictionFoundV1 found) {
        return named("contradiction:" + found.contradictionId());
    }

    /** As {@link #idOfRefusal}. */
    public static String idOfBreach(String gapId) {
        return named("gap-breached:" + gapId);
    }

    // Departments that disagree already, or that were asked to meet, are not asked by the agent first (D17).
    private static Level startOf(DifficultyFile file) {
        return switch (file.origin()) {
            case CONTRADICTION, PRE_REVIEW -> Level.HUDDLE;
            case MANUAL, REFUSAL, RED_LIGHT, FORESEEN, BREACH, EXEMPTION_UNDONE, RECONCILIATION -> Level.AGENT;
        };
    }

    /** Whether the verdict is one that opens a difficulty. */
    public static boolean isRefusal(ReviewDecidedV1 review) {
        return review.verdict().is(HowItEnded.REFUSED);
    }

    /** The identity comes from the review, so that what is heard twice opens one difficulty. */
    public static String idOfRefusal(ReviewDecidedV1 review) {
        return named("refusal:" + review.reviewId());
    }

    /** As {@link #idOfRefusal}; another one falls at another time. */
    public static String idOfFallenExemption(ReviewExemptionUndoneV1 undone) {
        return named("exemption-undone:%s:%s:%s:%s"
                .formatted(undone.reviewId(), undone.rule(), undone.requiredMatter(), undone.undoneAt()));
    }

    /** As {@link #idOfRefusal}. */
    public static String idOfRedLight(ReviewTurnedRedV1 review) {
        return named("red-light:" + review.reviewId());
    }

    private static String named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static DifficultyFile byRule(
            String id,
            String projectId,
            Origin origin,
            String title,
            String description,
            String caseId,
            String reviewId,
            String department,
            Optional<String> agent,
            Act raised) {
        var code = DepartmentCode.of(department);
        return new DifficultyFile(
                id,
                projectId,
                DifficultyClass.of(code),
                title,
                description,
                origin,
                raised,
                Optional.of(code),
                agent,
                Optional.of(caseId),
                Optional.of(reviewId),
                false);
    }

    private static ProblemRaisedV1 raised(Difficulty.Open open) {
        var file = open.file();
        var standing = open.standing();
        return new ProblemRaisedV1(
                file.projectId(),
                file.id(),
                file.problemClass().name(),
                file.title(),
                file.origin().name(),
                file.raised().by(),
                file.department().map(DepartmentCode::value).orElse(null),
                standing.owner().name(),
                file.caseId().orElse(null),
                file.reviewId().orElse(null),
                file.blocking(),
                standing.deadline(),
                file.raised().at(),
                file.matter().map(MatterCode::value).orElse(null),
                standing.level().name(),
                standing.provisional(),
                open.departmentCodes());
    }
}
