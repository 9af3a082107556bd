package cn.yongji.onestop.intake.application.domain;

import cn.yongji.onestop.intake.application.domain.Application.Accepted;
import cn.yongji.onestop.intake.application.domain.ApplicationCommand.AnswerNotice;
import cn.yongji.onestop.intake.application.domain.ApplicationCommand.AnswerSupplement;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.RequestedItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 补正: asked for by reviews, answered once and in full, one by one or a whole notice in one act. */
final class Supplementing {
    private Supplementing() {}

    static Accepted asked(Accepted accepted, Supplement.Request request) {
        var supplements = new ArrayList<>(accepted.supplements());
        supplements.add(new Supplement(request, Optional.empty()));
        return accepted.withSupplements(supplements);
    }

    static boolean knows(Accepted accepted, String supplementId) {
        return find(accepted, supplementId).isPresent();
    }

    static ApplicationOutcome answer(Accepted accepted, ApplicationCommand.Answering command) {
        return switch (command) {
            case AnswerSupplement it -> answer(accepted, it);
            case AnswerNotice it -> answer(accepted, it);
        };
    }

    private static ApplicationOutcome answer(Accepted accepted, AnswerSupplement command) {
        var asked = find(accepted, command.supplementId());
        if (asked.isEmpty()) return refused(new ApplicationRefusal.SupplementUnknown(command.supplementId()));
        var supplement = asked.get();
        if (supplement.reply().isPresent()) {
            var before = supplement.reply().get().suppliedAt();
            return refused(new ApplicationRefusal.SupplementAnswered(command.supplementId(), before));
        }
        var reply = new Supplement.Reply(command.materials(), command.note(), command.by(), command.at());
        return answered(accepted, List.of(supplement), reply, command.applicationId());
    }

    private static ApplicationOutcome answer(Accepted accepted, AnswerNotice command) {
        var notice = accepted.course().notices().stream()
                .filter(it -> it.noticeId().equals(command.noticeId()))
                .findFirst();
        if (notice.isEmpty()) return refused(new ApplicationRefusal.SupplementUnknown(command.noticeId()));
        var asked = accepted.supplements().stream()
                .filter(it -> notice.get().supplementIds().contains(it.request().supplementId()))
                .toList();
        var open = asked.stream().filter(Supplement::open).toList();
        if (open.isEmpty()) return refused(answeredBefore(command.noticeId(), asked));
        var reply = new Supplement.Reply(command.materials(), command.note(), command.by(), command.at());
        return answered(accepted, open, reply, command.applicationId());
    }

    private static ApplicationRefusal answeredBefore(String noticeId, List<Supplement> asked) {
        return asked.stream()
                .flatMap(it -> it.reply().stream())
                .map(Supplement.Reply::suppliedAt)
                .reduce((_, later) -> later)
                .<ApplicationRefusal>map(at -> new ApplicationRefusal.SupplementAnswered(noticeId, at))
                .orElseGet(() -> new ApplicationRefusal.SupplementUnknown(noticeId));
    }

    /** All of them in one write, each with what it asked for. */
    private static ApplicationOutcome answered(
            Accepted accepted, List<Supplement> open, Supplement.Reply reply, String applicationId) {
        var missing = open.stream()
                .flatMap(it -> missing(it.request(), reply.materials()).stream())
                .distinct()
                .toList();
        var saysNothing = reply.materials().isEmpty() && reply.note().isEmpty();
        if (!missing.isEmpty() || saysNothing) return refused(new ApplicationRefusal.SupplementIncomplete(missing));
        var askedElsewhere = open.stream()
                .flatMap(it -> slots(it.request()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        var events = new ArrayList<ApplicationSupplementedV1>();
        var supplements = accepted.supplements().stream()
                .map(it -> {
                    if (!open.contains(it)) return it;
                    var own = own(it.request(), reply, askedElsewhere, open.size() == 1);
                    events.add(event(accepted, it.request(), own, applicationId));
                    return new Supplement(it.request(), Optional.of(own));
                })
                .toList();
        return new ApplicationOutcome.Changed(accepted.withSupplements(supplements), events);
    }

    /** What one of several asked for: its own slots, and whatever nobody else named. */
    private static Supplement.Reply own(
            Supplement.Request request, Supplement.Reply reply, Set<String> named, boolean alone) {
        if (alone) return reply;
        var slots = slots(request);
        var materials = reply.materials().stream()
                .filter(it -> slots.contains(it.slot()) || !named.contains(it.slot()))
                .toList();
        return new Supplement.Reply(materials, reply.note(), reply.suppliedBy(), reply.suppliedAt());
    }

    private static ApplicationSupplementedV1 event(
            Accepted accepted, Supplement.Request request, Supplement.Reply reply, String applicationId) {
        return new ApplicationSupplementedV1(
                accepted.header().projectId(),
                applicationId,
                request.reviewId(),
                request.supplementId(),
                reply.materials(),
                reply.note().orElse(null),
                reply.suppliedAt(),
                reply.suppliedBy());
    }

    private static Optional<Supplement> find(Accepted accepted, String supplementId) {
        return accepted.supplements().stream()
                .filter(it -> it.request().supplementId().equals(supplementId))
                .findFirst();
    }

    /** Slots asked for and not given; where no slot was named, words or any material will do. */
    private static List<String> missing(Supplement.Request request, List<MaterialRef> materials) {
        var given = materials.stream().map(MaterialRef::slot).collect(Collectors.toSet());
        return slots(request).stream().filter(slot -> !given.contains(slot)).toList();
    }

    private static List<String> slots(Supplement.Request request) {
        return request.items().stream()
                .map(RequestedItem::slot)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static ApplicationOutcome refused(ApplicationRefusal refusal) {
        return new ApplicationOutcome.Refused(refusal);
    }
}
