package cn.yongji.onestop.kernel.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms of a review 办理要求, as the catalogue and the plan set them at acceptance; they stay (D19). */
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
        List<String> waitsForOtherCases) {
    public ReviewTerms {
        gaps = List.copyOf(gaps);
        rules = List.copyOf(rules);
        waitsForOtherCases = List.copyOf(waitsForOtherCases);
    }
}
