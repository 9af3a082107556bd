package cn.yongji.onestop.intake.counter.application.domain.state;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the reviews of an application asked for; nothing where it was never accepted. */
public final class SupplementsAsked {
    private SupplementsAsked() {}

    /** What is answered with a notice; nothing where there is no such notice. */
    public static List<String> inNotice(Application application, String noticeId) {
        return application.onceAccepted().stream()
                .flatMap(it -> it.course().notices().stream())
                .filter(it -> it.noticeId().equals(noticeId))
                .flatMap(it -> it.supplementIds().stream())
                .toList();
    }

    /** The slots that these requests named; none where there is no such request. */
    public static Set<String> slots(Application application, Collection<String> supplementIds) {
        return application.onceAccepted().stream()
                .flatMap(accepted -> accepted.supplements().stream())
                .map(Supplement::request)
                .filter(request -> supplementIds.contains(request.supplementId()))
                .flatMap(request -> request.items().stream())
                .flatMap(item -> Stream.ofNullable(item.slot()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
