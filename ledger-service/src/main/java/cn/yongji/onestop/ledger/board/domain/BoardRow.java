package cn.yongji.onestop.ledger.board.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.page.domain.NodeState;
import cn.yongji.onestop.ledger.page.domain.ProjectInfo.ApplicationState;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import cn.yongji.onestop.ledger.page.domain.StartOfWorks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One project on the board, on one day.
 *
 * @param file its file, which every project on the board has
 * @param lights its matters, the worst light first
 * @param current the matter that is spoken of: that of the worst light, else what waits, else what the plan promises next
 * @param stages how far each stage is
 * @param stage the stage that it is in; empty once all is granted, or while there is no plan
 * @param milestone the day on which the plan promises the stage to be done
 * @param problems open ones, the highest rung first
 * @param key its place in the order of the board, as a text
 */
public record BoardRow(
        Card card,
        Card.File file,
        List<MatterLight> lights,
        Optional<MatterLight> current,
        List<StageBox> stages,
        Optional<BoardStage> stage,
        Optional<LocalDate> milestone,
        Optional<Pacing> pacing,
        CardHolder holder,
        List<Card.OpenProblem> problems,
        LocalDate day,
        String key) {
    private static final List<String> RUNGS = List.of("AGENT", "HUDDLE", "COORDINATION_MEETING");
    private static final Comparator<Card.OpenProblem> HIGHEST_FIRST = Comparator.<Card.OpenProblem>comparingInt(
                    it -> -RUNGS.indexOf(it.level()))
            .thenComparing(Card.OpenProblem::raisedOn)
            .thenComparing(Card.OpenProblem::problemId);

    /** The worst first, and one order for all. */
    static final Comparator<BoardRow> ORDER = Comparator.comparing(BoardRow::key);

    private static String key(List<MatterLight> lights, String projectId) {
        return (lights.isEmpty() ? "9" : lights.getFirst().key()) + " " + projectId;
    }

    /** Empty for a project whose opening the ledger has not heard of. */
    public static Optional<BoardRow> of(Card card, Today today) {
        var file = card.project();
        if (file == null) return Optional.empty();
        var lights = card.matters().stream()
                .map(matter -> MatterLight.of(matter, today))
                .sorted(MatterLight.WORST_FIRST)
                .toList();
        var stages = StageBox.of(card.matters());
        var stage = StageBox.current(stages);
        var pacing = Pacing.of(lights, today);
        return Optional.of(new BoardRow(
                card,
                file,
                lights,
                spokenOf(lights),
                stages,
                stage,
                stage.flatMap(it -> promised(card, it)),
                pacing,
                CardHolder.of(card, pacing),
                card.problems().stream().sorted(HIGHEST_FIRST).toList(),
                today.date(),
                key(lights, card.projectId())));
    }

    private static Optional<MatterLight> spokenOf(List<MatterLight> lights) {
        var worst = lights.stream().filter(it -> it.signal() != Signal.NONE).findFirst();
        return worst.or(() -> first(
                        lights,
                        NodeState.WAITING,
                        Comparator.comparing(it -> it.matter().code())))
                .or(() -> first(lights, NodeState.PLANNED, Comparator.comparing(BoardRow::promisedBy)));
    }

    private static LocalDate promisedBy(MatterLight it) {
        var day = it.matter().promisedBy();
        return day == null ? LocalDate.MAX : day;
    }

    private static Optional<MatterLight> first(
            List<MatterLight> lights, NodeState state, Comparator<MatterLight> order) {
        return lights.stream()
                .filter(it -> it.matter().state() == state)
                .min(order.thenComparing(it -> it.matter().code()));
    }

    private static Optional<LocalDate> promised(Card card, BoardStage stage) {
        return card.matters().stream()
                .filter(it -> it.stage() == stage && it.counts() && !it.granted())
                .map(Card.Matter::promisedBy)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo);
    }

    /**
     * Whether it is off the wall: works began, or all that was filed is withdrawn, and the month of it is over. Until then its
     * reviews count for the month. An open problem, or a review that is under way, keeps it there.
     */
    boolean hasLeft() {
        if (!problems.isEmpty() || card.matters().stream().anyMatch(Card.Matter::underWay)) return false;
        var left = leftOn();
        return left.isPresent() && YearMonth.from(left.get()).isBefore(YearMonth.from(day));
    }

    private Optional<LocalDate> leftOn() {
        var begun = file.worksBegunOn();
        if (begun != null) return Optional.of(begun);
        var filed = card.filings();
        var withdrawn = !filed.isEmpty() && filed.stream().allMatch(it -> it.state() == ApplicationState.WITHDRAWN);
        return withdrawn ? Optional.of(WorkingCalendar.dateOf(card.asOf())) : Optional.empty();
    }

    /** The worst light of its matters. */
    public Signal signal() {
        return lights.isEmpty() ? Signal.NONE : lights.getFirst().signal();
    }

    /** 开工期限 (建筑法 art. 9): the last day on which works may begin by their permit; empty without one, and once they have begun. */
    public Optional<LocalDate> beginBy() {
        if (file.worksBegunOn() != null) return Optional.empty();
        return card.matters().stream()
                .filter(it -> it.code().equals(StartOfWorks.PERMIT) && it.granted())
                .map(Card.Matter::decidedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(StartOfWorks::lastDay);
    }

    /** 待补材料 whose day is over. */
    public long missed() {
        return card.missing().stream().filter(it -> it.dueOn().isBefore(day)).count();
    }

    /** For how many days the oldest open problem has been open. */
    public Optional<Long> oldestProblemDays() {
        return problems.stream()
                .map(Card.OpenProblem::raisedOn)
                .min(LocalDate::compareTo)
                .map(raised -> ChronoUnit.DAYS.between(raised, day));
    }

    /** What of its reviews is settled by today. */
    Stream<Settlement> settlements() {
        return card.matters().stream().flatMap(it -> Settlement.of(it, day).stream());
    }
}
