package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.planning.domain.DueMaterial;
import cn.yongji.onestop.intake.rules.planning.domain.RuleKind;
import cn.yongji.onestop.intake.rules.planning.domain.Scope;
import cn.yongji.onestop.kernel.event.AppliedRule;
import cn.yongji.onestop.kernel.event.MergedHandling;
import cn.yongji.onestop.kernel.event.PromisedGap;
import cn.yongji.onestop.kernel.event.ReviewTerms;
import cn.yongji.onestop.kernel.event.RuleEvidence;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.List;

/** What the catalogue and the rules set for a review beyond its limit; it stays for as long as the case runs (D19). */
final class OrderTerms {
    private static final String APPROVAL = "APPROVAL";
    private static final String BY_COMMITMENT = "NOTIFICATION_COMMITMENT";

    private final Sheet sheet;
    private final Dossier dossier;
    private final Pledges pledges;
    private final List<Gap> gaps;
    private final Scope scope;
    private final List<DueMaterial> due;
    private final FiledTogether together;

    OrderTerms(Sheet sheet, Dossier dossier, Pledges pledges, List<Gap> gaps) {
        this.sheet = sheet;
        this.dossier = dossier;
        this.pledges = pledges;
        this.gaps = gaps;
        this.scope = dossier.scope();
        this.due = dossier.due(sheet);
        this.together = new FiledTogether(sheet, scope);
    }

    int limit(Matter matter) {
        return together.limit(matter);
    }

    ReviewTerms of(Matter matter) {
        var traits = matter.traits();
        return new ReviewTerms(
                pledges.of(matter.code()).isPresent() ? BY_COMMITMENT : APPROVAL,
                matter.statutoryWorkingDays(),
                traits.extensionWorkingDays() == 0 ? null : traits.extensionWorkingDays(),
                traits.secondSignature(),
                traits.silenceGrants(),
                traits.grantableWithGaps(),
                together.handling(matter)
                        .map(it -> new MergedHandling(it.group(), it.name(), together.parts(it)))
                        .orElse(null),
                promised(matter),
                applied(matter),
                waitsFor(matter),
                secondary(matter));
    }

    /** 副件 is a trait of the matter, not of the slot (D10). */
    private List<String> secondary(Matter matter) {
        return due.stream()
                .filter(it -> it.matter().equals(matter) && !it.need().main())
                .map(it -> it.slot().code())
                .distinct()
                .toList();
    }

    private List<PromisedGap> promised(Matter matter) {
        return gaps.stream()
                .filter(gap -> gap.matter().equals(matter.code()))
                .map(gap -> new PromisedGap(gap.gapId(), gap.slot(), gap.slotName(), gap.dueOn()))
                .toList();
    }

    private List<AppliedRule> applied(Matter matter) {
        var rules = new ArrayList<>(scope.appliedTo(matter));
        // What might have stood in, and was not needed to, was not applied (S28).
        var used = due.stream()
                .filter(it -> it.matter().equals(matter))
                .flatMap(it -> it.rule().stream())
                .toList();
        rules.removeIf(it -> it.kind() == RuleKind.SUBSTITUTE && !used.contains(it));
        var alone = together.handling(matter).isEmpty();
        scope.mergedWith(matter.code()).filter(_ -> alone).ifPresent(it -> rules.remove(it.rule()));
        if (!promised(matter).isEmpty()) scope.deferring(matter).ifPresent(rules::add);
        return rules.stream()
                .map(it -> new AppliedRule(
                        it.rule(),
                        it.kind().name(),
                        it.basis(),
                        it.evidence().stream()
                                .map(fact -> new RuleEvidence(fact.fact(), fact.value()))
                                .toList()))
                .toList();
    }

    private List<String> waitsFor(Matter matter) {
        return Prerequisites.outside(matter, sheet, dossier.catalogue(), dossier.situation()).stream()
                .map(Matter::code)
                .filter(code -> !dossier.elsewhere().granted().contains(code))
                .filter(code -> dossier.elsewhere().underReview().contains(code))
                .filter(code -> !Prerequisites.provenByPaper(matter, code, sheet))
                .map(MatterCode::value)
                .toList();
    }
}
