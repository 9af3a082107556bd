package cn.yongji.onestop.coordination.meeting;

import cn.yongji.onestop.coordination.calendar.AppliedCalendars;
import cn.yongji.onestop.coordination.calendar.CalendarWalk;
import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingDay;
import cn.yongji.onestop.coordination.meeting.domain.Meetings;
import cn.yongji.onestop.coordination.meeting.domain.SlotSearch;
import cn.yongji.onestop.coordination.meeting.domain.WhyNotEarlier;
import cn.yongji.onestop.coordination.meeting.invitation.domain.FreeBusyFile;
import cn.yongji.onestop.coordination.meeting.invitation.domain.InvitationFile;
import cn.yongji.onestop.coordination.meeting.invitation.domain.MeetingFeedFile;
import cn.yongji.onestop.coordination.meeting.mongo.MeetingDayMapping;
import cn.yongji.onestop.coordination.meeting.mongo.MeetingMapping;
import cn.yongji.onestop.coordination.meeting.seat.domain.Delegation;
import cn.yongji.onestop.coordination.meeting.seat.domain.Room;
import cn.yongji.onestop.coordination.meeting.seat.mongo.DelegationMapping;
import cn.yongji.onestop.coordination.meeting.seat.mongo.Delegations;
import cn.yongji.onestop.coordination.meeting.seat.mongo.RoomMapping;
import cn.yongji.onestop.coordination.meeting.web.MeetingProblems;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MeetingSettings.class, InvitationSettings.class})
class MeetingConfiguration {
    @Bean
    AggregateStore<Meeting> meetingStore(AggregateStores stores) {
        return stores.of(MeetingMapping.MAPPING);
    }

    @Bean
    AggregateStore<MeetingDay> meetingDayStore(AggregateStores stores) {
        return stores.of(MeetingDayMapping.MAPPING);
    }

    @Bean
    AggregateStore<Delegation> delegationStore(AggregateStores stores) {
        return stores.of(DelegationMapping.MAPPING);
    }

    @Bean
    AggregateStore<Room> roomStore(AggregateStores stores) {
        return stores.of(RoomMapping.MAPPING);
    }

    @Bean
    SlotSearch slotSearch(WorkingCalendar calendar, MeetingSettings settings) {
        return new SlotSearch(calendar, settings.hours());
    }

    @Bean
    WhyNotEarlier whyNotEarlier(WorkingCalendar calendar, MeetingSettings settings) {
        return new WhyNotEarlier(calendar, settings.hours());
    }

    @Bean
    InvitationFile invitationFile(InvitationSettings settings) {
        return new InvitationFile(settings.domain());
    }

    @Bean
    MeetingFeedFile meetingFeedFile(InvitationSettings settings) {
        return new MeetingFeedFile(settings.domain());
    }

    @Bean
    FreeBusyFile freeBusyFile(InvitationSettings settings) {
        return new FreeBusyFile(settings.domain());
    }

    @Bean
    Sweep halfWayMeetings(Meetings meetings, MeetingDesk desk, MeetingSettings settings, Clock clock) {
        return new Sweep("half-way-meetings", settings.every(), new HalfWayMeetings(meetings, desk, settings, clock));
    }

    @Bean
    Sweep unbookedAbsences(Delegations delegations, DelegationDesk desk, MeetingSettings settings, Clock clock) {
        return new Sweep(
                "unbooked-absences", settings.every(), new UnbookedAbsences(delegations, desk, settings, clock));
    }

    @Bean
    Sweep restDayMeetings(
            Meetings meetings,
            AggregateStore<Meeting> store,
            MeetingDays days,
            AppliedCalendars applied,
            WorkingCalendar calendar,
            Clock clock,
            MeetingSettings settings) {
        var walk = new RestDayMeetings(meetings, store, days, calendar, clock);
        return new Sweep("rest-day-meetings", settings.every(), new CalendarWalk("meetings", calendar, applied, walk));
    }

    @Bean
    ProblemSet meetingProblems() {
        return MeetingProblems.all();
    }
}
