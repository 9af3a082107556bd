package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.promise.Commitment;
import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.promise.Pledges;
import cn.yongji.onestop.intake.counter.application.domain.state.Acceptance;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Course;
import cn.yongji.onestop.intake.counter.application.domain.state.Header;
import cn.yongji.onestop.intake.counter.application.domain.state.Receipt;
import cn.yongji.onestop.intake.counter.application.domain.state.RulePaper;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.rules.commitment.domain.Signature;
import cn.yongji.onestop.intake.rules.planning.domain.DueMaterial;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.GapPromisedV1;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 受理: from here on the reviews run, and what was promised is owed. */
record Accepting(
        String applicationId,
        Header header,
        Sheet sheet,
        Receipt receipt,
        Pledges pledges,
        Dossier dossier,
        Instant at) {

    Decision.Changed<Application, ApplicationRefusal> byRule(LocalDate acceptedOn) {
        return accepted(Acceptance.How.BY_RULE, acceptedOn);
    }

    Decision.Changed<Application, ApplicationRefusal> byClerk() {
        var today = WorkingCalendar.dateOf(at);
        return accepted(Acceptance.How.BY_CLERK, dossier.calendar().receiptDay(today));
    }

    /** 自收到申请材料之日起即为受理: the reviews count from the day of receipt. */
    Decision.Changed<Application, ApplicationRefusal> bySilence() {
        return accepted(Acceptance.How.BY_SILENCE, receipt.receivedOn());
    }

    private Decision.Changed<Application, ApplicationRefusal> accepted(Acceptance.How how, LocalDate acceptedOn) {
        var gaps = gaps();
        var orders = ReviewOrders.of(sheet, dossier, pledges, gaps);
        var departments =
                orders.stream().map(ReviewOrder::department).distinct().toList();
        var unit = dossier.facts().unit().uscc().value();
        var stage = ReviewOrders.stage(sheet, dossier);
        var version = dossier.catalogue().version();
        var acceptance =
                new Acceptance(receipt, at, version, stage, departments, acceptedOn, how, Optional.of(unit), byRules());
        var course =
                new Course(List.of(), gaps, commitments(acceptedOn), ReviewOrders.waitsFor(orders), Optional.empty());
        var events = new ArrayList<EventContract>();
        events.add(new ApplicationAcceptedV1(
                dossier.projectId(),
                dossier.facts().name(),
                applicationId,
                stage,
                unit,
                dossier.facts().unit().name(),
                dossier.agent().orElse(null),
                at,
                acceptedOn,
                version,
                orders));
        gaps.forEach(gap -> events.add(promised(gap, unit)));
        return new Decision.Changed<>(
                new Application.Accepted(header, sheet, acceptance, List.of(), List.of(), course), events);
    }

    private List<RulePaper> byRules() {
        return dossier.due(sheet).stream()
                .filter(DueMaterial::there)
                .flatMap(due -> due.rule().stream()
                        .map(rule ->
                                new RulePaper(due.matter().code(), due.slot().code(), due.insteadOf(), rule.rule())))
                .toList();
    }

    /** One gap for each matter that needs the slot: a document may matter to one and not to another (D10). */
    List<Gap> gaps() {
        return pledges.gaps().stream()
                .flatMap(pledge -> pledge.promises().stream().flatMap(it -> gaps(it, pledge.signature()).stream()))
                .toList();
    }

    private List<Gap> gaps(Pledges.Promise promise, Signature signature) {
        return dossier.catalogue().slot(promise.slot()).stream()
                .flatMap(slot -> Pledging.needing(slot, sheet, pledges, dossier)
                        .map(matter -> Gap.promised(
                                Gap.id(applicationId, matter.code(), slot.code()),
                                matter.code(),
                                slot.code(),
                                slot.name(),
                                promise.dueOn(),
                                signature)))
                .toList();
    }

    private List<Commitment> commitments(LocalDate acceptedOn) {
        return pledges.matters().stream()
                .flatMap(pledge -> dossier.catalogue().matter(pledge.matter()).stream()
                        .map(matter -> new Commitment(
                                matter.code(),
                                pledge.signature(),
                                matter.department().code().value(),
                                dossier.calendar()
                                        .plus(acceptedOn, pledge.checkWithinWorkingDays())
                                        .date(),
                                new Commitment.Finding.Unchecked())))
                .toList();
    }

    private GapPromisedV1 promised(Gap gap, String unit) {
        return new GapPromisedV1(
                dossier.projectId(),
                applicationId,
                gap.gapId(),
                gap.matter().value(),
                gap.slot(),
                gap.slotName(),
                unit,
                gap.signature().textVersion(),
                gap.dueOn(),
                at,
                gap.signature().signedBy());
    }
}
