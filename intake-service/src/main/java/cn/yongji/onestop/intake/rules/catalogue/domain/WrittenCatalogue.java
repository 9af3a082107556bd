package cn.yongji.onestop.intake.rules.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue as it is written down, in a file or in a draft: nothing of it is checked yet. What may be left out is nullable, so
 * that what was written before a field existed still reads.
 */
public record WrittenCatalogue(
        String version,
        LocalDate effectiveFrom,
        int oneStopVisits,
        Map<String, String> departments,
        List<WrittenSlot> slots,
        List<WrittenMatter> matters,
        @Nullable List<WrittenGroup> parallelGroups,
        @Nullable List<WrittenRule> rules) {

    /** 应交材料 as it is written. */
    public record WrittenSlot(
            String code,
            String name,
            String description,
            @Nullable SlotKind kind,
            boolean reusable,
            @Nullable List<String> filledBy,
            @Nullable Integer validityMonths,
            @Nullable List<WrittenEvidence> evidence) {}

    /** 可接受的证明 as it is written. */
    public record WrittenEvidence(String name, String issuer) {}

    /** 审批事项 as it is written. */
    public record WrittenMatter(
            String code,
            String name,
            String department,
            Stage stage,
            String basis,
            int statutoryWorkingDays,
            int promisedWorkingDays,
            String appliesWhen,
            String appliesReason,
            List<WrittenExemption> exemptions,
            List<String> prerequisites,
            List<String> mainMaterials,
            List<String> secondaryMaterials,
            @Nullable List<String> deferrableMaterials,
            WrittenBaseline baseline,
            @Nullable WrittenTraits traits,
            @Nullable List<WrittenResult> results) {}

    /** 豁免规则 of the matter's own law. */
    public record WrittenExemption(String rule, String basis, String reason, String when) {}

    /** 串行基准. */
    public record WrittenBaseline(int workingDays, int submitVisits, int collectVisits) {}

    /** 办理特性; what is not said is usual. */
    public record WrittenTraits(
            MatterTraits.@Nullable Nature nature,
            @Nullable Integer expertReviewWorkingDays,
            @Nullable Integer extensionWorkingDays,
            @Nullable Boolean notificationCommitment,
            @Nullable Boolean secondSignature,
            @Nullable Boolean silenceGrants,
            @Nullable Boolean grantableWithGaps,
            @Nullable Boolean handsOnOrder) {}

    /** 审批结果. */
    public record WrittenResult(String name, @Nullable Integer validityMonths) {}

    /** 并联组. */
    public record WrittenGroup(String code, String name, List<String> matters, String when, String note) {}

    /** 政策规则 as it is written. */
    public record WrittenRule(
            String id,
            String measure,
            String title,
            String basis,
            String reason,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            String when,
            WrittenEffect effect) {}

    /** What a rule does, by its kind; what the kind does not have is absent. */
    public record WrittenEffect(
            EffectKind kind,
            @Nullable List<String> matters,
            @Nullable String group,
            @Nullable String name,
            @Nullable Integer promisedWorkingDays,
            @Nullable String slot,
            @Nullable String evidence,
            @Nullable Integer workingDaysBeforeLimit,
            @Nullable Integer atMostWorkingDays) {}

    /** The kinds of {@link Effect} by the names that are written. */
    public enum EffectKind {
        /** 合并办理. */
        MERGE,
        /** 免办事项. */
        EXEMPT_MATTERS,
        /** 免予专家评审. */
        WAIVE_REVIEW,
        /** 采信上级意见. */
        ADOPT_SUPERIOR_OPINION,
        /** 联合评审. */
        JOINT_REVIEW,
        /** 替代材料. */
        SUBSTITUTE,
        /** 区域评估覆盖. */
        COVER_BY_AREA_ASSESSMENT,
        /** 容缺. */
        DEFER,
        /** 标记. */
        MARK
    }
}
