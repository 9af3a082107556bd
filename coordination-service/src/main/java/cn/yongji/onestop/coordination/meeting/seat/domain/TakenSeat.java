package cn.yongji.onestop.coordination.meeting.seat.domain;

import java.util.Optional;

/**
 * A seat that a meeting takes.
 *
 * @param name who sits on it, where the department had said so when the meeting was set; of a room, what it is called
 */
public record TakenSeat(Seat seat, Optional<String> name) {}
