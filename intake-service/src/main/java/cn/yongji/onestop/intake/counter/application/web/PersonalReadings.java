package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.intake.papers.material.ReadLog;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 查阅记录 of applications: who read in clear what one says of persons, other than those whose own it is. */
@Component
final class PersonalReadings {
    private final ReadLog log;
    private final Clock clock;

    PersonalReadings(ReadLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void note(Caller caller, String applicationId, Optional<String> purpose) {
        var roles = caller.roles().stream().map(Role::wireName).sorted().toList();
        log.add(new ReadLog.Reading(Ids.next(), applicationId, caller.subject(), roles, clock.instant(), purpose));
    }

    List<ReadLog.Reading> of(String applicationId, Optional<String> after, int most) {
        return log.of(applicationId, after, most);
    }
}
