package cn.yongji.onestop.coordination.improvement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.ImprovementAcceptedV1;
import cn.yongji.onestop.kernel.event.word.ImprovementKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class ImprovementDeciderTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    public static final Improvement.Verdict VERDICT = new Improvement.Verdict(
            Optional.of("数据充分"),
            Optional.of("永协纪〔2026〕3号"),
            new Act(Instant.parse("2026-10-09T02:00:00Z"), "coordinator1"));

    @ParameterizedTest
    @CsvSource({
        "Proposed, accept, Accepted improvement.accepted.v1",
        "Process, accept, Accepted",
        "Proposed, reject, Rejected",
        "Proposed, drafted, unchanged",
        "Proposed, publish, unchanged",
        "Accepted, accept, denied",
        "Accepted, reject, denied",
        "Accepted, drafted, Accepted",
        "Accepted, hindered, Proposed",
        "Accepted, publish, Implemented",
        "Rejected, accept, denied",
        "Rejected, publish, unchanged",
        "Implemented, reject, denied",
        "Implemented, publish, unchanged",
        "Implemented, drafted, unchanged"
    })
    void each_state_answers_each_command(String state, String command, String outcome) {
        assertThat(describe(ImprovementDecider.decide(inState(state), named(command))))
                .isEqualTo(outcome);
    }

    @Test
    void what_could_not_become_a_draft_is_accepted_again_under_another_number() {
        var hindered = after(inState("Accepted"), named("hindered"));

        var again = (Decision.Changed<Improvement, ImprovementRefusal>)
                ImprovementDecider.decide(hindered, named("accept"));

        assertThat(((Improvement.Proposed) hindered).obstacle()).contains("DRAFT_IN_THE_WAY");
        assertThat(((ImprovementAcceptedV1) again.events().getFirst()).attempt())
                .isEqualTo(2);
    }

    public static Improvement inState(String state) {
        return switch (state) {
            case "Proposed" -> new Improvement.Proposed(suggestion(Optional.of(change())), 0, Optional.empty());
            case "Process" -> new Improvement.Proposed(suggestion(Optional.empty()), 0, Optional.empty());
            case "Accepted" -> after(inState("Proposed"), named("accept"));
            case "Rejected" -> after(inState("Proposed"), named("reject"));
            case "Implemented" -> after(inState("Accepted"), named("drafted"), named("publish"));
            default -> throw new IllegalArgumentException(state);
        };
    }

    public static ImprovementCommand named(String command) {
        return switch (command) {
            case "accept" -> new ImprovementCommand.Accept(VERDICT);
            case "reject" -> new ImprovementCommand.Reject(VERDICT);
            case "drafted" -> new ImprovementCommand.NoteDraft("2026-10-09-i3fa9c21", Optional.empty());
            case "hindered" -> new ImprovementCommand.NoteDraft("2026-10-09-i3fa9c21", Optional.of("DRAFT_IN_THE_WAY"));
            case "publish" -> new ImprovementCommand.NotePublication("2026-10-09-i3fa9c21", NEW_YEAR);
            default -> throw new IllegalArgumentException(command);
        };
    }

    public static Improvement after(Improvement improvement, ImprovementCommand... commands) {
        var now = improvement;
        for (var command : commands)
            now = ((Decision.Changed<Improvement, ImprovementRefusal>) ImprovementDecider.decide(now, command)).next();
        return now;
    }

    private static SuggestedImprovement.Change change() {
        return new SuggestedImprovement.Change("putDraftMatter", "M12", "promisedWorkingDays", "SET", Optional.of("8"));
    }

    private static SuggestedImprovement suggestion(Optional<SuggestedImprovement.Change> change) {
        return new SuggestedImprovement(
                "2026-07-01_2026-09-30-PROMISE_TOO_LONG-M12",
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 9, 30),
                change.isPresent() ? ImprovementKind.CATALOGUE : ImprovementKind.PROCESS,
                "PROMISE_TOO_LONG",
                "M12",
                "承诺时限可由 20 个工作日缩短为 8 个工作日",
                "PROMISED_WORKING_DAYS",
                "20",
                "8",
                24,
                List.of(new SuggestedImprovement.Entry("project-1", 17)),
                change,
                Instant.parse("2026-10-08T02:00:00Z"));
    }

    private static String describe(Decision<Improvement, ImprovementRefusal> ruling) {
        return switch (ruling) {
            case Decision.Refused<Improvement, ImprovementRefusal> _ -> "denied";
            case Decision.Unchanged<Improvement, ImprovementRefusal> _ -> "unchanged";
            case Decision.Changed<Improvement, ImprovementRefusal>(var next, var events) ->
                (next.getClass().getSimpleName() + " "
                                + events.stream()
                                        .map(EventContracts::nameOf)
                                        .findFirst()
                                        .orElse(""))
                        .strip();
        };
    }
}
