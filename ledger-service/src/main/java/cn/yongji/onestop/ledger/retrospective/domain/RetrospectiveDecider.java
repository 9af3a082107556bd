package cn.yongji.onestop.ledger.retrospective.domain;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.ConcludedImprovement;
import cn.yongji.onestop.kernel.event.RetrospectiveConcludedV1;
import cn.yongji.onestop.kernel.event.RetrospectiveDiscussedV1;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.entry.domain.City;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Concluded;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Conclusion;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Discussed;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Discussion;
import cn.yongji.onestop.ledger.retrospective.domain.Retrospective.Settled;
import java.util.ArrayList;

/** What becomes of a retrospective: discussed by a meeting, then concluded once, with a word on every suggestion. */
public final class RetrospectiveDecider {
    private RetrospectiveDecider() {}

    public static Decision<Retrospective, RetrospectiveRefusal> discuss(
            String id, Retrospective retrospective, Discussion discussion) {
        return switch (retrospective) {
            case Retrospective.Computed _, Discussed _ ->
                Decision.changed(
                        new Discussed(retrospective.header(), discussion),
                        new RetrospectiveDiscussedV1(
                                City.LEDGER,
                                id,
                                discussion.heldOn(),
                                discussion.meeting(),
                                discussion.at(),
                                discussion.by()));
            case Concluded _ -> Decision.refused(new RetrospectiveRefusal.ConcludedBefore());
        };
    }

    public static Decision<Retrospective, RetrospectiveRefusal> conclude(
            String id, Retrospective retrospective, Conclusion conclusion) {
        return switch (retrospective) {
            case Retrospective.Computed _ -> Decision.refused(new RetrospectiveRefusal.NotDiscussed());
            case Concluded _ -> Decision.refused(new RetrospectiveRefusal.ConcludedBefore());
            case Discussed it -> conclude(id, it, conclusion);
        };
    }

    private static Decision<Retrospective, RetrospectiveRefusal> conclude(
            String id, Discussed retrospective, Conclusion conclusion) {
        var missing = new ArrayList<>(retrospective.header().suggestions());
        var foreign = conclusion.settled().stream()
                .map(Settled::improvementId)
                .filter(it -> !missing.remove(it))
                .toList();
        if (!missing.isEmpty() || !foreign.isEmpty()) {
            return Decision.refused(new RetrospectiveRefusal.NotEverySuggestion(missing, foreign));
        }
        var told = conclusion.settled().stream()
                .map(it -> new ConcludedImprovement(it.improvementId(), Word.of(it.verdict()), it.reason(), it.owner()))
                .toList();
        return Decision.changed(
                new Concluded(retrospective.header(), retrospective.discussion(), conclusion),
                new RetrospectiveConcludedV1(City.LEDGER, id, told, conclusion.at(), conclusion.by()));
    }
}
