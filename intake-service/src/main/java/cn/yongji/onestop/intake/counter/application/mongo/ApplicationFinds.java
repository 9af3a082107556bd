package cn.yongji.onestop.intake.counter.application.mongo;

import cn.yongji.onestop.intake.counter.application.domain.promise.Gap;
import cn.yongji.onestop.intake.counter.application.domain.state.MatterResult;
import cn.yongji.onestop.intake.counter.application.domain.state.Receipt;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is repeated of an application only to find it by. */
final class ApplicationFinds {
    private ApplicationFinds() {}

    /** What may be filed only once: a matter of a project, while it is under way and as long as its grant stands. */
    static String matterKey(String projectId, MatterCode matter) {
        return projectId + "|" + matter.value();
    }

    // Applications of before have no digest; they may have been filed twice, and must not stumble over it now.
    static List<String> matterKeys(ApplicationFields it) {
        if (it.receipt().flatMap(Receipt::digest).isEmpty()) return List.of();
        var underWay = switch (it.state()) {
            case RECEIVED, IN_CORRECTION, ACCEPTED -> true;
            case DRAFT, CLOSED, ENDED -> false;
        };
        return it.sheet().matters().stream()
                .filter(matter -> result(it, matter)
                        .map(result -> result.verdict().granted())
                        .orElse(underWay))
                .map(matter -> matterKey(it.header().projectId(), matter))
                .toList();
    }

    private static Optional<MatterResult> result(ApplicationFields it, MatterCode matter) {
        return it.results().stream()
                .filter(result -> result.matter().equals(matter))
                .findFirst();
    }

    /** The day by which somebody must answer, while nobody has. */
    static Optional<LocalDate> answerBy(ApplicationFields it) {
        return it.answeredUntil().filter(_ -> it.state() == ApplicationFields.State.RECEIVED);
    }

    /** The first day on which a gap that is still open falls due. */
    static Optional<LocalDate> gapDue(ApplicationFields it) {
        return it.course().gaps().stream()
                .filter(gap -> gap.standing() instanceof Gap.Standing.Outstanding)
                .map(Gap::dueOn)
                .min(LocalDate::compareTo);
    }

    /** The first day of a promise that is not settled, missed or not. */
    static Optional<LocalDate> gapFirst(ApplicationFields it) {
        return it.course().gaps().stream()
                .filter(gap -> gap.open() || gap.awaited())
                .map(Gap::dueOn)
                .min(LocalDate::compareTo);
    }

    /** All materials that it names anywhere. */
    static List<String> materialIds(ApplicationFields it) {
        var answers = it.supplements().stream()
                .flatMap(supplement -> supplement.reply().stream())
                .flatMap(reply -> reply.materials().stream());
        var gaps = it.course().gaps().stream().flatMap(gap -> gap.material().stream());
        return Stream.of(it.sheet().materials().stream(), it.taken().stream(), answers, gaps)
                .flatMap(materials -> materials)
                .map(MaterialRef::materialId)
                .distinct()
                .toList();
    }
}
