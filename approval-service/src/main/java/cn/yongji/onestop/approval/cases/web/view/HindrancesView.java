package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.Hindrances;
import cn.yongji.onestop.approval.cases.domain.review.OutsidePrerequisite;
import cn.yongji.onestop.approval.cases.domain.review.RevocationDuty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands against granting beside problems, or stood. */
@Schema(name = "Hindrances")
public record HindrancesView(
        List<GapView> gaps,
        List<RequirementView> requirements,

        @Schema(
                description = "承诺不实或容缺通过后逾期未补，负责人应当决定撤销或维持"
                        + " / What was granted does not rest on what it was granted on: the head revokes or upholds it")
        @Nullable
        DutyView revocationDuty) {

    /** 容缺材料. */
    @Schema(name = "Gap")
    public record GapView(
            String gapId,
            String slot,
            String slotName,

            @Schema(description = "补交期限：承诺日，容缺通过后为决定书所定之日 / Last day; after a grant with gaps that of the decision")
            LocalDate dueOn,

            Gap.State state,
            LightView light,

            @Schema(description = "容缺通过前承诺的日期 / The day promised at acceptance, where the decision named another")
            @Nullable
            LocalDate promisedFor,

            @Schema(description = "决定书所定的补交时限（工作日） / Working days that the decision gave") @Nullable
            Integer workingDays,

            @Schema(description = "补交的材料 / What came for it") @Nullable
            String materialId) {
        static GapView of(Gap it, ReviewLooks looks) {
            return new GapView(
                    it.id(),
                    it.slot(),
                    it.slotName(),
                    it.dueOn(),
                    it.state(),
                    light(it, looks),
                    it.afterGrant().map(Gap.AfterGrant::promisedFor).orElse(null),
                    it.afterGrant().map(Gap.AfterGrant::workingDays).orElse(null),
                    it.materialId().orElse(null));
        }

        /** What came, or was made good, waits for nothing any more. */
        private static LightView light(Gap it, ReviewLooks looks) {
            return switch (it.state()) {
                case OUTSTANDING, BREACHED -> looks.light(it.dueOn());
                case FULFILLED, REPAIRED -> looks.none();
            };
        }
    }

    /** 另案办理的前置事项. */
    @Schema(name = "Requirement")
    public record RequirementView(
            String matter,
            String rule,
            String reason,
            @Nullable String resultNumber,
            @Nullable Instant metAt) {
        static RequirementView of(OutsidePrerequisite it) {
            return new RequirementView(
                    it.matter().value(),
                    it.rule(),
                    it.reason(),
                    it.resultNumber().orElse(null),
                    it.metAt().orElse(null));
        }
    }

    /** 撤销义务 and its review 撤销审查. */
    @Schema(name = "RevocationDuty")
    public record DutyView(
            RevocationDuty.Cause cause,
            String finding,
            Instant foundAt,
            String foundBy,

            @Schema(description = "负责人作出撤销或维持决定的期限；尚未准予的没有 / Last day for the head; none while nothing is granted")
            @Nullable
            LocalDate decideBy,

            LightView light,

            @Schema(description = "维持决定的理由 / Why it is upheld") @Nullable
            String upheldBecause,

            @Nullable Instant upheldAt,
            @Nullable String upheldBy) {
        static DutyView of(RevocationDuty it, ReviewLooks looks) {
            var by = it.upheld();
            return new DutyView(
                    it.cause(),
                    it.finding(),
                    it.found().at(),
                    it.found().by(),
                    it.decideBy().orElse(null),
                    it.decideBy().filter(_ -> it.open()).map(looks::light).orElseGet(looks::none),
                    by.map(RevocationDuty.Upholding::reason).orElse(null),
                    by.map(upheld -> upheld.act().at()).orElse(null),
                    by.map(upheld -> upheld.act().by()).orElse(null));
        }
    }

    /** Those that are still to come, in time or late. */
    static List<GapView> openGaps(Hindrances it, ReviewLooks looks) {
        return it.gaps().stream()
                .filter(gap -> switch (gap.state()) {
                    case OUTSTANDING, BREACHED -> true;
                    case FULFILLED, REPAIRED -> false;
                })
                .map(gap -> GapView.of(gap, looks))
                .toList();
    }

    static HindrancesView of(Hindrances it, ReviewLooks looks) {
        return new HindrancesView(
                it.gaps().stream().map(gap -> GapView.of(gap, looks)).toList(),
                it.requirements().stream().map(RequirementView::of).toList(),
                it.duty().map(duty -> DutyView.of(duty, looks)).orElse(null));
    }
}
