package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.coordination.meeting.seat.domain.TakenSeat;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What may be asked of a meeting. */
public sealed interface MeetingCommand {
    /** Its time is booked, with the seats that it takes. */
    record Place(MeetingSlot slot, List<TakenSeat> seats) implements MeetingCommand {
        public Place {
            seats = List.copyOf(seats);
        }
    }

    /** No time was left. */
    record GiveUp() implements MeetingCommand {}

    /** 开会: it begins, with who came. */
    record Open(String chair, SortedSet<DepartmentCode> present, Act act) implements MeetingCommand {}

    /** 议定. */
    record Resolve(Resolution resolution) implements MeetingCommand {}

    /**
     * 起草纪要.
     *
     * @param correction why what was approved is written anew
     */
    record Draft(String discussion, boolean internal, Optional<String> correction, Act act) implements MeetingCommand {}

    /** 签发纪要. */
    record Approve(Act act) implements MeetingCommand {}

    /** 取消. */
    record Cancel(String reason, Act act) implements MeetingCommand {}

    /**
     * 改期: another time is booked, under a name of its own.
     *
     * @param earliest first day on which it may be now
     * @param latest last day on which it may be now
     */
    record Move(
            MeetingSlot slot,
            List<TakenSeat> seats,
            String booking,
            LocalDate earliest,
            LocalDate latest,
            String reason,
            Act act)
            implements MeetingCommand {
        public Move {
            seats = List.copyOf(seats);
        }
    }

    /** Another calendar is current: its day is a rest day, or is none. */
    record CheckDay(Optional<RestDay> restDay, Instant at) implements MeetingCommand {}

    /** Its time is free again. */
    record Free() implements MeetingCommand {}
}
