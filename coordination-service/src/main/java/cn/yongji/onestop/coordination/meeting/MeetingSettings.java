package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.meeting.domain.OfficeHours;
import java.time.Duration;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When meetings can be, and how soon somebody carries on what a crash has left half-way.
 *
 * @param every pause between two looks
 * @param after how long a meeting must have been half-way: whoever works on it is left alone
 * @param notice 提前通知: how long before its start a meeting is set at the latest, and after another that it follows
 * @param officeHours by season; without any, 09:00–12:00 and 14:30–17:30 the whole year
 */
@ConfigurationProperties("onestop.coordination.meetings")
record MeetingSettings(
        @DefaultValue("5s") Duration every,
        @DefaultValue("20s") Duration after,
        @DefaultValue("1h") Duration notice,
        @DefaultValue List<Season> officeHours) {

    /**
     * 作息.
     *
     * @param from day of the year from which it holds, such as {@code 05-01}
     */
    record Season(String from, LocalTime morning, LocalTime noon, LocalTime afternoon, LocalTime evening) {
        private OfficeHours.Season season() {
            return new OfficeHours.Season(
                    MonthDay.parse("--" + from),
                    List.of(new OfficeHours.Session(morning, noon), new OfficeHours.Session(afternoon, evening)));
        }
    }

    OfficeHours hours() {
        return officeHours.isEmpty()
                ? OfficeHours.allYear()
                : new OfficeHours(officeHours.stream().map(Season::season).toList());
    }
}
