package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import java.util.Set;
import java.util.stream.Collectors;

/** What an application would owe once it is accepted. */
public final class Promised {
    private Promised() {}

    public static Set<String> gapIds(String applicationId, Application.Received received, Dossier dossier) {
        return new Accepting(
                        applicationId,
                        received.header(),
                        received.sheet(),
                        received.handedIn(),
                        received.pledges(),
                        dossier,
                        received.handedIn().arrivedAt())
                .gaps().stream().map(Gap::gapId).collect(Collectors.toUnmodifiableSet());
    }
}
