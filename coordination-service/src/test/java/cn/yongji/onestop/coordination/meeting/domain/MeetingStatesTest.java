package cn.yongji.onestop.coordination.meeting.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.REVIEW;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.SLOT;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.aMeeting;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.after;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.cancel;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.opened;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.MeetingCancelledV1;
import cn.yongji.onestop.kernel.event.MeetingDayChangedV1;
import cn.yongji.onestop.kernel.event.MeetingScheduledV1;
import cn.yongji.onestop.kernel.event.ResolutionRecordedV1;
import cn.yongji.onestop.kernel.event.word.ResolutionEffect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of state × command. */
class MeetingStatesTest {
    @ParameterizedTest(name = "{0} + {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Requested  | place          | Scheduled meeting.scheduled.v1
        Requested  | giveUp         | Unplaced
        Requested  | resolve        | denied NotScheduled
        Requested  | cancel         | denied NotScheduled
        Requested  | free           | unchanged
        Scheduled  | place          | unchanged
        Scheduled  | giveUp         | unchanged
        Scheduled  | resolve        | Scheduled resolution.recorded.v1
        Scheduled  | resolveEarly   | denied NotBegun
        Scheduled  | release        | denied NotOpened
        Scheduled  | open           | Scheduled meeting.held.v1
        Scheduled  | openEarly      | denied NotBegun
        Scheduled  | openWithOther  | denied NotAsked
        Opened     | open           | denied AlreadyOpened
        Opened     | release        | Scheduled resolution.recorded.v1
        Opened     | cancel         | denied AlreadyHeld
        OpenedFew  | release        | denied QuorumMissing
        OpenedFew  | resolve        | Scheduled resolution.recorded.v1
        Scheduled  | draft          | denied NotOpened
        Scheduled  | approve        | denied NothingDrafted
        Opened     | draft          | Scheduled
        Opened     | approve        | denied NothingDrafted
        Drafted    | draft          | Scheduled
        Drafted    | approve        | Scheduled meeting.minutes-approved.v1
        Drafted    | approveByOther | denied NotTheChair
        Approved   | approve        | denied MinutesApproved
        Approved   | draft          | denied MinutesApproved
        Approved   | resolve        | denied MinutesApproved
        Requested  | draft          | denied NotScheduled
        Unplaced   | approve        | denied NotScheduled
        Cancelling | draft          | denied AlreadyCancelled
        Cancelled  | approve        | denied AlreadyCancelled
        Requested  | open           | denied NotScheduled
        Unplaced   | open           | denied NotScheduled
        Cancelling | open           | denied AlreadyCancelled
        Cancelled  | open           | denied AlreadyCancelled
        Scheduled  | releaseOther   | denied AnotherReview
        Scheduled  | cancel         | Cancelling meeting.cancelled.v1
        Scheduled  | free           | unchanged
        Scheduled  | restDay        | Scheduled meeting.day-changed.v1
        Scheduled  | restDayLate    | unchanged
        Scheduled  | workingDay     | unchanged
        OnRestDay  | restDay        | unchanged
        OnRestDay  | workingDay     | Scheduled meeting.day-changed.v1
        OnRestDay  | cancel         | Cancelling meeting.cancelled.v1
        Requested  | restDay        | unchanged
        Unplaced   | restDay        | unchanged
        Held       | restDay        | unchanged
        Cancelling | restDay        | unchanged
        Cancelled  | restDay        | unchanged
        WithoutReview | resolve     | Scheduled resolution.recorded.v1
        WithoutReview | release     | denied NothingToRelease
        WithoutReview | releaseOther | denied AnotherReview
        Held       | resolve        | Scheduled resolution.recorded.v1
        Held       | cancel         | denied AlreadyHeld
        Unplaced   | place          | unchanged
        Unplaced   | giveUp         | unchanged
        Unplaced   | resolve        | denied NotScheduled
        Unplaced   | cancel         | denied NotScheduled
        Unplaced   | free           | unchanged
        Cancelling | place          | unchanged
        Cancelling | giveUp         | unchanged
        Cancelling | resolve        | denied AlreadyCancelled
        Cancelling | cancel         | denied AlreadyCancelled
        Cancelling | free           | Cancelled
        Cancelled  | place          | unchanged
        Cancelled  | giveUp         | unchanged
        Cancelled  | resolve        | denied AlreadyCancelled
        Cancelled  | cancel         | denied AlreadyCancelled
        Cancelled  | free           | unchanged
        """)
    void each_state_answers_each_command(String state, String command, String outcome) {
        assertThat(describe(MeetingDecider.decide(inState(state), named(command))))
                .isEqualTo(outcome);
    }

    @Test
    void the_others_are_told_when_it_is_and_who_is_asked() {
        var ruling = (Decision.Changed<Meeting, MeetingRefusal>) MeetingDecider.decide(
                aMeeting().in("市政务服务中心三楼会议室").requested(), new MeetingCommand.Place(SLOT, List.of()));

        var event = (MeetingScheduledV1) ruling.events().getFirst();
        assertThat(event.start()).isEqualTo("2026-09-08T01:00:00Z");
        assertThat(event.end()).isEqualTo("2026-09-08T02:00:00Z");
        assertThat(event.departments()).containsExactly("ecology", "natural-resources");
        assertThat(event.problemId()).isEqualTo("problem-1");
        assertThat(event.reviewId()).isEqualTo(REVIEW);
        assertThat(event.venue()).isEqualTo("市政务服务中心三楼会议室");
    }

    @Test
    void the_others_are_told_that_it_is_not_held_and_why() {
        var ruling = (Decision.Changed<Meeting, MeetingRefusal>)
                MeetingDecider.decide(aMeeting().scheduled(), cancel(MONDAY));

        var event = (MeetingCancelledV1) ruling.events().getFirst();
        assertThat(event.start()).isEqualTo("2026-09-08T01:00:00Z");
        assertThat(event.departments()).containsExactly("ecology", "natural-resources");
        assertThat(event.problemId()).isEqualTo("problem-1");
        assertThat(event.reason()).isEqualTo("无需开会");
        assertThat(event.cancelledBy()).isEqualTo("coordinator1");
    }

    @Test
    void i12_those_who_are_asked_and_who_called_it_are_told_that_its_day_became_a_rest_day_and_what_is_free_next() {
        var ruling = (Decision.Changed<Meeting, MeetingRefusal>)
                MeetingDecider.decide(aMeeting().scheduled(), restDay(MONDAY));

        var event = (MeetingDayChangedV1) ruling.events().getFirst();
        assertThat(event.restDay()).isTrue();
        assertThat(event.dayName()).isEqualTo("暴雪");
        assertThat(event.departments()).containsExactly("ecology", "natural-resources");
        assertThat(event.calledBy()).isEqualTo("coordinator1");
        assertThat(event.proposedStart()).isEqualTo("2026-09-09T01:00:00Z");
        assertThat(ruling.next().onRestDay().map(RestDay::name)).contains("暴雪");
        assertThat(ruling.next().place()).as("it stands until it is cancelled").contains(SLOT);
    }

    @Test
    void a_release_names_the_review_of_the_problem() {
        var ruling = (Decision.Changed<Meeting, MeetingRefusal>)
                MeetingDecider.decide(inState("Opened"), resolve(Resolution.Effect.RELEASE_REVIEW));

        var event = (ResolutionRecordedV1) ruling.events().getFirst();
        assertThat(event.reviewId()).isEqualTo(REVIEW);
        assertThat(event.caseId()).isEqualTo("case-1");
        assertThat(event.effect().is(ResolutionEffect.RELEASE_REVIEW)).isTrue();
        assertThat(event.departments()).containsExactly("ecology", "natural-resources");
    }

    @Test
    void a_problem_about_a_case_has_any_of_its_reviews_extended_and_none_of_another() {
        var held = after(aMeeting().aboutACase().scheduled(), opened("natural-resources", "ecology"));
        var own = MeetingDecider.decide(held, resolve(Resolution.Effect.EXTEND_REVIEW, Optional.of("case-1-M13")));
        var other = MeetingDecider.decide(held, resolve(Resolution.Effect.EXTEND_REVIEW, Optional.of("case-10-M13")));
        var none = MeetingDecider.decide(held, resolve(Resolution.Effect.EXTEND_REVIEW));

        var event = (ResolutionRecordedV1)
                ((Decision.Changed<Meeting, MeetingRefusal>) own).events().getFirst();
        assertThat(event.reviewId()).isEqualTo("case-1-M13");
        assertThat(other).isEqualTo(new Decision.Refused<>(new MeetingRefusal.AnotherReview("case-10-M13")));
        assertThat(none)
                .isEqualTo(
                        new Decision.Refused<>(new MeetingRefusal.NothingToRelease(Resolution.Effect.EXTEND_REVIEW)));
    }

    @Test
    void nothing_is_resolved_by_a_meeting_that_has_not_begun_and_all_from_its_first_moment() {
        assertThat(MeetingDecider.decide(aMeeting().scheduled(), resolve(Resolution.Effect.RELEASE_REVIEW, MONDAY)))
                .isEqualTo(new Decision.Refused<>(new MeetingRefusal.NotBegun(SLOT.startInstant())));
        assertThat(MeetingDecider.decide(
                        after(aMeeting().scheduled(), opened("natural-resources", "ecology")),
                        resolve(Resolution.Effect.RELEASE_REVIEW)))
                .isInstanceOf(Decision.Changed.class);
    }

    private static Meeting inState(String state) {
        var scheduled = aMeeting().scheduled();
        return switch (state) {
            case "Requested" -> aMeeting().requested();
            case "Scheduled" -> scheduled;
            case "WithoutReview" -> aMeeting().withoutReview().scheduled();
            case "Opened" -> after(scheduled, opened("natural-resources", "ecology"));
            case "Drafted" -> after(inState("Opened"), named("draft"));
            case "Approved" -> after(inState("Drafted"), named("approve"));
            case "OpenedFew" -> after(scheduled, opened("ecology"));
            case "Held" -> after(scheduled, resolve(Resolution.Effect.NONE));
            case "OnRestDay" -> after(scheduled, restDay(MONDAY));
            case "Unplaced" -> after(aMeeting().requested(), new MeetingCommand.GiveUp());
            case "Cancelling" -> after(scheduled, cancel(MONDAY));
            case "Cancelled" -> after(scheduled, cancel(MONDAY), new MeetingCommand.Free());
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static MeetingCommand named(String command) {
        return switch (command) {
            case "place" -> new MeetingCommand.Place(SLOT, List.of());
            case "giveUp" -> new MeetingCommand.GiveUp();
            case "resolve" -> resolve(Resolution.Effect.NONE);
            case "open" -> opened("natural-resources", "ecology");
            case "draft" -> MinutingTest.draft("各部门发表意见");
            case "approve" -> MinutingTest.approve("leader1");
            case "approveByOther" -> MinutingTest.approve("leader2");
            case "openEarly" ->
                new MeetingCommand.Open("coordinator1", new TreeSet<>(), DifficultyBuilder.act(MONDAY, "coordinator1"));
            case "openWithOther" -> opened("water");
            case "resolveEarly" -> resolve(Resolution.Effect.NONE, MONDAY);
            case "release" -> resolve(Resolution.Effect.RELEASE_REVIEW);
            case "releaseOther" -> resolve(Resolution.Effect.RELEASE_REVIEW, Optional.of("case-1-M99"));
            case "cancel" -> cancel(MONDAY);
            case "restDay" -> restDay(MONDAY);
            case "restDayLate" -> restDay(MONDAY.plusDays(1));
            case "workingDay" ->
                new MeetingCommand.CheckDay(
                        Optional.empty(), DifficultyBuilder.act(MONDAY, "").at());
            case "free" -> new MeetingCommand.Free();
            default -> throw new IllegalArgumentException(command);
        };
    }

    static MeetingCommand restDay(LocalDate on) {
        var next = new MeetingSlot(SLOT.date().plusDays(1), SLOT.start(), SLOT.end());
        var at = DifficultyBuilder.act(on, "").at();
        return new MeetingCommand.CheckDay(Optional.of(new RestDay("暴雪", at, Optional.of(next))), at);
    }

    private static String describe(Decision<Meeting, MeetingRefusal> ruling) {
        return switch (ruling) {
            case Decision.Refused<Meeting, MeetingRefusal>(var refusal) ->
                "denied " + refusal.getClass().getSimpleName();
            case Decision.Unchanged<Meeting, MeetingRefusal>() -> "unchanged";
            case Decision.Changed<Meeting, MeetingRefusal>(var next, var events) ->
                (next.getClass().getSimpleName() + " "
                                + events.stream().map(EventContracts::nameOf).collect(Collectors.joining(" ")))
                        .strip();
        };
    }
}
