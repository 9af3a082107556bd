package cn.yongji.onestop.coordination.schedule.domain;

import cn.yongji.onestop.coordination.meeting.domain.Booking;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch.Free;
import java.util.List;
import java.util.Optional;

/** 排期方案: which sitting is when; one for which no time was found has none. */
public record MeetingPlan(List<Placed> sittings) {
    /** A sitting and its time. */
    public record Placed(Sitting sitting, Optional<Free> at) {
        public List<Booking> bookings() {
            return at.map(sitting::bookings).orElse(List.of());
        }
    }

    public MeetingPlan {
        sittings = List.copyOf(sittings);
    }

    /** Whether everybody has a time, and none a late one. */
    boolean serves() {
        return sittings.stream().allMatch(it -> PlanRules.medium(it) == 0);
    }

    /** How often people have to gather. */
    public long gatherings() {
        return sittings.stream().filter(it -> it.at().isPresent()).count();
    }

    public List<Booking> bookings() {
        return sittings.stream().flatMap(it -> it.bookings().stream()).toList();
    }
}
