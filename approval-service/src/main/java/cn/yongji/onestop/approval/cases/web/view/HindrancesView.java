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

        @Schema(description = "承诺不实，负责人应当决定是否撤销 / A commitment was found false") @Nullable
        DutyView revocationDuty) {

    /** 容缺材料. */
    @Schema(name = "Gap")
    public record GapView(String gapId, String slot, String slotName, LocalDate dueOn, Gap.State state) {
        static GapView of(Gap it) {
            return new GapView(it.id(), it.slot(), it.slotName(), it.dueOn(), it.state());
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

    /** 撤销义务. */
    @Schema(name = "RevocationDuty")
    public record DutyView(String finding, Instant foundAt, String foundBy) {
        static DutyView of(RevocationDuty it) {
            return new DutyView(it.finding(), it.found().at(), it.found().by());
        }
    }

    static HindrancesView of(Hindrances it) {
        return new HindrancesView(
                it.gaps().stream().map(GapView::of).toList(),
                it.requirements().stream().map(RequirementView::of).toList(),
                it.duty().map(DutyView::of).orElse(null));
    }
}
