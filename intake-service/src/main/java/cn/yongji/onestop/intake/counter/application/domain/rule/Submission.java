package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Examination;
import cn.yongji.onestop.intake.counter.application.domain.state.Header;
import cn.yongji.onestop.intake.counter.application.domain.state.Notice;
import cn.yongji.onestop.intake.counter.application.domain.state.Receipt;
import cn.yongji.onestop.intake.counter.application.domain.state.Sheet;
import cn.yongji.onestop.intake.papers.project.domain.UnitCode;
import cn.yongji.onestop.intake.rules.catalogue.domain.Matter;
import cn.yongji.onestop.intake.rules.planning.domain.Applicability;
import cn.yongji.onestop.intake.rules.planning.domain.AppliedRule;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 提交: complete is accepted at once; anything missing leads to one notice that names all of it; what rests on a promise
 * to hand in later goes to a clerk.
 */
final class Submission {
    private Submission() {}

    static Decision<Application, ApplicationRefusal> decide(
            Header header, Sheet filed, Examination examination, ApplicationCommand.Submit command) {
        var dossier = command.dossier();
        // What is on file already is never asked for (S29, S30).
        var sheet = dossier.complete(filed);
        var receipt = Receipt.at(command.at(), sheet, dossier.calendar());
        var refusal = refusal(sheet, receipt, command);
        if (refusal.isPresent()) return Decision.refused(refusal.get());
        var gaps = Completeness.gaps(sheet, dossier, command.pledges());
        if (!gaps.isEmpty()) {
            var taken = new ArrayList<>(sheet.materials());
            taken.removeAll(filed.materials());
            return inCorrection(header, filed, receipt, explained(gaps, filed, dossier), taken, examination, command);
        }
        if (command.byClerk() || command.pledges().gaps().isPresent() || examination.wanted())
            return received(header, sheet, receipt, examination, command);
        var accepting = new Accepting(
                command.applicationId(), header, sheet, receipt, command.pledges(), dossier, command.at());
        var accepted = accepting.byRule(receipt.receivedOn());
        var events = new ArrayList<EventContract>();
        events.add(submitted(sheet, receipt, command));
        events.addAll(accepted.events());
        return Decision.changed(accepted.next(), events);
    }

    private static List<RequestedItem> explained(List<RequestedItem> gaps, Sheet filed, Dossier dossier) {
        return gaps.stream()
                .map(gap -> Optional.ofNullable(gap.slot())
                        .flatMap(slot -> dossier.evidence().fault(filed, slot))
                        .map(why -> new RequestedItem(gap.slot(), gap.pointer(), gap.text() + "（所附材料" + why + "）"))
                        .orElse(gap))
                .toList();
    }

    private static Optional<ApplicationRefusal> refusal(
            Sheet sheet, Receipt receipt, ApplicationCommand.Submit command) {
        var dossier = command.dossier();
        if (dossier.unitCode() instanceof UnitCode.InDoubt(var expected, var _)) {
            var uscc = dossier.facts().unit().uscc().value();
            return Optional.of(new ApplicationRefusal.UnitCodeInDoubt(uscc, expected));
        }
        var granted = sheet.matters().stream()
                .flatMap(code -> Stream.ofNullable(dossier.elsewhere().grants().get(code)))
                .findFirst();
        if (granted.isPresent()) return Optional.of(granted.get());
        var notNeeded = sheet.matters().stream()
                .flatMap(code -> dossier.catalogue().matter(code).stream())
                .flatMap(matter -> notNeeded(matter, dossier).stream())
                .findFirst();
        if (notNeeded.isPresent()) return notNeeded;
        return pledgeRefusal(sheet, receipt, command);
    }

    private static Optional<ApplicationRefusal> pledgeRefusal(
            Sheet sheet, Receipt receipt, ApplicationCommand.Submit command) {
        if (command.pledges().none()) return Optional.empty();
        var faults = Pledging.faults(sheet, command.pledges(), command.dossier(), receipt.receivedOn());
        if (!faults.isEmpty()) return Optional.of(new ApplicationRefusal.PledgesInvalid(faults));
        return command.dossier().barred().map(ApplicationRefusal.NoCredit::new);
    }

    private static Optional<ApplicationRefusal> notNeeded(Matter matter, Dossier dossier) {
        return switch (Applicability.of(matter, dossier.catalogue(), dossier.situation())) {
            case Applicability.Needed _ -> Optional.empty();
            case Applicability.Exempted(var rule) -> notNeeded(matter, rule);
            case Applicability.Covered(var rule) -> notNeeded(matter, rule);
            case Applicability.OutOfScope(var reason, var _) ->
                Optional.of(new ApplicationRefusal.MatterNotNeeded(matter.code(), matter.name(), reason));
        };
    }

    private static Optional<ApplicationRefusal> notNeeded(Matter matter, AppliedRule rule) {
        return Optional.of(new ApplicationRefusal.MatterNotNeeded(
                matter.code(), matter.name(), rule.rule() + "：" + rule.reason()));
    }

    private static Decision<Application, ApplicationRefusal> received(
            Header header, Sheet sheet, Receipt receipt, Examination examination, ApplicationCommand.Submit command) {
        var answerBy = command.dossier()
                .calendar()
                .plus(receipt.receivedOn(), Notice.WORKING_DAYS)
                .date();
        var next = new Application.Received(header, sheet, receipt, command.pledges(), examination.byClerk(), answerBy);
        return Decision.changed(next, submitted(sheet, receipt, command));
    }

    private static Decision<Application, ApplicationRefusal> inCorrection(
            Header header,
            Sheet sheet,
            Receipt receipt,
            List<RequestedItem> gaps,
            List<MaterialRef> taken,
            Examination examination,
            ApplicationCommand.Submit command) {
        var due = command.dossier()
                .calendar()
                .plus(receipt.receivedOn(), Notice.WORKING_DAYS)
                .date();
        var notice = new Notice(gaps, due, command.at());
        var event = new ApplicationCorrectionRequestedV1(
                command.dossier().projectId(), command.applicationId(), gaps, Notice.BASIS, due, command.at());
        return Decision.changed(
                new Application.InCorrection(header, sheet, receipt, notice, examination, taken),
                submitted(sheet, receipt, command),
                event);
    }

    private static ApplicationSubmittedV1 submitted(Sheet sheet, Receipt receipt, ApplicationCommand.Submit command) {
        return new ApplicationSubmittedV1(
                command.dossier().projectId(),
                command.applicationId(),
                ReviewOrders.stage(sheet, command.dossier()),
                sheet.matters().stream().map(MatterCode::value).toList(),
                receipt.arrivedAt(),
                receipt.receivedOn(),
                command.by());
    }
}
