package cn.yongji.onestop.intake.counter.visit;

import cn.yongji.onestop.kernel.event.ForeseenProblem;
import cn.yongji.onestop.kernel.event.VisitRecordedV1;
import cn.yongji.onestop.kernel.event.word.VisitKind;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.EveryPage;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Outcome;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes visits down, and reads them all for a count. */
@Component
final class VisitDesk {
    private final Visits visits;

    VisitDesk(Visits visits) {
        this.visits = visits;
    }

    /** Writes a visit down. */
    public Outcome.Done<Visit, Void> record(Asked<Visit> asked, Visit visit) {
        var id = Ids.next();
        return visits.store().create(id, asked, visit, List.of(told(id, visit)));
    }

    public List<Stored<Visit>> part(String projectId, Optional<String> after, int limit) {
        return visits.ofProject(projectId, after, limit);
    }

    public List<Stored<Visit>> all(String projectId) {
        return EveryPage.of((after, limit) -> visits.ofProject(projectId, after, limit));
    }

    private static VisitRecordedV1 told(String id, Visit visit) {
        return switch (visit) {
            case Visit.OnSite it ->
                told(
                        id,
                        it,
                        VisitKind.AGENT_VISIT,
                        it.summary(),
                        it.foreseen().stream().map(VisitDesk::told).toList());
            case Visit.ByApplicant it ->
                told(id, it, VisitKind.APPLICANT_VISIT, it.place() + "：" + it.purpose(), List.of());
        };
    }

    private static VisitRecordedV1 told(
            String id, Visit visit, VisitKind kind, String summary, List<ForeseenProblem> foreseen) {
        return new VisitRecordedV1(
                visit.projectId(),
                id,
                Word.of(kind),
                visit.visitedOn(),
                visit.maskedVisitor(),
                summary,
                foreseen,
                visit.recorded().at(),
                visit.recorded().by());
    }

    private static ForeseenProblem told(Foreseen it) {
        return new ForeseenProblem(
                it.ref(),
                it.problemClass().name(),
                it.link().name(),
                it.title(),
                it.description(),
                it.owner().wire(),
                it.plannedResolution().orElse(null));
    }
}
