package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.End;
import cn.yongji.onestop.intake.counter.application.domain.state.WithdrawalRequest;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import java.util.Optional;

/** 撤件: at once before acceptance; afterwards asked for (16), then confirmed or denied by the window. */
final class Withdrawing {
    private Withdrawing() {}

    /** Before acceptance nobody has to agree. */
    static Decision<Application, ApplicationRefusal> atOnce(
            Application application, ApplicationCommand.Withdrawing command) {
        return switch (command) {
            case ApplicationCommand.DecideWithdrawal _ -> Decision.refused(new ApplicationRefusal.NoWithdrawal());
            case ApplicationCommand.Withdraw(var id, var reason, var by, var at) -> {
                var ended = new Application.Ended(application, new End.Withdrawn(reason, by, at));
                // A draft was never anybody's business but the applicant's.
                yield application instanceof Application.Draft
                        ? Decision.changed(ended)
                        : Decision.changed(
                                ended,
                                new ApplicationWithdrawnV1(application.header().projectId(), id, reason, at, by));
            }
        };
    }

    static Decision<Application, ApplicationRefusal> accepted(
            Application.Accepted accepted, ApplicationCommand.Withdrawing command) {
        return switch (command) {
            case ApplicationCommand.Withdraw wish -> ask(accepted, wish);
            case ApplicationCommand.DecideWithdrawal decision ->
                accepted.course()
                        .withdrawal()
                        .filter(WithdrawalRequest::open)
                        .map(open -> decide(accepted, open, decision))
                        .orElseGet(() -> Decision.refused(new ApplicationRefusal.NoWithdrawal()));
        };
    }

    private static Decision<Application, ApplicationRefusal> ask(
            Application.Accepted accepted, ApplicationCommand.Withdraw command) {
        var pending = accepted.course().withdrawal().filter(WithdrawalRequest::open);
        if (pending.isPresent())
            return Decision.refused(
                    new ApplicationRefusal.WithdrawalPending(pending.get().requestedAt()));
        // 2 and 16 only before 11 and 13: what is decided stays decided.
        if (accepted.results().size() >= accepted.sheet().matters().size())
            return Decision.refused(new ApplicationRefusal.NothingToWithdraw());
        var request = new WithdrawalRequest(command.reason(), command.by(), command.at(), Optional.empty());
        return Decision.changed(
                accepted.with(accepted.course().with(Optional.of(request))),
                new ApplicationWithdrawalRequestedV1(
                        accepted.header().projectId(),
                        command.applicationId(),
                        command.reason(),
                        command.at(),
                        command.by()));
    }

    private static Decision<Application, ApplicationRefusal> decide(
            Application.Accepted accepted, WithdrawalRequest open, ApplicationCommand.DecideWithdrawal command) {
        var projectId = accepted.header().projectId();
        if (command.confirmed()) {
            var end = new End.Withdrawn(open.reason(), command.by(), command.at());
            return Decision.changed(
                    new Application.Ended(accepted.owingForGrants(), end),
                    new ApplicationWithdrawnV1(
                            projectId, command.applicationId(), open.reason(), command.at(), command.by()));
        }
        var denied = new WithdrawalRequest(
                open.reason(),
                open.requestedBy(),
                open.requestedAt(),
                Optional.of(new WithdrawalRequest.Denial(command.reason(), command.by(), command.at())));
        return Decision.changed(
                accepted.with(accepted.course().with(Optional.of(denied))),
                new ApplicationWithdrawalDeniedV1(
                        projectId, command.applicationId(), command.reason(), command.at(), command.by()));
    }
}
