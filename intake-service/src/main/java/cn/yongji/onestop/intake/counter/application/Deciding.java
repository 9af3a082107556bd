package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationDecider;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationRefusal;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Settled;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Finds, decides, saves: what every act on an application has in common. */
@Component
public final class Deciding {
    private final Applications applications;

    Deciding(Applications applications) {
        this.applications = applications;
    }

    /** Does what a client wants of an application. */
    public Outcome<Application, ApplicationRefusal> change(
            String id, Asked<Application> asked, ApplicationCommand wish) {
        return change(id, asked, _ -> wish);
    }

    /** As {@link #change(String, Asked, ApplicationCommand)}, where the wish rests on what there is. */
    Outcome<Application, ApplicationRefusal> change(
            String id, Asked<Application> asked, Function<Stored<Application>, ApplicationCommand> wish) {
        return applications
                .store()
                .change(id, asked, stored -> ApplicationDecider.decide(stored.state(), wish.apply(stored)));
    }

    /** What no client waits for. */
    Settled<Application> settle(String id, String rule, ApplicationCommand wish) {
        return applications
                .store()
                .settle(id, Command.ofRule(rule, wish.at()), stored -> ApplicationDecider.decide(stored.state(), wish));
    }
}
