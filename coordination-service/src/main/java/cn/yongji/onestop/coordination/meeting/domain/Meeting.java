package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.coordination.meeting.seat.domain.TakenSeat;
import cn.yongji.onestop.kernel.calendar.Act;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 会议. The time of the departments is another aggregate, so a meeting goes through a state for every step between the
 * two: what a crash leaves half-way is seen from its state and carried on.
 */
public sealed interface Meeting {
    MeetingRequest request();

    /** 待排期: asked for; its time may or may not be booked yet. */
    record Requested(MeetingRequest request) implements Meeting {}

    /**
     * 已排定.
     *
     * @param restDay set while its day is none on which departments meet
     * @param attendance who came, once it was opened
     * @param minutes 纪要, all versions; the last may be a draft
     * @param seats who sits there for whom; none of those of days when that was not said
     * @param moved that it has another time than it was called for
     */
    record Scheduled(
            MeetingRequest request,
            MeetingSlot slot,
            List<Resolution> resolutions,
            Optional<RestDay> restDay,
            Optional<Attendance> attendance,
            List<Minutes> minutes,
            List<TakenSeat> seats,
            Optional<Moved> moved)
            implements Meeting {
        public Scheduled {
            resolutions = List.copyOf(resolutions);
            minutes = List.copyOf(minutes);
            seats = List.copyOf(seats);
        }

        Scheduled with(Optional<RestDay> now) {
            return new Scheduled(request, slot, resolutions, now, attendance, minutes, seats, moved);
        }

        Scheduled with(Moved now) {
            return new Scheduled(request, slot, resolutions, restDay, attendance, minutes, seats, Optional.of(now));
        }

        /** The last version of what was said. */
        public Optional<Minutes> lastMinutes() {
            return minutes.isEmpty() ? Optional.empty() : Optional.of(minutes.getLast());
        }

        /** What the unit and its agent read: the last version that is approved, unless that is internal. */
        public Optional<Minutes> openMinutes() {
            return minutes.reversed().stream()
                    .filter(it -> it.approval().isPresent())
                    .findFirst()
                    .filter(it -> !it.internal());
        }

        /** With a version: in the place of the same one, or after the others. */
        Scheduled with(Minutes version) {
            var others = minutes.stream().filter(it -> it.version() != version.version());
            var all = Stream.concat(others, Stream.of(version)).toList();
            return new Scheduled(request, slot, resolutions, restDay, attendance, all, seats, moved);
        }

        Scheduled with(Attendance came) {
            return new Scheduled(request, slot, resolutions, restDay, Optional.of(came), minutes, seats, moved);
        }

        Scheduled with(Resolution resolution) {
            var all = Stream.concat(resolutions.stream(), Stream.of(resolution)).toList();
            return new Scheduled(request, slot, all, restDay, attendance, minutes, seats, moved);
        }
    }

    /** 无法排定: no time was left when it came to booking. */
    record Unplaced(MeetingRequest request) implements Meeting {}

    /** 取消中: will not be held; its time may still be booked. */
    record Cancelling(MeetingRequest request, MeetingSlot slot, String reason, Act cancelled, Optional<Moved> moved)
            implements Meeting {}

    /** 已取消: its time is free again. */
    record Cancelled(MeetingRequest request, MeetingSlot slot, String reason, Act cancelled, Optional<Moved> moved)
            implements Meeting {}

    default String id() {
        return request().id();
    }

    /** Whether a step is still to be done that no person has to ask for. */
    default boolean halfWay() {
        return switch (this) {
            case Requested _, Cancelling _ -> true;
            case Scheduled it -> it.moved().flatMap(Moved::left).isPresent();
            case Unplaced _, Cancelled _ -> false;
        };
    }

    /** That it has, or had, another time than it was called for. */
    default Optional<Moved> moves() {
        return switch (this) {
            case Scheduled it -> it.moved();
            case Cancelling it -> it.moved();
            case Cancelled it -> it.moved();
            case Requested _, Unplaced _ -> Optional.empty();
        };
    }

    /** Under which name its time is booked. */
    default String booking() {
        return moves().map(Moved::booking).orElseGet(this::id);
    }

    /** The time it has, or had before it was cancelled. */
    default Optional<MeetingSlot> place() {
        return switch (this) {
            case Scheduled it -> Optional.of(it.slot());
            case Cancelling it -> Optional.of(it.slot());
            case Cancelled it -> Optional.of(it.slot());
            case Requested _, Unplaced _ -> Optional.empty();
        };
    }

    /** Why its day is none on which departments meet, if it has become one. */
    default Optional<RestDay> onRestDay() {
        return this instanceof Scheduled it ? it.restDay() : Optional.empty();
    }

    /** Who came, once it was opened. */
    default Optional<Attendance> came() {
        return this instanceof Scheduled it ? it.attendance() : Optional.empty();
    }

    /** Who sits there for whom, where that was said. */
    default List<TakenSeat> seated() {
        return this instanceof Scheduled it ? it.seats() : List.of();
    }

    /** What it has resolved. */
    default List<Resolution> resolved() {
        return this instanceof Scheduled it ? it.resolutions() : List.of();
    }
}
