package cn.yongji.onestop.ledger.retrospective;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.page.domain.Mark;
import cn.yongji.onestop.ledger.past.KnownAt;
import cn.yongji.onestop.ledger.past.PastPoint;
import cn.yongji.onestop.ledger.past.PastPoint.Tree;
import cn.yongji.onestop.ledger.past.PastReading;
import cn.yongji.onestop.ledger.report.PastFacts;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import cn.yongji.onestop.ledger.report.domain.ReportPeriod;
import cn.yongji.onestop.ledger.retrospective.domain.Pack;
import cn.yongji.onestop.ledger.retrospective.domain.PackBasis;
import cn.yongji.onestop.ledger.retrospective.domain.PackSubject;
import cn.yongji.onestop.ledger.retrospective.domain.PeriodPack;
import cn.yongji.onestop.ledger.retrospective.domain.ProjectPack;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a pack together of what the public log held at a size. */
@Component
public final class PackMaking {
    private final PastFacts facts;
    private final PastReading past;
    private final WorkingCalendar calendar;

    PackMaking(PastFacts facts, PastReading past, WorkingCalendar calendar) {
        this.facts = facts;
        this.past = past;
        this.calendar = calendar;
    }

    /** The log as it is shown. */
    public Tree tree() {
        return past.tree();
    }

    /** The log at a size; its root where a checkpoint has that size. */
    public Tree treeAt(long size) {
        return pointAt(size).known().orElseThrow();
    }

    /** Empty where it is about a project that the log does not hold, or whose works had not begun. */
    public Optional<Pack> make(PackSubject about, long treeSize) {
        var point = pointAt(treeSize);
        var root = point.known().flatMap(Tree::root).orElse("");
        var basis = new PackBasis(facts.at(point), calendar, treeSize, root);
        return switch (about) {
            case PackSubject.Period(var from, var to) -> Optional.of(PeriodPack.of(new ReportPeriod(from, to), basis));
            case PackSubject.Project(var project) ->
                basis.projects().stream()
                        .filter(it -> it.projectId().equals(project))
                        .findFirst()
                        .flatMap(it -> ofProject(it, basis));
        };
    }

    private PastPoint pointAt(long treeSize) {
        return past.point(Optional.empty(), Optional.of(new KnownAt.TreeSize(treeSize)));
    }

    private static Optional<Pack> ofProject(ReportFacts project, PackBasis basis) {
        return project.course().begun().map(Mark::on).map(begun -> ProjectPack.of(project, begun, basis));
    }
}
