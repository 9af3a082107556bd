package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.review.Condition;
import cn.yongji.onestop.approval.cases.domain.review.Draft;
import cn.yongji.onestop.approval.cases.domain.review.GapDays;
import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Distinct;
import cn.yongji.onestop.platform.web.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a department decides, proposes, or will decide. */
@Schema(name = "DecisionRequest")
public record DecisionBody(
        Wanted verdict,

        @Schema(description = "不予许可时必填 / Required for a refusal") @Nullable @Size(max = 2000)
        String ground,

        @Schema(description = "申请人可以如何补救 / What the unit can do about it") @Nullable @Size(max = 2000)
        String remedy,

        @Nullable @Size(max = 4000) String opinion,
        @Nullable @Size(max = 100) String resultNumber,
        @Nullable @Size(max = 50) List<@Valid ConditionBody> conditions,

        @Schema(
                description = "免予评审失效后仍不组织专家评审即准予的理由，仅部门负责人可说明"
                        + " / Why a head grants without the experts' review that an exemption had spared until it fell")
        @Nullable
        @Size(max = 1000)
        String withoutReviewReason,

        @Schema(
                description =
                        "主件异常（过期、注销、被隔离）时仍准予的理由" + " / Why it is granted although a main material of it is flagged")
        @Nullable
        @Size(max = 1000)
        String flaggedPaperReason,

        @Schema(
                description = "容缺通过时各项容缺材料的补交时限；未列明的自作出决定次日起十个工作日，且不早于原承诺日"
                        + " / With GRANTED_WITH_GAPS, the working days for each missing material; where a material has"
                        + " none, ten working days from the day after the decision, and not before the promised day")
        @Nullable
        @Size(max = 50)
        @Distinct(by = "slot")
        List<@Valid GapDaysBody> gaps) {

    /** 补交时限 of one missing material. */
    @Schema(name = "GapDaysRequest")
    public record GapDaysBody(
            @Schema(description = "容缺材料的槽位 / Slot of the missing material") @NotBlank @Size(max = 100)
            String slot,

            @Schema(description = "补交时限（工作日），自作出决定次日起算 / Working days, from the day after the decision")
            @Min(1)
            @Max(60)
            int workingDays) {
        GapDays days() {
            return new GapDays(slot, workingDays);
        }
    }

    /** The verdicts that a department can give. */
    public enum Wanted {
        /** 准予. */
        GRANTED,
        /** 容缺通过. */
        GRANTED_WITH_GAPS,
        /** 不予. */
        REFUSED
    }

    /** 许可条件. Those of one kind are compared between departments. */
    @Schema(name = "ConditionRequest")
    public record ConditionBody(
            @Schema(description = "条件类别，同类可比较 / What it is about")
            @NotBlank
            @Pattern(
                    regexp = "[A-Z][A-Z0-9_]{1,39}",
                    message = "由大写字母开头，含大写字母、数字和下划线，2 至 40 位，如 NOISE_LIMIT / it begins with a capital and has 2 to 40"
                            + " capitals, digits and underscores, such as NOISE_LIMIT")
            String kind,

            @NotBlank @Size(max = 1000) String text,

            @Schema(description = "可比较的值 / The value to compare") @Nullable @Size(max = 100)
            String value) {
        Condition condition() {
            return Condition.open(kind, text, Optional.ofNullable(value));
        }
    }

    public Draft draft() {
        return switch (verdict) {
            case GRANTED -> granted(false);
            case GRANTED_WITH_GAPS -> granted(true);
            case REFUSED ->
                new Draft.ToRefuse(
                        Optional.ofNullable(ground),
                        Optional.ofNullable(remedy),
                        Optional.ofNullable(opinion),
                        Optional.ofNullable(resultNumber));
        };
    }

    private Optional<String> reason() {
        return said(withoutReviewReason);
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !it.isBlank());
    }

    /** What only a head may say. */
    void checkedFor(Caller caller) {
        if (reason().isEmpty() || caller.is(Role.DEPARTMENT_HEAD)) return;
        throw new ProblemException(Problem.of(
                EdgeProblems.ROLE_NOT_ALLOWED,
                "仅部门负责人可以说明理由，不组织专家评审即准予",
                "Only a head may grant without the experts' review, with a reason",
                "allowedRoles",
                List.of(Role.DEPARTMENT_HEAD.wireName())));
    }

    private Draft granted(boolean withGaps) {
        var demanded = conditions == null
                ? List.<Condition>of()
                : conditions.stream().map(ConditionBody::condition).toList();
        return new Draft.ToGrant(
                Optional.ofNullable(opinion),
                Optional.ofNullable(resultNumber),
                demanded,
                withGaps,
                reason(),
                said(flaggedPaperReason),
                gaps == null ? List.of() : gaps.stream().map(GapDaysBody::days).toList());
    }
}
