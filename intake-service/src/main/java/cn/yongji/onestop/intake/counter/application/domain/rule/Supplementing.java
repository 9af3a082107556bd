package cn.yongji.onestop.intake.counter.application.domain.rule;

import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand.AnswerNotice;
import cn.yongji.onestop.intake.counter.application.domain.rule.ApplicationCommand.AnswerSupplement;
import cn.yongji.onestop.intake.counter.application.domain.state.Application;
import cn.yongji.onestop.intake.counter.application.domain.state.Application.Accepted;
import cn.yongji.onestop.intake.counter.application.domain.state.FromFile;
import cn.yongji.onestop.intake.counter.application.domain.state.Supplement;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.MaterialRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    static Decision<Application, ApplicationRefusal> answer(Accepted accepted, ApplicationCommand.Answering command) {
        return switch (command) {
            case AnswerSupplement it -> answer(accepted, it);
            case AnswerNotice it -> answer(accepted, it);
        };
    }

    private static Decision<Application, ApplicationRefusal> answer(Accepted accepted, AnswerSupplement command) {
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

    private static Decision<Application, ApplicationRefusal> answer(Accepted accepted, AnswerNotice command) {
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
    private static Decision<Application, ApplicationRefusal> answered(
            Accepted accepted, List<Supplement> open, Supplement.Reply reply, String applicationId) {
        var missing = open.stream()
                .flatMap(it -> missing(it, reply.materials()).stream())
                .distinct()
                .toList();
        var saysNothing = reply.materials().isEmpty() && reply.note().isEmpty();
        if (!missing.isEmpty() || saysNothing) return refused(new ApplicationRefusal.SupplementIncomplete(missing));
        var askedElsewhere = open.stream()
                .flatMap(it -> it.request().slots().stream())
                .collect(Collectors.toCollection(HashSet::new));
        var events = new ArrayList<ApplicationSupplementedV1>();
        var supplements = accepted.supplements().stream()
                .map(it -> {
                    if (!open.contains(it)) return it;
                    var own = fromFile(it, own(it.request(), reply, askedElsewhere, open.size() == 1));
                    events.add(event(accepted, it.request(), own, applicationId));
                    return new Supplement(it.request(), it.onFile(), Optional.of(own));
                })
                .toList();
        return Decision.changed(accepted.withSupplements(supplements), events);
    }

    /** What departments hold is noted; a request that asks for nothing else is answered with it. */
    static Decision<Application, ApplicationRefusal> fill(Accepted accepted, ApplicationCommand.FillFromFile command) {
        var events = new ArrayList<ApplicationSupplementedV1>();
        var supplements = accepted.supplements().stream()
                .map(it -> it.open() ? filled(accepted, it, command, events) : it)
                .toList();
        return supplements.equals(accepted.supplements())
                ? Decision.unchanged()
                : Decision.changed(accepted.withSupplements(supplements), events);
    }

    private static Supplement filled(
            Accepted accepted,
            Supplement supplement,
            ApplicationCommand.FillFromFile command,
            List<ApplicationSupplementedV1> events) {
        var request = supplement.request();
        var onFile = new ArrayList<>(supplement.onFile());
        for (var found : command.found()) {
            if (request.slots().contains(found.slot()) && !supplement.holds(found.slot())) onFile.add(found);
        }
        var noted = new Supplement(request, onFile, Optional.empty());
        if (!request.namesSlots() || !noted.slotsWanted().isEmpty()) return noted;
        var nothing = new Supplement.Reply(List.of(), Optional.empty(), command.by(), command.at());
        var reply = fromFile(noted, nothing);
        events.add(event(accepted, request, reply, command.applicationId()));
        return new Supplement(request, onFile, Optional.of(reply));
    }

    /** The answer with what departments hold, save where the applicant brought something of his own. */
    private static Supplement.Reply fromFile(Supplement supplement, Supplement.Reply reply) {
        var given = reply.materials().stream().map(MaterialRef::slot).collect(Collectors.toSet());
        var held = supplement.onFile().stream()
                .filter(it -> !given.contains(it.slot()))
                .toList();
        if (held.isEmpty()) return reply;
        var materials = new ArrayList<>(reply.materials());
        held.forEach(it -> it.material().ifPresent(materials::add));
        var words = Stream.concat(reply.note().stream(), held.stream().map(FromFile::words))
                .collect(Collectors.joining("；"));
        return new Supplement.Reply(materials, Optional.of(words), reply.suppliedBy(), reply.suppliedAt());
    }

    /** What one of several asked for: its own slots, and whatever nobody else named. */
    private static Supplement.Reply own(
            Supplement.Request request, Supplement.Reply reply, Set<String> named, boolean alone) {
        if (alone) return reply;
        var slots = request.slots();
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
                reply.materials().stream().map(PapersAsTold::told).toList(),
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
    private static List<String> missing(Supplement supplement, List<MaterialRef> materials) {
        var given = materials.stream().map(MaterialRef::slot).collect(Collectors.toSet());
        return supplement.slotsWanted().stream()
                .filter(slot -> !given.contains(slot))
                .toList();
    }

    private static Decision<Application, ApplicationRefusal> refused(ApplicationRefusal refusal) {
        return Decision.refused(refusal);
    }
}
