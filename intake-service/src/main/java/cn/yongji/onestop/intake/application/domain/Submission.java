package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.intake.catalogue.domain.Matter;
import cn.yongji.onestop.intake.planning.domain.Applicability;
import cn.yongji.onestop.intake.planning.domain.AppliedRule;
import cn.yongji.onestop.intake.project.domain.UnitCode;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewOrder;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.List;
import java.util.Optional;

/** 提交: complete is accepted at once; anything missing leads to one notice that names all of it. */
final class Submission {
    private Submission() {}

    static ApplicationOutcome decide(Header header, Sheet sheet, ApplicationCommand.Submit command) {
        var dossier = command.dossier();
        var refusal = refusal(sheet, dossier);
        if (refusal.isPresent()) return new ApplicationOutcome.Refused(refusal.get());
        var receipt = Receipt.at(command.at(), dossier.calendar());
        var gaps = Completeness.gaps(sheet, dossier);
        return gaps.isEmpty()
                ? accepted(header, sheet, receipt, command)
                : inCorrection(header, sheet, receipt, gaps, command);
    }

    private static Optional<ApplicationRefusal> refusal(Sheet sheet, Dossier dossier) {
        if (dossier.unitCode() instanceof UnitCode.InDoubt(var expected, var _)) {
            var uscc = dossier.facts().unit().uscc().value();
            return Optional.of(new ApplicationRefusal.UnitCodeInDoubt(uscc, expected));
        }
        return sheet.matters().stream()
                .flatMap(code -> dossier.catalogue().matter(code).stream())
                .flatMap(matter -> notNeeded(matter, dossier).stream())
                .findFirst();
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

    private static ApplicationOutcome accepted(
            Header header, Sheet sheet, Receipt receipt, ApplicationCommand.Submit command) {
        var dossier = command.dossier();
        var stage = ReviewOrders.stage(sheet, dossier);
        var orders = ReviewOrders.of(sheet, dossier);
        var departments =
                orders.stream().map(ReviewOrder::department).distinct().toList();
        var acceptance =
                new Acceptance(receipt, command.at(), dossier.catalogue().version(), stage, departments);
        var event = new ApplicationAcceptedV1(
                dossier.projectId(),
                dossier.facts().name(),
                command.applicationId(),
                stage,
                dossier.facts().unit().uscc().value(),
                dossier.facts().unit().name(),
                dossier.agent().orElse(null),
                command.at(),
                receipt.receivedOn(),
                dossier.catalogue().version(),
                orders);
        return new ApplicationOutcome.Changed(
                new Application.Accepted(header, sheet, acceptance, List.of(), List.of()),
                List.of(submitted(sheet, receipt, stage, command), event));
    }

    private static ApplicationOutcome inCorrection(
            Header header, Sheet sheet, Receipt receipt, List<RequestedItem> gaps, ApplicationCommand.Submit command) {
        var dossier = command.dossier();
        var due = dossier.calendar()
                .plus(receipt.receivedOn(), Notice.WORKING_DAYS)
                .date();
        var notice = new Notice(gaps, due, command.at());
        var event = new ApplicationCorrectionRequestedV1(
                dossier.projectId(), command.applicationId(), gaps, Notice.BASIS, due, command.at());
        var stage = ReviewOrders.stage(sheet, dossier);
        return new ApplicationOutcome.Changed(
                new Application.InCorrection(header, sheet, receipt, notice),
                List.of(submitted(sheet, receipt, stage, command), event));
    }

    private static ApplicationSubmittedV1 submitted(
            Sheet sheet, Receipt receipt, String stage, ApplicationCommand.Submit command) {
        return new ApplicationSubmittedV1(
                command.dossier().projectId(),
                command.applicationId(),
                stage,
                sheet.matters().stream().map(MatterCode::value).toList(),
                receipt.arrivedAt(),
                receipt.receivedOn(),
                command.by());
    }
}
