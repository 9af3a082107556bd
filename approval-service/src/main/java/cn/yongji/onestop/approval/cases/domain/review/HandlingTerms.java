package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.TimeFrame;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.MergedHandling;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import cn.yongji.onestop.kernel.event.RuleEvidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param undone exemptions among them that were undone since (D5)
 * @param secondarySlots 副件 among its materials; all others are main 主件
 * @param raised the joint review of a higher level that was asked for after the acceptance
 */
public record HandlingTerms(
        boolean commitment,
        Optional<Integer> statutoryWorkingDays,
        Optional<Integer> extensionWorkingDays,
        boolean secondSignature,
        boolean silenceGrants,
        boolean grantableWithGaps,
        Optional<MergedHandling> merged,
        List<AppliedRule> rules,
        List<UndoneExemption> undone,
        List<String> secondarySlots,
        Optional<RaisedReview> raised) {
    /** An approval by one signature, with nothing special. */
    public static final HandlingTerms PLAIN = new HandlingTerms(
            false, Optional.empty(), Optional.empty(), false, false, false, Optional.empty(), List.of());

    /** Effects of rules that make a review by experts or on site needless: S21 and S23 (3.6). */
    private static final Set<String> EXEMPTING = Set.of("WAIVE_REVIEW", "ADOPT_OPINION");

    private static final String JOINT = "JOINT_REVIEW";
    private static final String ADOPTING = "ADOPT_OPINION";
    private static final String OPINION_NUMBER = "superiorOpinion.number";

    private static final String COMMITMENT = "NOTIFICATION_COMMITMENT";

    public HandlingTerms {
        rules = List.copyOf(rules);
        undone = List.copyOf(undone);
        secondarySlots = List.copyOf(secondarySlots);
    }

    /** As they are at acceptance, when nothing is undone yet, with main materials only. */
    public HandlingTerms(
            boolean commitment,
            Optional<Integer> statutoryWorkingDays,
            Optional<Integer> extensionWorkingDays,
            boolean secondSignature,
            boolean silenceGrants,
            boolean grantableWithGaps,
            Optional<MergedHandling> merged,
            List<AppliedRule> rules) {
        this(
                commitment,
                statutoryWorkingDays,
                extensionWorkingDays,
                secondSignature,
                silenceGrants,
                grantableWithGaps,
                merged,
                rules,
                List.of(),
                List.of(),
                Optional.empty());
    }

    public static HandlingTerms of(@Nullable ReviewTerms terms) {
        if (terms == null) return PLAIN;
        return new HandlingTerms(
                terms.kind().equals(COMMITMENT),
                Optional.ofNullable(terms.statutoryWorkingDays()),
                Optional.ofNullable(terms.extensionWorkingDays()),
                terms.secondSignature(),
                terms.silenceGrants(),
                terms.grantableWithGaps(),
                Optional.ofNullable(terms.merged()),
                terms.rules(),
                List.of(),
                terms.secondarySlots() == null ? List.of() : terms.secondarySlots(),
                Optional.empty());
    }

    /** Whether what fills a slot is a main material of this matter (D10). */
    public boolean main(String slot) {
        return !secondarySlots.contains(slot);
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

    /** The rules that make a review by experts or on site needless, or did until they were undone. */
    public List<AppliedRule> exemptions() {
        return rules.stream().filter(it -> EXEMPTING.contains(it.effect())).toList();
    }

    /** The rule by which a higher level reviews it, if one does (S24): since the acceptance, or since facts changed. */
    public Optional<AppliedRule> jointReview() {
        return rules.stream().filter(HandlingTerms::joint).findFirst().or(() -> raised.map(RaisedReview::rule));
    }

    /** Whether a rule sends it to a joint review of a higher level. */
    public static boolean joint(AppliedRule rule) {
        return rule.effect().equals(JOINT);
    }

    /** Whether an exemption fell, so that the experts' review it had spared is wanted. */
    public boolean reviewWanted() {
        return !exemptions().isEmpty() && exemption().isEmpty();
    }

    /** Number of the opinion of a superior that stands in for the review (S23). */
    public Optional<String> adoptedOpinion() {
        return exemptions().stream()
                .filter(it -> it.effect().equals(ADOPTING)
                        && exemption().filter(it.rule()::equals).isPresent())
                .flatMap(it -> it.evidence().stream())
                .filter(it -> it.fact().equals(OPINION_NUMBER))
                .map(RuleEvidence::value)
                .findFirst();
    }

    /** The rule that makes it needless now, if one does; none makes needless what a higher level asks for (D3). */
    public Optional<String> exemption() {
        if (jointReview().isPresent()) return Optional.empty();
        return exemptions().stream()
                .map(AppliedRule::rule)
                .filter(rule -> undone(rule).isEmpty())
                .findFirst();
    }

    /** How the exemption by a rule was undone, if it was. */
    public Optional<UndoneExemption> undone(String rule) {
        return undone.stream().filter(it -> it.rule().equals(rule)).findFirst();
    }

    public HandlingTerms with(UndoneExemption now) {
        return with(Stream.concat(undone.stream(), Stream.of(now)).toList(), raised);
    }

    /** A higher level asks for a joint review, or does not any more. */
    public HandlingTerms withRaised(Optional<RaisedReview> now) {
        return with(undone, now);
    }

    private HandlingTerms with(List<UndoneExemption> undoneNow, Optional<RaisedReview> raisedNow) {
        return new HandlingTerms(
                commitment,
                statutoryWorkingDays,
                extensionWorkingDays,
                secondSignature,
                silenceGrants,
                grantableWithGaps,
                merged,
                rules,
                undoneNow,
                secondarySlots,
                raisedNow);
    }
}
