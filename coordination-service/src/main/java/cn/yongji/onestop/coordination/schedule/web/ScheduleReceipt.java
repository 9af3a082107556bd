package cn.yongji.onestop.coordination.schedule.web;

import cn.yongji.onestop.coordination.schedule.domain.Schedule;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.ETags;
import org.springframework.http.HttpStatus;

/** What is told at once: where the schedule is found, and how far it is. */
record ScheduleReceipt(String scheduleId, ScheduleView.State state) {
    static Answer of(Stored<Schedule> stored) {
        var schedule = stored.state();
        var receipt = new ScheduleReceipt(schedule.id(), ScheduleView.State.of(schedule));
        return new Answer(
                HttpStatus.ACCEPTED.value(), "/v1/schedules/" + schedule.id(), ETags.of(stored.version()), receipt);
    }
}
