package cn.yongji.onestop.ledger.board.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.entry.domain.Readers;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import cn.yongji.onestop.ledger.page.domain.Node;
import cn.yongji.onestop.ledger.page.domain.Owed;
import cn.yongji.onestop.ledger.page.domain.PageFold;
import cn.yongji.onestop.ledger.page.domain.ProblemItem.ProblemState;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo.ApplicationSummary;
import cn.yongji.onestop.ledger.page.domain.TimedNode;
import cn.yongji.onestop.ledger.page.domain.TimedProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the card of a project from its entries, by the same fold as the page; it goes on where it stopped. */
public final class CardFold {
    private final String projectId;
    private final PageFold page = new PageFold();
    private Readers readers = Readers.NOBODY;
    private long length;
    private Instant asOf = Instant.EPOCH;

    public CardFold(String projectId) {
        this.projectId = projectId;
    }

    /** How many entries it has heard. */
    public long length() {
        return length;
    }

    /** The next entries, in their order. */
    public void hear(List<RecordedFact> entries) {
        for (var entry : entries) {
            page.hear(entry);
            entry.fact().ifPresent(fact -> readers = readers.after(fact));
            length = entry.header().index();
            asOf = entry.header().time();
        }
    }

    /** @param head hash of the last entry that was heard */
    public Card card(String head) {
        var info = page.info();
        return new Card(
                projectId,
                length,
                head,
                asOf,
                info.map(CardFold::file).orElse(null),
                page.nodes().stream().map(CardFold::matter).toList(),
                page.owed().stream().map(CardFold::missing).toList(),
                page.problems().stream()
                        .filter(it -> it.item().state() != ProblemState.CLOSED)
                        .map(CardFold::problem)
                        .toList(),
                info.map(ProjectInfo::applications).orElse(List.of()).stream()
                        .map(CardFold::filing)
                        .toList(),
                Card.Circle.of(readers));
    }

    private static Card.File file(ProjectInfo it) {
        return new Card.File(
                it.number(),
                it.projectCode(),
                it.name(),
                it.track(),
                it.category(),
                it.unitUscc(),
                it.unitName(),
                it.totalInvestment().fen(),
                it.agent(),
                it.keyLevel(),
                it.openedAt(),
                it.plannedStart(),
                Boolean.TRUE.equals(it.nameMayBePublished()),
                it.worksBegunOn());
    }

    private static Card.Matter matter(TimedNode it) {
        var node = it.node();
        var times = it.times();
        return new Card.Matter(
                node.matterCode(),
                node.matterName(),
                node.department(),
                node.departmentName(),
                BoardStage.named(times.stage()),
                node.state(),
                node.limitWorkingDays(),
                it.light(),
                times.promisedBy(),
                times.firstDue(),
                times.lastDue(),
                times.since(),
                times.stop(),
                !node.blockedBy().isEmpty(),
                decidedOn(node.decision()),
                times.silent());
    }

    private static @Nullable LocalDate decidedOn(Node.@Nullable Decision decision) {
        return decision == null ? null : WorkingCalendar.dateOf(decision.decidedAt());
    }

    private static Card.Missing missing(Owed it) {
        return new Card.Missing(it.text(), it.matterCode(), it.dueOn(), it.promise() != null);
    }

    private static Card.OpenProblem problem(TimedProblem it) {
        var problem = it.item();
        return new Card.OpenProblem(
                problem.problemId(),
                problem.title(),
                problem.problemClass(),
                problem.level(),
                problem.owner(),
                WorkingCalendar.dateOf(problem.raisedAt()),
                problem.deadline(),
                it.light());
    }

    private static Card.Filing filing(ApplicationSummary it) {
        return new Card.Filing(it.applicationId(), it.state(), it.arrivedAt());
    }
}
