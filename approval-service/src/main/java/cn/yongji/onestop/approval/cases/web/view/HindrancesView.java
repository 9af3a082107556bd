package cn.yongji.onestop.approval.cases.web.view;

import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.Hindrances;
import cn.yongji.onestop.approval.cases.domain.review.Requirement;
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
    public record GapView(
            @Schema(example = "0198f6d0-6666-7aaa-8b1f-3f6d5c2b1a00")
            String gapId,

            @Schema(example = "S16-03") String slot,
            @Schema(example = "资金证明") String slotName,
            @Schema(example = "2026-12-10") LocalDate dueOn,
            @Schema(example = "OUTSTANDING") Gap.State state) {
        static GapView of(Gap it) {
            return new GapView(it.id(), it.slot(), it.slotName(), it.dueOn(), it.state());
        }
    }

    /** 另案办理的前置事项. */
    @Schema(name = "Requirement")
    public record RequirementView(
            @Schema(example = "M25") String matter,
            @Schema(example = "S25") String rule,
            @Schema(example = "规划条件变更") String reason,
            @Schema(example = "永规许〔2026〕12号") @Nullable String resultNumber,

            @Schema(example = "2026-12-08T02:00:00Z") @Nullable
            Instant metAt) {
        static RequirementView of(Requirement it) {
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
    public record DutyView(
            @Schema(example = "承诺的防雷装置未安装") String finding,
            @Schema(example = "2027-03-02T02:00:00Z") Instant foundAt,
            @Schema(example = "review-meteorology") String foundBy) {
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
