package cn.yongji.onestop.coordination.difficulty.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.DECIDER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.LADDER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.RAISER;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.aDifficulty;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.after;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.close;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.escalate;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.position;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.reopen;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.EventPlaces;
import cn.yongji.onestop.kernel.event.MeetingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks the table of places for what happens here itself: each act that tells something is done, and the difficulty before
 * and after is compared with the rows of what was told. What is heard is walked by {@code DifficultyPlacesHttpTest}.
 */
class DifficultyOwnPlacesTest {
    private static final LocalDate SOON = LocalDate.of(2026, 9, 10);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final DifficultyCommand GIVEN = new DifficultyCommand.OpenActionItem(
            "item-1",
            "完成变更登记",
            "登记结果",
            new ActionItemOwner(ActionItemOwner.Kind.AGENT, RAISER),
            5,
            Optional.empty(),
            act(MONDAY, "coordinator1"));
    private static final DifficultyCommand CLAIMED =
            new DifficultyCommand.OnActionItem("item-1", new ActionItemCommand.Claim("已登记"), act(MONDAY, RAISER));

    /** What was told, and what became of the difficulty with it. */
    private record Walked(Set<String> told, Set<String> changed) {}

    @ParameterizedTest
    @MethodSource("acts")
    void an_act_opens_changes_or_closes_a_difficulty_as_the_rows_of_what_it_tells_say(Walked walked) {
        var rows = walked.told().stream()
                .flatMap(name -> EventPlaces.of(name).problems().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(walked.told()).isNotEmpty();
        assertThat(walked.changed()).isEqualTo(rows);
    }

    @Test
    void every_event_of_a_difficulty_is_told_by_an_act_that_is_walked() {
        var own = EventContracts.names().stream()
                .filter(name -> EventContracts.topicOf(name).equals(EventContracts.COORDINATION))
                .filter(name -> !MeetingEvent.class.isAssignableFrom(EventContracts.typeOf(name)));

        assertThat(acts().flatMap(it -> it.told().stream())).containsAll(own.toList());
    }

    static Stream<Walked> acts() {
        var raised = aDifficulty().raised();
        var raising = new DifficultyRaising(LADDER).raise(aDifficulty().file());
        return Stream.concat(
                Stream.of(told(Set.of("opens"), raising.events())),
                Stream.of(
                        walk(raised, escalate(MONDAY)),
                        walk(raised, position(MONDAY, "ecology", Stance.AGREE, "同意")),
                        walk(raised, GIVEN),
                        walk(after(raised, GIVEN), CLAIMED),
                        walk(after(raised, GIVEN), new DifficultyCommand.RemindOfActionItems(act(SOON, ""))),
                        walk(raised, close(MONDAY)),
                        walk(after(raised, close(MONDAY)), reopen(FRIDAY, RAISER))));
    }

    private static Walked walk(Difficulty before, DifficultyCommand command) {
        var changed = (Decision.Changed<Difficulty, DifficultyRefusal>) DECIDER.decide(before, command);
        var now = changed.next();
        var how = now instanceof Difficulty.Closed && !(before instanceof Difficulty.Closed)
                ? Set.of("closes")
                : now.equals(before) ? Set.<String>of() : Set.of("changes");
        return told(how, changed.events());
    }

    private static Walked told(Set<String> changed, List<? extends EventContract> events) {
        return new Walked(events.stream().map(EventContracts::nameOf).collect(Collectors.toSet()), changed);
    }
}
