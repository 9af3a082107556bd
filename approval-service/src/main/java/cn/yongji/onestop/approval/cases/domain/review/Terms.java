package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.TimeFrame;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.MergedHandling;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 办理要求 of a review beyond its limit, as they stood at acceptance (D19).
 *
 * @param commitment handled as 告知承诺 instead of 审批
 * @param statutoryWorkingDays the legal limit, which the promised one undercuts
 * @param extensionWorkingDays how far the limit may be extended, where the matter says so itself
 * @param secondSignature whether a second person of the department has to sign
 * @param silenceGrants whether silence past the limit grants, which a matter must opt in to (D14)
 * @param grantableWithGaps whether it may be granted while a promised material is out (code 12)
 * @param merged the other matters it is handled together with (S20, D6)
 * @param rules policy rules that were applied, with their evidence (S28)
 */
public record Terms(
        boolean commitment,
        Optional<Integer> statutoryWorkingDays,
        Optional<Integer> extensionWorkingDays,
        boolean secondSignature,
        boolean silenceGrants,
        boolean grantableWithGaps,
        Optional<MergedHandling> merged,
        List<AppliedRule> rules) {
    /** An approval by one signature, with nothing special. */
    public static final Terms PLAIN =
            new Terms(false, Optional.empty(), Optional.empty(), false, false, false, Optional.empty(), List.of());

    private static final String COMMITMENT = "NOTIFICATION_COMMITMENT";

    public Terms {
        rules = List.copyOf(rules);
    }

    public static Terms of(@Nullable ReviewTerms terms) {
        if (terms == null) return PLAIN;
        return new Terms(
                terms.kind().equals(COMMITMENT),
                Optional.ofNullable(terms.statutoryWorkingDays()),
                Optional.ofNullable(terms.extensionWorkingDays()),
                terms.secondSignature(),
                terms.silenceGrants(),
                terms.grantableWithGaps(),
                Optional.ofNullable(terms.merged()),
                terms.rules());
    }

    /** The legal frame of the limit: that of the matter, or else of one authority or of several together (art. 42). */
    public TimeFrame frame() {
        var usual = merged.isPresent() ? TimeFrame.JOINT : TimeFrame.SINGLE;
        return new TimeFrame(
                statutoryWorkingDays.orElse(usual.workingDays()), extensionWorkingDays.orElse(usual.extension()));
    }

    /** The name of the group that is handled as one, if it belongs to one. */
    public Optional<String> group() {
        return merged.map(MergedHandling::group);
    }
}
