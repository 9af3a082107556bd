package cn.yongji.onestop.coordination.meeting.domain;

import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.MONDAY;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.act;
import static cn.yongji.onestop.coordination.difficulty.domain.DifficultyBuilder.departments;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.aMeeting;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.after;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.opened;
import static cn.yongji.onestop.coordination.meeting.domain.MeetingBuilder.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.event.MeetingMinutesApprovedV1;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was said is written down by one, approved by another, and then fixed. */
public class MinutingTest {
    private final Meeting held =
            after(aMeeting().scheduled(), opened("ecology", "natural-resources"), resolve(Resolution.Effect.NONE));

    @Test
    void c39_what_the_chair_approves_is_fixed_with_a_hash_of_who_came_what_was_said_and_what_was_resolved() {
        var told = (Decision.Changed<Meeting, MeetingRefusal>)
                MeetingDecider.decide(after(held, draft("各部门发表意见")), approve("leader1"));

        var minutes = ((Meeting.Scheduled) told.next()).lastMinutes().orElseThrow();
        var approval = minutes.approval().orElseThrow();
        assertThat(approval.text()).contains("到会：ecology、natural-resources", "主持：leader1", "讨论：各部门发表意见", "议定 1：三日内完成");
        var event = (MeetingMinutesApprovedV1) told.events().getFirst();
        assertThat(event.sha256())
                .isEqualTo(MinutesText.sha256(approval.text()))
                .hasSize(64);
        assertThat(event.version()).isEqualTo(1);
    }

    @Test
    void c39_who_drafted_does_not_approve_though_he_was_in_the_chair() {
        var own = new MeetingCommand.Open(
                "coordinator1", departments("ecology"), act(MONDAY.plusDays(1), "coordinator1"));
        var drafted = after(aMeeting().scheduled(), own, draft("意见"));

        assertThat(MeetingDecider.decide(drafted, approve("coordinator1")))
                .isEqualTo(new Decision.Refused<>(new MeetingRefusal.OwnDraft("coordinator1")));
    }

    @Test
    void c39_a_correction_is_another_version_with_its_reason_and_the_first_stays() {
        var approved = after(held, draft("各部门发表意见"), approve("leader1"));
        var correction =
                new MeetingCommand.Draft("补记", false, Optional.of("漏记一家意见"), act(MONDAY.plusDays(2), "coordinator1"));

        var corrected = (Meeting.Scheduled) after(approved, correction, approve("leader1"));

        assertThat(corrected.minutes()).extracting(Minutes::version).containsExactly(1, 2);
        assertThat(corrected.minutes().getFirst())
                .isEqualTo(((Meeting.Scheduled) approved).lastMinutes().orElseThrow());
        assertThat(corrected.lastMinutes().orElseThrow().correction()).contains("漏记一家意见");
    }

    @Test
    void why_internal_minutes_are_corrected_is_not_told_to_all() {
        var approved = after(held, draft("各部门发表意见"), approve("leader1"));
        var correction =
                new MeetingCommand.Draft("补记", true, Optional.of("漏记一家意见"), act(MONDAY.plusDays(2), "coordinator1"));

        var told = (Decision.Changed<Meeting, MeetingRefusal>)
                MeetingDecider.decide(after(approved, correction), approve("leader1"));

        assertThat(((MeetingMinutesApprovedV1) told.events().getFirst()).correction())
                .isNull();
        assertThat(((Meeting.Scheduled) told.next()).lastMinutes().orElseThrow().correction())
                .contains("漏记一家意见");
    }

    public static MeetingCommand draft(String discussion) {
        return new MeetingCommand.Draft(discussion, false, Optional.empty(), act(MONDAY.plusDays(1), "coordinator1"));
    }

    public static MeetingCommand approve(String by) {
        return new MeetingCommand.Approve(act(MONDAY.plusDays(2), by));
    }
}
