package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.intake.application.domain.Application.Accepted;
import cn.yongji.onestop.intake.application.domain.ApplicationCommand.AnswerSupplement;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** 补正: asked for by a review, answered once and in full. */
final class Supplementing {
    private Supplementing() {}

    static Accepted asked(Accepted accepted, Supplement.Request request) {
        var supplements = new ArrayList<>(accepted.supplements());
        supplements.add(new Supplement(request, Optional.empty()));
        return with(accepted, supplements);
    }

    static ApplicationOutcome answer(Accepted accepted, AnswerSupplement command) {
        var asked = accepted.supplements().stream()
                .filter(it -> it.request().supplementId().equals(command.supplementId()))
                .findFirst();
        if (asked.isEmpty()) return refused(new ApplicationRefusal.SupplementUnknown(command.supplementId()));
        var supplement = asked.get();
        if (supplement.reply().isPresent()) {
            var before = supplement.reply().get().suppliedAt();
            return refused(new ApplicationRefusal.SupplementAnswered(command.supplementId(), before));
        }
        var missing = missing(supplement.request(), command);
        var saysNothing = command.materials().isEmpty() && command.note().isEmpty();
        if (!missing.isEmpty() || saysNothing) return refused(new ApplicationRefusal.SupplementIncomplete(missing));
        return answered(accepted, supplement, command);
    }

    private static ApplicationOutcome answered(Accepted accepted, Supplement supplement, AnswerSupplement command) {
        var reply = new Supplement.Reply(command.materials(), command.note(), command.by(), command.at());
        var supplements = accepted.supplements().stream()
                .map(it -> it == supplement ? new Supplement(it.request(), Optional.of(reply)) : it)
                .toList();
        var event = new ApplicationSupplementedV1(
                accepted.header().projectId(),
                command.applicationId(),
                supplement.request().reviewId(),
                command.supplementId(),
                command.materials(),
                command.note().orElse(null),
                command.at(),
                command.by());
        return new ApplicationOutcome.Changed(with(accepted, supplements), List.of(event));
    }

    /** Slots asked for and not given; where no slot was named, words or any material will do. */
    private static List<String> missing(Supplement.Request request, AnswerSupplement command) {
        var given = command.materials().stream().map(MaterialRef::slot).collect(Collectors.toSet());
        return request.items().stream()
                .map(RequestedItem::slot)
                .filter(Objects::nonNull)
                .distinct()
                .filter(slot -> !given.contains(slot))
                .toList();
    }

    private static Accepted with(Accepted accepted, List<Supplement> supplements) {
        return new Accepted(
                accepted.header(), accepted.sheet(), accepted.acceptance(), accepted.results(), supplements);
    }

    private static ApplicationOutcome refused(ApplicationRefusal refusal) {
        return new ApplicationOutcome.Refused(refusal);
    }
}
