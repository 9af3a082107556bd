package cn.yongji.onestop.kernel.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms of a review 办理要求, as the catalogue and the plan set them at acceptance; they stay (D19).
 *
 * @param secondarySlots 副件 among the materials of this matter; all others are main 主件, as all of earlier writers' are
 */
public record ReviewTerms(
        String kind,
        @Nullable Integer statutoryWorkingDays,
        @Nullable Integer extensionWorkingDays,
        boolean secondSignature,
        boolean silenceGrants,
        boolean grantableWithGaps,
        @Nullable MergedHandling merged,
        List<PromisedGap> gaps,
        List<AppliedRule> rules,
        List<String> waitsForOtherCases,
        @Nullable List<String> secondarySlots) {
    public ReviewTerms {
        gaps = List.copyOf(gaps);
        rules = List.copyOf(rules);
        waitsForOtherCases = List.copyOf(waitsForOtherCases);
        secondarySlots = secondarySlots == null ? null : List.copyOf(secondarySlots);
    }

    /** With main materials only. */
    public ReviewTerms(
            String kind,
            @Nullable Integer statutoryWorkingDays,
            @Nullable Integer extensionWorkingDays,
            boolean secondSignature,
            boolean silenceGrants,
            boolean grantableWithGaps,
            @Nullable MergedHandling merged,
            List<PromisedGap> gaps,
            List<AppliedRule> rules,
            List<String> waitsForOtherCases) {
        this(
                kind,
                statutoryWorkingDays,
                extensionWorkingDays,
                secondSignature,
                silenceGrants,
                grantableWithGaps,
                merged,
                gaps,
                rules,
                waitsForOtherCases,
                null);
    }
}
