package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.intake.rules.catalogue.domain.Exemption;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.catalogue.domain.MatterTraits;
import cn.yongji.onestop.intake.rules.catalogue.domain.Need;
import cn.yongji.onestop.intake.rules.catalogue.domain.SlotKind;
import cn.yongji.onestop.intake.rules.catalogue.domain.Stage;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** 审批事项 as the catalogue has it. */
@Schema(name = "Matter", description = "审批事项：部门、阶段、依据、时限、前置事项和应交材料。")
record MatterView(
        @Schema(type = "string") MatterCode code,
        String name,
        @Schema(type = "string") DepartmentCode department,
        String departmentName,
        Stage stage,
        @Schema(description = "设定依据") String basis,
        @Schema(description = "法定时限（工作日）") int statutoryWorkingDays,
        @Schema(description = "承诺时限（工作日），0 为即办") int promisedWorkingDays,
        @Schema(description = "适用条件（CEL）") String appliesWhen,
        @Schema(description = "适用条件说明") String appliesReason,
        List<ExemptionView> exemptions,
        @Schema(description = "前置事项") List<MatterCode> prerequisites,
        List<NeedView> materials,
        BaselineView baseline,
        TraitsView traits,
        @Schema(description = "审批结果") List<ResultView> results) {

    /** 豁免规则. */
    @Schema(name = "Exemption")
    record ExemptionView(
            String rule,
            String basis,
            String reason,
            @Schema(description = "条件（CEL）") String when) {
        static ExemptionView of(Exemption exemption) {
            return new ExemptionView(
                    exemption.rule(),
                    exemption.basis(),
                    exemption.reason(),
                    exemption.when().text());
        }
    }

    /** 应交材料. */
    @Schema(name = "MaterialNeed")
    record NeedView(
            @Schema(description = "材料槽位代码") String slot,
            String name,
            String description,
            @Schema(description = "主件不得缺少；副件按容缺规则") boolean main,
            @Schema(description = "可供其他事项重复使用") boolean reusable,
            @Schema(description = "可容缺：可按容缺规则承诺后补") boolean deferrable,
            SlotKind kind,

            @Schema(description = "有效期（月），缺省为长期有效") @Nullable
            Integer validityMonths,

            @Schema(description = "可接受的证明及出具单位") List<EvidenceView> evidence,
            @Schema(description = "由这些事项之一的审批结果自动填充") List<MatterCode> filledBy) {
        static NeedView of(Need need) {
            var slot = need.slot();
            return new NeedView(
                    slot.code(),
                    slot.name(),
                    slot.description(),
                    need.main(),
                    slot.reusable(),
                    need.deferrable(),
                    slot.kind(),
                    months(slot.validityMonths()),
                    slot.evidence().stream()
                            .map(it -> new EvidenceView(it.name(), it.issuer()))
                            .toList(),
                    slot.filledBy());
        }
    }

    /** 可接受的证明. */
    @Schema(name = "EvidenceAndIssuer", description = "可接受的证明及其出具单位。")
    record EvidenceView(String name, String issuer) {}

    /** 办理特性. */
    @Schema(name = "MatterTraits", description = "办理特性：性质、并联组、专家评审、延期、告知承诺等。")
    record TraitsView(
            MatterTraits.Nature nature,

            @Schema(description = "专家评审最长工作日（不计入时限），缺省为没有专家评审") @Nullable
            Integer expertReviewWorkingDays,

            @Schema(description = "可延期工作日，一次") int extensionWorkingDays,
            @Schema(description = "可选告知承诺") boolean notificationCommitment,
            @Schema(description = "须第二人签署") boolean secondSignature,
            @Schema(description = "超时默认") boolean silenceGrants,
            @Schema(description = "可容缺办结") boolean grantableWithGaps,
            @Schema(description = "不需办理时，其前置是否由后续事项承接") boolean handsOnOrder) {
        static TraitsView of(MatterTraits traits) {
            return new TraitsView(
                    traits.nature(),
                    traits.expertReview()
                            .map(MatterTraits.ExpertReview::atMostWorkingDays)
                            .orElse(null),
                    traits.extensionWorkingDays(),
                    traits.notificationCommitment(),
                    traits.secondSignature(),
                    traits.silenceGrants(),
                    traits.grantableWithGaps(),
                    traits.handsOnOrder());
        }
    }

    /** 审批结果. */
    @Schema(name = "MatterResult", description = "审批结果文件，及其填充的材料槽位。")
    record ResultView(
            String name,

            @Schema(description = "有效期（月），缺省为长期有效") @Nullable
            Integer validityMonths,

            List<String> fills) {}

    /** 串行基准. */
    @Schema(name = "SerialBaseline", description = "该事项单独办理时的基准：工作日与跑动次数。")
    record BaselineView(int workingDays, int submitVisits, int collectVisits) {}

    static MatterView of(Matter matter) {
        var baseline = matter.baseline();
        return new MatterView(
                matter.code(),
                matter.name(),
                matter.department().code(),
                matter.department().name(),
                matter.stage(),
                matter.basis(),
                matter.statutoryWorkingDays(),
                matter.promisedWorkingDays(),
                matter.applies().text(),
                matter.appliesReason(),
                matter.exemptions().stream().map(ExemptionView::of).toList(),
                matter.prerequisites().stream().sorted().toList(),
                matter.needs().stream().map(NeedView::of).toList(),
                new BaselineView(baseline.workingDays(), baseline.submitVisits(), baseline.collectVisits()),
                TraitsView.of(matter.traits()),
                matter.results().stream()
                        .map(it -> new ResultView(it.name(), months(it.validityMonths()), it.fills()))
                        .toList());
    }

    private static @Nullable Integer months(OptionalInt months) {
        return months.isPresent() ? months.getAsInt() : null;
    }
}
