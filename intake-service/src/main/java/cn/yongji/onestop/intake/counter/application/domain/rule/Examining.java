package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.Examination;
import cn.yongji.onestop.intake.counter.application.domain.state.Notice;
import cn.yongji.onestop.kernel.calendar.Redress;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationRefusedV1;
import cn.yongji.onestop.kernel.event.RequestedItem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 形式审查: what a clerk may do between receipt and acceptance, and what happens when he does nothing. */
final class Examining {
    private Examining() {}

    static Decision<Application, ApplicationRefusal> decide(
            Application.Received received, ApplicationCommand.Examining command) {
        return switch (command) {
            case ApplicationCommand.Accept accept -> accept(received, accept);
            case ApplicationCommand.AcceptBySilence silence -> silence(received, silence);
            case ApplicationCommand.AskCorrection ask -> ask(received, ask);
            case ApplicationCommand.NoteBlockedAsk(var items, var by, var at) -> {
                var blocked = new Examination.BlockedAsk(
                        items.stream().map(RequestedItem::text).toList(), by, at);
                yield Decision.changed(received.with(received.examination().blocking(blocked)));
            }
            case ApplicationCommand.RefuseAcceptance refuse -> refuse(received, refuse);
            case ApplicationCommand.VoidAttempt(var token, var _) ->
                received.examination().voided().contains(token)
                        ? Decision.unchanged()
                        : Decision.changed(received.with(received.examination().voiding(token)));
        };
    }

    static Decision<Application, ApplicationRefusal> refuse(
            Application application, ApplicationCommand.RefuseAcceptance command) {
        var redress = Redress.against(command.calendar(), WorkingCalendar.dateOf(command.at()));
        var end = new End.Refused(command.ground(), command.text(), command.by(), command.at(), Optional.of(redress));
        var event = new ApplicationRefusedV1(
                application.header().projectId(),
                command.applicationId(),
                command.ground().words() + "：" + command.text(),
                command.at(),
                command.by(),
                redress.reconsiderationBy(),
                redress.lawsuitBy());
        return Decision.changed(new Application.Ended(application, end), event);
    }

    private static Decision<Application, ApplicationRefusal> accept(
            Application.Received received, ApplicationCommand.Accept command) {
        if (attemptVoid(received, command.token())) return Decision.refused(new ApplicationRefusal.AttemptVoid());
        var missing = Completeness.gaps(received.sheet(), command.dossier(), received.pledges());
        if (!missing.isEmpty()) return Decision.refused(new ApplicationRefusal.IncompleteNow(missing));
        return accepting(received, command.applicationId(), command.dossier(), command.at())
                .byClerk();
    }

    // The law counts it as accepted, whatever a clerk would have found; only the places for gaps must be real.
    private static Decision<Application, ApplicationRefusal> silence(
            Application.Received received, ApplicationCommand.AcceptBySilence command) {
        var last = WorkingCalendar.endOf(received.answerBy());
        if (command.at().isBefore(last)) return Decision.unchanged();
        if (attemptVoid(received, command.token())) return Decision.refused(new ApplicationRefusal.AttemptVoid());
        return accepting(received, command.applicationId(), command.dossier(), command.at())
                .bySilence();
    }

    private static boolean attemptVoid(Application.Received received, Optional<String> token) {
        if (received.pledges().gaps().isEmpty()) return false;
        return token.filter(it -> !received.examination().voided().contains(it)).isEmpty();
    }

    private static Accepting accepting(Application.Received received, String id, Dossier dossier, Instant at) {
        return new Accepting(
                id, received.header(), received.sheet(), received.handedIn(), received.pledges(), dossier, at);
    }

    private static Decision<Application, ApplicationRefusal> ask(
            Application.Received received, ApplicationCommand.AskCorrection command) {
        if (!command.at().isBefore(WorkingCalendar.endOf(received.answerBy())))
            return Decision.refused(new ApplicationRefusal.TooLateToAsk(received.answerBy()));
        if (!command.onFile().isEmpty())
            return Decision.refused(
                    new ApplicationRefusal.HeldAlready(command.onFile().getFirst()));
        var visibleBefore = visibleBefore(received.examination(), command.items());
        if (!visibleBefore.isEmpty() && command.head().isEmpty()) {
            var askedAt = received.examination().asked().getLast().requestedAt();
            return Decision.refused(new ApplicationRefusal.AskedBefore(askedAt, visibleBefore));
        }
        var notice = new Notice(
                command.items(), received.answerBy(), command.at(), Optional.of(command.by()), command.head());
        var event = new ApplicationCorrectionRequestedV1(
                command.projectId(),
                command.applicationId(),
                command.items(),
                Notice.BASIS,
                received.answerBy(),
                command.at());
        return Decision.changed(
                new Application.InCorrection(
                        received.header(),
                        received.sheet(),
                        received.handedIn(),
                        notice,
                        received.examination(),
                        List.of()),
                event);
    }

    /** What is asked beside the places that were named before: it lay on the table then. */
    private static List<String> visibleBefore(Examination examination, List<RequestedItem> items) {
        if (examination.asked().isEmpty()) return List.of();
        Set<String> named = examination.asked().stream()
                .flatMap(notice -> notice.items().stream())
                .flatMap(Examining::places)
                .collect(Collectors.toSet());
        return items.stream()
                .filter(item -> places(item).noneMatch(named::contains))
                .map(RequestedItem::text)
                .toList();
    }

    private static Stream<String> places(RequestedItem item) {
        return Stream.of(item.slot(), item.pointer()).filter(Objects::nonNull);
    }
}
