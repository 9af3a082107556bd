package cn.yongji.onestop.coordination.difficulty;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a difficulty stays on each rung of the ladder.
 *
 * @param every pause between two looks for deadlines that have passed
 * @param agentDays working days of the agent
 * @param huddleDays working days of a huddle
 * @param meetingDays working days of a coordination meeting
 * @param heldWithinDays working days after the deadline within which a meeting holds its rung
 * @param heldAfterDays working days that there are after the day of such a meeting
 * @param reopenedWithinDays working days after closing within which its raiser may reopen it
 */
@Validated
@ConfigurationProperties("onestop.coordination.ladder")
record LadderSettings(
        @DefaultValue("30s") Duration every,
        @DefaultValue("2") @Min(0) @Max(100) int agentDays,
        @DefaultValue("5") @Min(0) @Max(100) int huddleDays,
        @DefaultValue("10") @Min(0) @Max(100) int meetingDays,
        @DefaultValue("5") @Min(0) @Max(100) int heldWithinDays,
        @DefaultValue("3") @Min(0) @Max(100) int heldAfterDays,
        @DefaultValue("15") @Min(0) @Max(100) int reopenedWithinDays) {}
