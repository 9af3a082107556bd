package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationOutcome;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Result;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds, decides, saves: what every act on an application has in common. */
final class Deciding {
    private final Applications applications;

    Deciding(Applications applications) {
        this.applications = applications;
    }

    Result<ApplicationRefusal> change(
            String id,
            Command command,
            Consumer<Stored<Application>> expecting,
            Function<Stored<Application>, ApplicationCommand> wish,
            Function<Stored<Application>, Answer> answer) {
        return applications
                .store()
                .change(
                        id,
                        command,
                        stored -> {
                            expecting.accept(stored);
                            return decide(stored.state(), wish.apply(stored));
                        },
                        answer);
    }

    /** What no client waits for. Returns whether anything changed. */
    boolean sweep(String id, String rule, ApplicationCommand wish) {
        return applications.store().sweep(id, Command.ofRule(rule, wish.at()), stored -> decide(stored.state(), wish));
    }

    private static Decision<Application, ApplicationRefusal> decide(Application application, ApplicationCommand wish) {
        return switch (ApplicationDecider.decide(application, wish)) {
            case ApplicationOutcome.Changed(var next, var events) -> Decision.changed(next, events);
            case ApplicationOutcome.Unchanged _ -> Decision.unchanged();
            case ApplicationOutcome.Refused(var refusal) -> Decision.refused(refusal);
        };
    }
}
